/** Catalan: the coaching report. */
import { lowerFirst } from '../cases.ts';
import type { CoachingMessages } from '../coaching.ts';
import { fromNumber, ofNumber } from './articles.ts';
import { groups, names } from './names.ts';
import { format, span, thePercent } from './reasons.ts';

const { integer, decimal, signed, percent } = format;

function answers(n: number): string {
  return `${integer(n)} ${n === 1 ? 'resposta' : 'respostes'}`;
}

export const coaching: CoachingMessages = {
  title: ({ attribute, peer }) =>
    peer === null ? `Desenvolupament per «${attribute}»` : `Fitxa de desenvolupament: ${peer}`,
  headings: {
    standings: 'On és cadascú',
    skills: 'Habilitats que destaquen',
    training: 'Abans i després de la formació',
    waiting: 'Encara sense prou respostes',
  },
  labels: {
    answers: 'Respostes',
    points: 'Punts respecte del que s’esperava',
    score: 'Nota',
    difference: 'Diferència amb l’esperat',
    estimate: 'Descomptat l’atzar',
    band: 'Franja',
    skill: 'Habilitat',
    voice: 'Què se’n diu',
    comments: 'Comentaris',
    rate: 'Freqüència',
    overall: 'En conjunt',
    before: 'Abans',
    after: 'Després',
    change: 'Variació',
    othersChange: 'Variació de la resta',
    beyondOthers: 'Més enllà de la resta',
    period: 'mes',
    tooFew: 'menys de 30 respostes',
  },
  band: {
    above: 'clarament per sobre de la mitjana',
    level: 'no es distingeix de la mitjana',
    below: 'clarament per sota de la mitjana',
  },
  noComparison: {
    'few-peers': 'N’hi ha menys de tres: no es poden comparar.',
    'no-variation': 'Totes les notes són del mateix grup: no es poden comparar.',
    'no-detectable-difference':
      'Per la nota, ningú no es distingeix de la resta: a igualtat de tasques, les diferències no superen l’atzar.',
    'no-score': 'El fitxer no té cap nota: no es pot comparar res.',
  },
  bandLine: (band, peers) =>
    `Clarament per ${band === 'above' ? 'sobre' : 'sota'} de la mitjana: ${format.list(peers)}.`,
  levelLine: (count) => `No es distingeixen de la mitjana: ${integer(count)}.`,
  raisedLine: (polarity, items) =>
    `${polarity === 'neg' ? 'Queixes' : 'Elogis'} clarament més freqüents que en conjunt: ${format.list(items)}.`,
  nothingRaised: 'Cap habilitat no rep clarament més elogis o queixes en un cas que en conjunt.',
  caution:
    'Serveix per aprendre, no per classificar ni premiar ningú: qui atén els clients més difícils, i el que els ' +
    'clients no diuen, aquí només es veu en part.',
  heldEqual: (held) => `Les notes es comparen a igualtat de: ${format.list(held)}.`,
  searched: (combinations) =>
    `Les habilitats s’han trobat entre ${integer(combinations)} combinacions; de les que es donen per clares, no més ` +
    'del 5\u00a0% haurien de ser atzar.',
  moreBriefs: (count) =>
    `Fitxes omeses perquè són moltes; cada una s’obté amb l’opció «peer»: ${integer(count)}.`,
  spreadLine: ({ spread, answersNeeded }) =>
    `Les diferències reals són d’uns ${decimal(spread)} punts (desviació estàndard). Amb ${answers(answersNeeded)}, ` +
    'una xifra és fiable; per sota, és només un primer indici.',
  funnel: {
    title: 'Distància del que s’esperava, segons el nombre de respostes',
    caption:
      'Entre les línies contínues hi ha el 95\u00a0% de les diferències que són atzar o habituals; entre les ' +
      'discontínues, el 99,8\u00a0%. Amb nom: clarament per sobre o per sota.',
    description: ({ above, level, below }) =>
      `Gràfic d’embut: clarament per sobre, ${integer(above)}; sense distinció, ${integer(level)}; clarament per ` +
      `sota, ${integer(below)}.`,
  },
  standingLine: ({ difference, estimate, band }) =>
    `Punts respecte del que s’esperava amb les mateixes tasques: ${signed(difference)}. Descomptat l’atzar: ` +
    `${signed(estimate.value)} (${span(estimate.interval, signed)}), ${coaching.band[band]}.`,
  answers: (n) => `${answers(n)}.`,
  reviewLine:
    'Val la pena llegir els comentaris plegats: per sota de la mitjana amb més del 95\u00a0% de probabilitat, amb ' +
    'igualtat de tasques o sense.',
  provisionalLine: (missing) =>
    `És només un primer indici: falten ${answers(missing)} per a una xifra fiable.`,
  waitingLine: (n, missing) => `${answers(n)}; en falten ${integer(missing)}`,
  noSkills: 'Menys de 30 comentaris: les habilitats encara no es comparen.',
  rateLine: (label, { polarity, mentions, commenters, peerRate, isRaised }) => {
    const share = percent((100 * mentions) / commenters);
    const overall = isRaised
      ? `clarament més que en conjunt (${percent(peerRate)})`
      : `en conjunt ${thePercent(peerRate)}`;
    return (
      `${label}: ${lowerFirst(names.polarity[polarity])} en ${integer(mentions)} ${ofNumber(integer(commenters))} ` +
      `comentaris (${share}), ${overall}`
    );
  },
  divided: 'Els clients es divideixen: tant els elogis com les queixes són més freqüents que en conjunt.',
  examples: (peers) => `Bons exemples del mateix${peers.length === 0 ? '' : `: ${format.list(peers)}`}`,
  causesLine: (metric, { ofSkills, ofOthers, unnamed }) => {
    const n = ofSkills + ofOthers + unnamed;
    const people = groups[metric].detractor[n === 1 ? 0 : 1];
    return (
      `Comentaris ${ofNumber(integer(n))} ${people}: sobre una habilitat, ${integer(ofSkills)}; només sobre altres ` +
      `coses, ${integer(ofOthers)}; sense motiu, ${integer(unnamed)}.`
    );
  },
  othersLine: (items) => `Fora del seu abast, pel que escriuen els clients: ${format.list(items)}.`,
  skillTable: 'Habilitats: percentatge dels comentaris, descomptat l’atzar',
  skillMap: {
    caption: '▲ clarament més que en conjunt.',
    description: (peers) =>
      `Taula acolorida: freqüència d’elogis i queixes sobre cada habilitat. ${format.list(peers)}.`,
  },
  trainingLine: (date) =>
    `Respostes d’abans ${fromNumber(format.date(date))} i des ${fromNumber(format.date(date))}.`,
  regressionToMean:
    'Qui és triat per una nota baixa tendeix a pujar per pur atzar; la comparació amb la resta no ho descompta.',
};
