import { setImmediate as breathe } from 'node:timers/promises';
import type { NewResponse } from '../store/responses.ts';
import { keepResponse, weightOf, type Keeper, type ReceivedResponse } from './keep-response.ts';

/** Work between two moments in which other requests are served: a few hundredths of a second of analysis. */
const STEP_WEIGHT = 5000;

/** Redacts and analyses responses one after the other; whoever else waits for an answer gets a turn. */
export async function* keepAll(
  received: Iterable<ReceivedResponse>,
  keeper: Keeper,
): AsyncGenerator<NewResponse, void> {
  let weight = 0;
  for (const one of received) {
    yield keepResponse(one, keeper);
    weight += weightOf(one);
    if (weight < STEP_WEIGHT) continue;
    weight = 0;
    // oxlint-disable-next-line no-await-in-loop
    await breathe();
  }
}
