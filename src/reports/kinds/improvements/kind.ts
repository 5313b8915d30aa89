import { kindOf } from '../kind.ts';
import { buildImprovements } from './build-improvements.ts';
import { tellImprovements } from './tell-improvements.ts';

export const KIND = kindOf({
  summary: 'what customers ask to be changed or kept, with the points at stake',
  options: [],
  build: buildImprovements,
  tell: tellImprovements,
});
