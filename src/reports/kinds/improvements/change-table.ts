/**
 * What would have to happen about a theme: one line a theme, for problems and for requests. Judgement, not statistics:
 * "waiting" asks for speed whoever says it, while trouble with payment is to be fixed and a wish about it adds a way to pay.
 */
import type { Change, Voice } from './types.ts';

interface Answer {
  readonly problem: Change;
  readonly request: Change;
}

/** Themes that ask for the same whether they are complained of or wished for, then those that do not. */
const TABLE: Readonly<Record<string, Change | Answer>> = {
  'agent.courtesy': 'fix',
  'agent.empathy': 'fix',
  'agent.knowledge': 'fix',
  'agent.clarity': 'inform',
  'agent.ownership': 'fix',
  'agent.selling': 'policy',
  'agent.overall': 'fix',
  'service.speed': 'speed',
  'service.resolution': 'fix',
  'service.handover': 'simplify',
  'service.effort': 'simplify',
  'service.information': 'inform',
  'service.language': 'add',
  'digital.usability': 'simplify',
  'digital.reliability': 'fix',
  'digital.features': 'add',
  'digital.access': 'simplify',
  'product.quality': 'fix',
  'product.fit': 'inform',
  'product.range': 'add',
  'product.reliability': 'fix',
  'product.installation': 'fix',
  'price.value': 'price',
  'price.promotions': 'price',
  'billing.refund': 'policy',
  'contract.terms': 'policy',
  'contract.cancellation': 'simplify',
  'delivery.speed': 'speed',
  'delivery.completeness': 'fix',
  'delivery.condition': 'fix',
  'delivery.courier': 'fix',
  'place.cleanliness': 'fix',
  'place.location': 'add',
  'food.quality': 'fix',
  'food.offer': 'add',
  'collections.approach': 'policy',
  'collections.negotiation': 'policy',
  'collections.accuracy': 'fix',
  'trust.honesty': 'policy',
  'trust.security': 'fix',
  'trust.reputation': 'policy',
  'service.reach': { problem: 'fix', request: 'add' },
  'service.automation': { problem: 'fix', request: 'add' },
  'service.booking': { problem: 'simplify', request: 'add' },
  'digital.overall': { problem: 'fix', request: 'add' },
  'billing.charges': { problem: 'fix', request: 'inform' },
  'billing.payment': { problem: 'fix', request: 'add' },
  'place.comfort': { problem: 'fix', request: 'add' },
  'place.facilities': { problem: 'fix', request: 'add' },
};

/** Themes that the table does not know. */
const OTHERWISE: Answer = { problem: 'fix', request: 'add' };

/** @example changeFor('service.speed', 'problem') // 'speed' */
export function changeFor(theme: string, voice: Voice): Change {
  if (voice === 'praise') {
    return 'keep';
  }
  const answer = TABLE[theme] ?? OTHERWISE;
  return typeof answer === 'string' ? answer : answer[voice];
}
