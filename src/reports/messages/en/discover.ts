/** English: the discover report. */
import { lowerFirst } from '../cases.ts';
import type { DiscoverWords } from '../discover-words.ts';
import { format } from './reasons.ts';

const { integer, list } = format;

export const discoverWords: DiscoverWords = {
  title: 'What no theme explains',
  headings: {
    detractor: 'What low scores say, and no theme explains',
    promoter: 'What high scores say, and no theme explains',
  },
  labels: {
    phrase: 'Phrase',
    detractor: 'Low scores',
    neutral: 'Middle',
    promoter: 'High scores',
    perhaps: 'Perhaps part of',
  },
  found: (groups, tested) =>
    `Groups of telling phrases: ${integer(groups)}. Phrases tested: ${integer(tested)}.`,
  counts: ({ detractor, promoter }) =>
    `Comments with it: ${integer(detractor[0])} of ${integer(detractor[1])} with a low score, ` +
    `${integer(promoter[0])} of ${integer(promoter[1])} with a high one.`,
  also: (phrases) => `Also: ${list(phrases.map((phrase) => `“${phrase}”`))}.`,
  suggestion: (by, label) =>
    by === 'words'
      ? `Perhaps “${lowerFirst(label)}”, whose phrases use the same words.`
      : `Perhaps “${lowerFirst(label)}”, which stands in most of the same comments.`,
  nothing: 'No phrase sets low and high scores apart: nothing of weight is left unexplained.',
  reason: {
    'no-score': 'Without scores nothing can be set apart.',
    'few-responses': 'It takes at least ten comments with a low score and ten with a high one.',
  },
  notes: {
    meaning:
      'A phrase is listed when at least five comments hold it where no theme was found, and low and high scores use ' +
      'it unlike. It goes with the score; it need not be its reason.',
    verdict:
      'Solid: it stands up although many phrases were tested. A hint: taken alone it would be unusual, among so many ' +
      'it may be chance.',
  },
};
