/** Catalan: the change report. */
import type { Metric } from '../../../ingest/types.ts';
import type { Mentioned, SideName } from '../../kinds/change/types.ts';
import type { ChangeContext, ChangeMessages } from '../change-types.ts';
import { fromNumber, ofNumber } from './articles.ts';
import { units } from './names.ts';
import { format, span, thePercent } from './reasons.ts';

const { integer, decimal, signed, date, period, list } = format;

const SUBJECT: Readonly<Record<Metric, string>> = {
  nps: 'L’NPS',
  csat: 'L’índex de clients satisfets',
  ces: 'L’índex de clients que ho han trobat fàcil',
};

const OTHER = { time: 'que abans', groups: 'que en l’altre grup', target: '' } as const;

function sideName(name: SideName): string {
  switch (name.is) {
    case 'period':
      return period(name.from, name.to);
    case 'segment':
      return `${name.attribute}: ${name.value === '' ? 'sense informació' : name.value}`;
    case 'rest':
      return `${name.attribute}: tots menys ${name.value === '' ? 'els que no en tenen' : name.value}`;
    case 'all':
      return 'Totes les respostes';
    case 'target':
      return 'Objectiu';
    default:
      return name;
  }
}

function shareOf({ mentions, commenters }: Mentioned): string {
  return thePercent(commenters === 0 ? 0 : (100 * mentions) / commenters);
}

function isMore(first: Mentioned, second: Mentioned): boolean {
  return second.mentions * first.commenters > first.mentions * second.commenters;
}

const unitOf = ({ metric }: ChangeContext): string => units[metric];

export const change: ChangeMessages = {
  title: {
    time: 'Què ha canviat juntament amb la nota',
    groups: 'Què distingeix els dos grups',
    target: 'Què separa la nota de l’objectiu',
  },
  headings: {
    scores: 'Les dues notes',
    ledger: 'D’una nota a l’altra',
    said: 'Què es diu més o menys sovint',
    trend: 'La nota al llarg del temps',
    mix: 'Ha canviat la nota o ha canviat qui respon?',
    checks: 'Què més pot haver canviat',
    found: 'Trobat',
    tested: 'Provat i no trobat',
    method: 'Com es calculen aquests números',
  },
  labels: {
    step: 'Pas',
    points: 'Punts',
    interval: 'Interval del 95 %',
    difference: 'Diferència',
    what: 'Què s’ha provat',
    needed: 'Respostes que falten',
    limits: 'Marge habitual',
    begin: { week: 'Setmana del', month: 'Mes del' },
    atSameMix: 'Amb la mateixa composició de respostes',
    mix: 'Coincideix amb la composició',
    moved: 'Desplaçament',
  },
  sideName,
  difference: ({ first, second, difference: { value, interval, verdict } }, { metric, comparison }) => {
    if (value === null || interval === null) {
      return 'Massa poques respostes per a una diferència: calen almenys 10 a cada banda.';
    }
    const how = `${decimal(Math.abs(value))} punts per ${value < 0 ? 'sota' : 'sobre'}`;
    const than =
      comparison === 'target'
        ? `és ${how} de l’objectiu de ${decimal(first.name.is === 'target' ? first.name.value : 0)}`
        : `de «${sideName(second.name)}» és ${how} del de «${sideName(first.name)}»`;
    const doubt = verdict === 'clear' ? '' : ' Pot ser només atzar: el que segueix mostra què s’ha mogut.';
    return `${SUBJECT[metric]} ${than} (${span(interval, signed)}).${doubt}`;
  },
  step: (step, mention, { comparison }) =>
    ({
      'who-answered': 'Qui ha respost',
      'who-wrote': 'Quants han deixat comentari',
      'said-more': `${mention}: com de sovint es diu`,
      'hurts-more': `${mention}: notes de qui ho diu`,
      points: mention,
      'other-said': 'Tots els altres temes: com de sovint es diuen',
      'other-hurts': 'Tots els altres temes: notes de qui els esmenta',
      'other-points': 'Tots els altres temes',
      silent: 'Respostes sense comentari',
      'no-theme':
        comparison === 'target'
          ? 'Comentaris sense tema, respecte de l’objectiu'
          : 'Comentaris que no donen cap motiu',
      unexplained: 'El que els comentaris no expliquen',
    })[step.kind],
  whoAnswered: (controls) => `Qui ha respost: ${list(controls)}`,
  found: ({ kind, value, interval, first, second }, mention, context) => {
    const points = `${signed(value)} ${unitOf(context)} (${span(interval, signed)})`;
    const share = `en ${shareOf(second)} dels comentaris, en lloc d’en ${shareOf(first)}`;
    if (kind === 'said-more') {
      return `${mention}: ${share}, cosa que coincideix amb ${points}.`;
    }
    if (kind === 'hurts-more') {
      const how = value < 0 ? 'més baixes' : 'més altes';
      return `${mention}: qui ho diu posa notes ${how} ${OTHER[context.comparison]}, cosa que coincideix amb ${points}.`;
    }
    return context.comparison === 'target'
      ? `${mention} coincideixen amb ${points}.`
      : `${mention}: ${share}, una diferència de ${points} en el compte.`;
  },
  nothingFound: (tested) =>
    tested === 0
      ? 'Cap tema no s’ha esmentat prou vegades a totes dues bandes per poder-lo provar.'
      : `Res del que han escrit els clients no destaca: s’han provat ${integer(tested)} motius possibles i no se n’ha trobat cap.`,
  tested: {
    'said-more': 'com de sovint es diu',
    'hurts-more': 'notes de qui ho diu',
    points: 'punts amb què coincideix',
  },
  testedLine: (tested, found) =>
    `Motius possibles provats: ${integer(tested)}; trobats: ${integer(found)}. «No trobat» no demostra que no hagi canviat res: l’última columna diu quantes respostes ho aclaririen si l’estimació es mantingués.`,
  frequency: ({ first, second, interval }, mention) =>
    `${mention}: en ${shareOf(second)} dels comentaris, en lloc d’en ${shareOf(first)}; és a dir, ${isMore(first, second) ? 'més' : 'menys'} sovint (${span(interval, signed)} punts percentuals).`,
  noneMoreOften: (tested) => `Cap tema no es diu clarament més o menys sovint; provats: ${integer(tested)}.`,
  reversed: ({ attribute, rate, rateInterval, mix }) =>
    `Compte amb «${attribute}»: dins de cada valor, la nota s’ha mogut en sentit contrari. Amb la mateixa composició de respostes, la diferència seria de ${signed(rate)} punts (${span(rateInterval, signed)}); ${signed(mix)} coincideixen amb el canvi en qui ha respost.`,
  notReversed: (attributes) =>
    `Mirat per ${list(attributes)}, els grups expliquen la mateixa història que el total.`,
  checkName: ({ what, attribute }) =>
    what === 'comment-rate'
      ? 'Proporció de qui ha comentat'
      : what === 'language'
        ? 'Llengua dels comentaris'
        : `Composició per ${attribute ?? ''}`,
  check: ({ verdict }) => (verdict === 'changed' ? 'ha canviat' : 'sense canvi clar'),
  noLedger: {
    'no-score': 'El fitxer no té cap nota i, per tant, no hi ha cap diferència per explicar.',
    'few-responses': 'Massa poques respostes per descompondre la diferència: calen almenys 30 a cada banda.',
  },
  method: {
    'oaxaca-blinder':
      'Una regressió a cada banda i la diferència descomposta en dues parts (Oaxaca–Blinder, pesos iguals): com de sovint es diu cada cosa i quines notes posa qui la diu. Les línies sumen exactament la diferència.',
    'ledger-difference':
      'Massa poques mencions en una de les bandes per a una regressió: el punt de cada resposta es reparteix entre els temes del seu comentari i es comparen els comptes de totes dues bandes. Les línies sumen exactament la diferència.',
    'adjusted-cost':
      'La nota descomposta per regressió: què donen els comentaris sense tema, el silenci i cada tema. Les línies sumen exactament la distància.',
  },
  caution:
    'Són comparacions del que han escrit els clients, no proves de cap causa: qui no ha escrit pot pensar diferent, i també pot haver canviat alguna cosa de què ningú no ha parlat.',
  undated: (count) => `Respostes sense data, que no pertanyen a cap període: ${integer(count)}.`,
  waterfall: ({ ledger }) =>
    `Gràfic de cascada amb ${integer(ledger.length)} passos d’una nota a l’altra i intervals del 95 %.`,
  waterfallCaption:
    'Cada barra comença on acaba l’anterior; la línia en mostra l’interval del 95 %. Les barres clares poden ser atzar.',
  trend: ({ points, step }) => {
    const outside = points.filter(({ isOutside }) => isOutside).length;
    return `Línia de la nota en ${integer(points.length)} ${step === 'week' ? 'setmanes' : 'mesos'}; fora del marge habitual: ${integer(outside)}.`;
  },
  trendLine: ({ centre, points, drift, step }) => {
    const outside = points.filter(({ isOutside }) => isOutside).length;
    const single = `${step === 'week' ? 'Setmanes' : 'Mesos'} fora del marge habitual: ${integer(outside)} ${ofNumber(integer(points.length))}.`;
    const slow =
      drift === null
        ? 'Cap deriva lenta.'
        : `En conjunt, la nota deriva cap ${drift.isUp ? 'amunt' : 'avall'}, clarament a partir ${fromNumber(date(drift.from))}.`;
    return centre === null ? '' : `${single} ${slow}`;
  },
  trendCaption: ({ centre }) =>
    centre === null
      ? 'La franja és l’interval del 95 %. El primer període és massa curt per dir què és habitual.'
      : 'La franja és l’interval del 95 %. Traços curts: el que és habitual segons el primer període; els punts grossos en queden fora.',
};
