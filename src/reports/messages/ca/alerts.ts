/** Catalan: the alerts report. */
import type { AlertWords } from '../alert-words.ts';
import { ofNumber } from './articles.ts';
import { format } from './reasons.ts';

const { integer, decimal, percent, date, list } = format;

function shareOf(value: number | null): string {
  return value === null ? '' : ` (${percent(value)})`;
}

export const alerts: AlertWords = {
  title: 'Què s’ha disparat',
  headings: { alerts: 'Alertes', rising: 'A l’alça, encara sense alerta', weeks: 'Setmana a setmana' },
  labels: {
    first: 'Primera setmana',
    last: 'Última setmana',
    where: 'On',
    comments: 'Comentaris',
    expected: 'Esperats',
    share: 'Percentatge',
    before: 'Abans',
    state: 'Situació',
    everywhere: 'Tots els comentaris',
    week: 'Setmana del',
    limits: 'Interval habitual',
  },
  state: { open: 'continua', over: 'acabada' },
  summary: ({ alerts: found, weeks, tested }) => {
    const open = found.filter(({ isOpen }) => isOpen).length;
    return (
      `Alertes: ${integer(found.length)}; encara en curs: ${integer(open)}. Setmanes: ${integer(weeks.from.length)}. ` +
      `Proves d’un tema en una setmana: ${integer(tested)}.`
    );
  },
  alertLine: (mention, segment, { count, n, expected, share, before, firstWeek, lastWeek, isOpen }) => {
    const where = segment === null ? '' : `, a ${segment}`;
    const when =
      firstWeek === lastWeek
        ? `la setmana que comença el dia ${date(firstWeek)}`
        : `de la setmana que comença el dia ${date(firstWeek)} a la que comença el dia ${date(lastWeek)}`;
    return (
      `${mention}${where}: ${integer(count)} ${ofNumber(integer(n))} comentaris${shareOf(share.value)} ${when}, quan se ` +
      `n’esperaven ${decimal(expected)}${shareOf(before.value)}.${isOpen ? ' Encara no hi ha hagut dues setmanes normals seguides.' : ''}`
    );
  },
  howLine: ({ raised, rule, baselineWeeks }) =>
    `Comparació amb les setmanes normals anteriors: ${integer(baselineWeeks)}. Setmanes confirmades per la regla d’alerta: ` +
    integer(rule.weeks) +
    (raised === null
      ? '; la mitjana mòbil no ha sortit del seu límit.'
      : `; la mitjana mòbil va sortir del seu límit la setmana que comença el dia ${date(raised)}.`),
  alsoLine: (places) =>
    `També a ${list(
      places.map(
        ({ name, figures }) =>
          `${name} (${integer(figures.count)} ${ofNumber(integer(figures.n))}, esperats ${decimal(figures.expected)})`,
      ),
    )}.`,
  risingLine: (mention, { count, n, expected, share, before }) =>
    `${mention}: ${integer(count)} ${ofNumber(integer(n))} comentaris${shareOf(share.value)} les darreres quatre setmanes, ` +
    `quan se n’esperaven ${decimal(expected)}${shareOf(before.value)}; ` +
    'la mitjana mòbil és per sobre del seu límit.',
  caveat: {
    'one-week': 'Una setmana només.',
    'not-raised': 'Un primer indici: la mitjana mòbil no ha sortit del seu límit.',
    'low-base': 'Base petita: menys de 30 comentaris la primera setmana.',
  },
  none: 'Cap tema no s’ha disparat en cap setmana.',
  noRising: 'No hi ha res més a l’alça.',
  reason: {
    'no-dates': () => 'Cap comentari no té data: no es poden distingir setmanes.',
    'few-weeks': ({ weeksNeeded }) =>
      `Massa poques setmanes: una alerta necessita 12 setmanes normals i una més per comparar-la. Setmanes que falten: ${integer(weeksNeeded)}.`,
  },
  chart: {
    title: 'Percentatge dels comentaris, setmana a setmana',
    caption:
      'Percentatge dels comentaris; cada gràfic té la seva escala. Línia discontínua: el valor anterior. Traços: tres errors ' +
      'estàndard al voltant. Els punts grossos en queden fora.',
    description: (names) => `Una línia per alerta: ${list(names)}.`,
  },
  notes: {
    rule:
      'Una alerta demana cinc comentaris, 1,5 vegades el percentatge habitual o tres punts més, i una prova que compta amb ' +
      'tots els temes i segments mirats la mateixa setmana. El que es dispara en diversos segments alhora és una sola alerta.',
    season: 'No es té en compte l’època de l’any: el que torna cada any sembla nou.',
    chance: 'Qui molt vigila veu algunes falses alarmes: convé llegir els comentaris abans d’actuar.',
  },
};
