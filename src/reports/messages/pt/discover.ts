/** Portuguese: the discover report. */
import { lowerFirst } from '../cases.ts';
import type { DiscoverWords } from '../discover-words.ts';
import { format } from './reasons.ts';

const { integer, list } = format;

export const discoverWords: DiscoverWords = {
  title: 'O que nenhum tema explica',
  headings: {
    detractor: 'O que dizem as notas baixas e nenhum tema explica',
    promoter: 'O que dizem as notas altas e nenhum tema explica',
  },
  labels: {
    phrase: 'Expressão',
    detractor: 'Notas baixas',
    neutral: 'Do meio',
    promoter: 'Notas altas',
    perhaps: 'Talvez parte de',
  },
  found: (groups, tested) =>
    `Grupos de expressões reveladoras: ${integer(groups)}. Expressões testadas: ${integer(tested)}.`,
  counts: ({ detractor, promoter }) =>
    `Comentários em que aparece: ${integer(detractor[0])} de ${integer(detractor[1])} com nota baixa, ` +
    `${integer(promoter[0])} de ${integer(promoter[1])} com nota alta.`,
  also: (phrases) => `Também: ${list(phrases.map((phrase) => `“${phrase}”`))}.`,
  suggestion: (by, label) =>
    by === 'words'
      ? `Talvez “${lowerFirst(label)}”, cujas expressões usam as mesmas palavras.`
      : `Talvez “${lowerFirst(label)}”, presente na maioria dos mesmos comentários.`,
  nothing: 'Nenhuma expressão distingue as notas baixas das altas: nada de peso fica por explicar.',
  reason: {
    'no-score': 'Sem notas, não há nada para distinguir.',
    'few-responses': 'São precisos pelo menos dez comentários com nota baixa e dez com nota alta.',
  },
  notes: {
    meaning:
      'Uma expressão entra na lista quando pelo menos cinco comentários a usam onde não se encontrou nenhum tema e as ' +
      'notas baixas e altas a usam de forma diferente. Acompanha a nota; não é necessariamente o seu motivo.',
    verdict:
      'Sólido: mantém-se apesar de terem sido testadas muitas expressões. Indício: isolada seria invulgar, entre ' +
      'tantas pode ser acaso.',
  },
};
