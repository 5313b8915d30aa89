/** How far off a theme's share can be for silence. Manski (1989), Journal of Human Resources 24, 343-360. */
import type { Interval } from '../../types.ts';

interface Silence {
  readonly respondents: number;
  readonly silent: number;
  readonly mentioners: number;
}

/**
 * Share of all respondents if none, and if all, of the silent would have spoken of the theme; no interval of chance.
 * Null without respondents.
 */
export function shareBounds({ respondents, silent, mentioners }: Silence): Interval | null {
  return respondents === 0 ? null : [mentioners / respondents, (mentioners + silent) / respondents];
}
