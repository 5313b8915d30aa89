import { kindOf } from '../kind.ts';
import { buildAlerts } from './build-alerts.ts';
import { tellAlerts } from './tell-alerts.ts';

export const KIND = kindOf({
  summary: 'themes that jumped in a week, overall and in segments, and rare ones that rise',
  options: [],
  build: buildAlerts,
  tell: tellAlerts,
});
