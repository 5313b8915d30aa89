import { kindOf } from '../kind.ts';
import { buildCoaching } from './build-coaching.ts';
import { OPTIONS } from './options.ts';
import { tellCoaching } from './tell-coaching.ts';

export const KIND = kindOf({
  summary: 'what each team or agent (`by`) does well, where it lags, and what was not its doing',
  options: OPTIONS,
  build: buildCoaching,
  tell: tellCoaching,
});
