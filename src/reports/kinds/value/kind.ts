import { kindOf } from '../kind.ts';
import { buildValue } from './build-value.ts';
import { tellValue } from './tell-value.ts';

export const KIND = kindOf({
  summary: 'score and reasons by what customers bring, and detractors with the most value',
  options: [],
  build: buildValue,
  tell: tellValue,
});
