import { kindOf } from '../kind.ts';
import { buildDiscover } from './build-discover.ts';
import { tellDiscover } from './tell-discover.ts';

export const KIND = kindOf({
  summary: 'phrases that no theme explains and that set detractors and promoters apart',
  options: [],
  build: buildDiscover,
  tell: tellDiscover,
});
