import { kindOf } from '../kind.ts';
import { buildChannels } from './build-channels.ts';
import { tellChannels } from './tell-channels.ts';

export const KIND = kindOf({
  summary:
    'score and reasons by channel and journey stage, the same customers across channels, two scores side by side',
  options: [
    { name: 'stage', value: 'column', description: 'column of journey stages' },
    { name: 'survey', value: 'column', description: 'column of survey types, told apart' },
    { name: 'beside', value: 'column=scale', description: 'second score of the answers, e.g. "Q2=csat"' },
  ],
  build: buildChannels,
  tell: tellChannels,
});
