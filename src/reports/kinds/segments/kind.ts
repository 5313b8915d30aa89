import { kindOf } from '../kind.ts';
import { buildSegments } from './build-segments.ts';
import { tellSegments } from './tell-segments.ts';

export const KIND = kindOf({
  summary: 'in which products, channels and other groups a theme comes more often than elsewhere',
  options: [],
  build: buildSegments,
  tell: tellSegments,
});
