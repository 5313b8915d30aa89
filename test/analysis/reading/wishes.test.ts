import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { loadResources } from '../../../src/lexicons/load-resources.ts';

const resources = loadResources({ isWeighed: false });

describe('what would be good is a wish, also where it stands in a condition', { timeout: 60_000 }, () => {
  test.for([
    ['Seria ótimo se o atendimento fosse mais simpático', 'agent.courtesy'],
    ['Seria perfeito se a entrega fosse mais rápida', 'delivery.speed'],
    ['Estaria bé si el personal fos més simpàtic', 'agent.courtesy'],
    ["Seria ideal si l'entrega fos més ràpida", 'delivery.speed'],
    ['Would be great if the staff were friendlier', 'agent.courtesy'],
    ['Would be nice if it were a bit cheaper', 'price.value'],
  ] as const)('%s', ([text, theme]) => {
    const { mentions, kind } = analyze(text, resources);
    expect(mentions).toContainEqual(expect.objectContaining({ theme, polarity: 'neg' }));
    expect(mentions.filter(({ polarity }) => polarity === 'pos')).toEqual([]);
    expect(kind).toEqual(['suggestion']);
  });

  test.for([
    'O atendimento é ótimo se o chat for rápido',
    "L'atenció és genial si tens temps",
    'The staff are friendly if you are patient',
  ])('praise under a condition is no wish: %s', (text) => {
    expect(analyze(text, resources).kind).not.toContain('suggestion');
  });
});
