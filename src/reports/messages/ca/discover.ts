/** Catalan: the discover report. */
import { lowerFirst } from '../cases.ts';
import type { DiscoverWords } from '../discover-words.ts';
import { ofNumber } from './articles.ts';
import { format } from './reasons.ts';

const { integer, list } = format;

export const discoverWords: DiscoverWords = {
  title: 'El que cap tema no explica',
  headings: {
    detractor: 'El que diuen les notes baixes i cap tema no explica',
    promoter: 'El que diuen les notes altes i cap tema no explica',
  },
  labels: {
    phrase: 'Expressió',
    detractor: 'Notes baixes',
    neutral: 'Del mig',
    promoter: 'Notes altes',
    perhaps: 'Potser part de',
  },
  found: (groups, tested) =>
    `Grups d’expressions reveladores: ${integer(groups)}. Expressions provades: ${integer(tested)}.`,
  counts: ({ detractor, promoter }) =>
    `Comentaris on surt: ${integer(detractor[0])} ${ofNumber(integer(detractor[1]))} amb nota baixa, ` +
    `${integer(promoter[0])} ${ofNumber(integer(promoter[1]))} amb nota alta.`,
  also: (phrases) => `També: ${list(phrases.map((phrase) => `«${phrase}»`))}.`,
  suggestion: (by, label) =>
    by === 'words'
      ? `Potser «${lowerFirst(label)}», que fa servir les mateixes paraules.`
      : `Potser «${lowerFirst(label)}», que surt a la majoria dels mateixos comentaris.`,
  nothing: 'Cap expressió no distingeix les notes baixes de les altes: no queda res de pes per explicar.',
  reason: {
    'no-score': 'Sense notes no hi ha res per distingir.',
    'few-responses': 'Calen com a mínim deu comentaris amb nota baixa i deu amb nota alta.',
  },
  notes: {
    meaning:
      'Una expressió entra a la llista quan com a mínim cinc comentaris la fan servir on no s’ha trobat cap tema i les ' +
      'notes baixes i les altes la fan servir de manera diferent. Acompanya la nota; no n’és necessàriament el motiu.',
    verdict:
      'Sòlid: es manté tot i haver-se provat moltes expressions. Indici: tota sola seria poc habitual, entre tantes ' +
      'pot ser casualitat.',
  },
};
