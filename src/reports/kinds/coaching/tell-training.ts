import type { Fact, Section } from '../../document/types.ts';
import type { Measured } from '../../stats/mover.ts';
import type { ScoreSummary } from '../../types.ts';
import { scoreText, type Reader } from './reader.ts';
import type { CoachingReport } from './types.ts';

/** Before, after, and the change beside that of the others; nothing where no date was given. */
export function tellTraining({ training }: CoachingReport, reader: Reader): Section[] {
  if (training === null) {
    return [];
  }
  const { messages, words } = reader;
  const { labels } = words;
  const side = (label: string, score: ScoreSummary): Fact => ({
    label,
    value: score.value === null ? messages.labels.noEstimate : scoreText(reader, score),
    detail: `${score.value === null ? `${labels.tooFew}; ` : ''}n = ${messages.format.integer(score.n)}`,
  });
  const change = (label: string, measured: Measured | null): Fact => ({
    label,
    value: measured === null ? messages.labels.noEstimate : messages.format.signed(measured.value),
    detail: measured === null ? labels.tooFew : messages.between(measured.interval),
  });
  return [
    {
      id: 'training',
      heading: words.headings.training,
      blocks: [
        { is: 'text', text: words.trainingLine(training.date) },
        {
          is: 'facts',
          facts: [
            side(labels.before, training.before),
            side(labels.after, training.after),
            change(labels.change, training.change),
            change(labels.othersChange, training.othersChange),
            change(labels.beyondOthers, training.beyondOthers),
          ],
        },
        { is: 'text', text: words.regressionToMean },
      ],
    },
  ];
}
