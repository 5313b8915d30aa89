import { kindOf } from '../kind.ts';
import { buildChange } from './build-change.ts';
import { tellChange } from './tell-change.ts';

export const KIND = kindOf({
  summary: 'why the score changed, or why one group differs from another',
  options: [
    {
      name: 'against',
      value: 'what',
      description: 'previous, month, quarter, a period (2026-01-01..2026-03-31) or attribute=value',
    },
    { name: 'target', value: 'score', description: 'a score to compare with' },
  ],
  build: buildChange,
  tell: tellChange,
});
