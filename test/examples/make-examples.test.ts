import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SURVEYS, buildFiles, drawExample } from '../../examples/build-examples.ts';
import { parseCards } from '../../examples/cards.ts';
import { measureTruth } from '../../examples/measure-truths.ts';
import type { Example, Figures } from '../../examples/measure-truths.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const commentsOf = (name: string): string => read(`examples/comments/${name}.tsv`);

const EXAMPLES = SURVEYS.map((survey) => drawExample(survey, commentsOf(survey.name)));
const WRITTEN = EXAMPLES.map((example): [string, Example] => [example.survey.name, example]);
const TRUTHS = EXAMPLES.flatMap((example) =>
  example.survey.truths.map((truth) => ({ ...truth, figures: measureTruth(truth, example) })),
);

/** A share, an NPS, or a mean, as the README writes it. */
const formats = (value: number): string[] => [
  `${(100 * value).toFixed(1)}%`,
  value.toFixed(1),
  value.toFixed(2),
];
const figure = (figures: Figures, name: string): number => figures[name] ?? Number.NaN;

describe('the generator', () => {
  test.for([...buildFiles(EXAMPLES)])('makes %s byte for byte as committed', ([name, text]) => {
    expect(text === read(`examples/${name}`)).toBe(true);
  });

  test.for([
    ['telecom', 3000, 400, ['ca', 'en', 'pt-BR', 'pt-PT']],
    ['collections', 1000, 150, ['pt-BR', 'pt-PT']],
    ['clinic', 1000, 130, ['ca']],
  ] as const)('%s has %i rows and at least %i different comments', ([name, rows, distinct, variants]) => {
    const responses = EXAMPLES.find(({ survey }) => survey.name === name)?.responses ?? [];
    const comments = responses.flatMap(({ comment }) => (comment === '' ? [] : [comment]));
    expect(responses).toHaveLength(rows);
    expect(new Set(comments).size).toBeGreaterThanOrEqual(distinct);
    expect(comments.length / rows).toBeCloseTo(0.63, 1);
    expect([...new Set(responses.map(({ variant }) => variant))].toSorted()).toEqual(variants);
    expect(new Set(responses.map(({ month }) => month)).size).toBe(6);
  });

  test.for(WRITTEN)('%s lets a comment that names an agent speak of that agent only', ([, example]) => {
    const names = example.survey.teams.flatMap((team) => team.agents.map((agent) => agent.name));
    const firstName = (name: string): string => name.split(' ').find((part) => !part.endsWith('.')) ?? name;
    const isNamed = (comment: string, name: string): boolean =>
      comment.split(/[^\p{L}]+/u).includes(firstName(name));
    const wrong = example.responses.filter(({ comment, agent }) =>
      names.some((name) => name !== agent && isNamed(comment, name)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the comments', () => {
  const themes = new Set(
    read('data/lexicons/taxonomy.tsv')
      .split('\n')
      .map((line) => line.split('\t')[0]),
  );

  test.for([
    ['telecom', 440],
    ['collections', 160],
    ['clinic', 160],
  ] as const)('%s has at least %i, all different, themes known, text in NFC', ([name, least]) => {
    const cards = parseCards(commentsOf(name), name);
    const mentions = cards.flatMap((card) => card.mentions);
    expect(cards.length).toBeGreaterThanOrEqual(least);
    expect(new Set(cards.map(({ comment }) => comment.toLowerCase())).size).toBe(cards.length);
    expect(mentions.filter((mention) => !/^.+[+-]$/u.test(mention))).toEqual([]);
    expect(mentions.filter((mention) => !themes.has(mention.slice(0, -1)))).toEqual([]);
    expect(cards.filter(({ comment }) => comment !== comment.normalize('NFC').trim())).toEqual([]);
  });

  test.for([
    ['pt-BR', 130],
    ['pt-PT', 110],
    ['ca', 100],
    ['en', 100],
  ] as const)('of the telecom are written in %s by at least %i', ([variant, least]) => {
    const cards = parseCards(commentsOf('telecom'), 'telecom');
    expect(cards.filter((card) => card.variant === variant).length).toBeGreaterThanOrEqual(least);
  });

  test.for([
    ['pt\tpromoter\tthemes', 'x.tsv:2: expected variant, group, themes and comment'],
    ['pt\thappy\t\tbom', 'x.tsv:2: expected variant, group, themes and comment'],
    ['pt\tpromoter\t\tbom\tdemais', 'x.tsv:2: expected 4 columns, got 5'],
  ] as const)('that cannot be read are named by file and line: %j', ([line, message]) => {
    expect(() => parseCards(`header\n${line}\n`, 'x.tsv')).toThrow(message);
  });
});

describe('the planted truths', () => {
  test.for(TRUTHS)('$id holds in the data', ({ kind, figures }) => {
    const of = (name: string): number => figure(figures, name);
    const holds: Readonly<Record<typeof kind, boolean>> = {
      worsened: of('share') >= 2 * of('shareOthers') && of('nps') < of('npsOthers') - 10,
      'agent-gap': of('share') >= 3 * of('shareOthers') && of('mean') < of('meanOthers') - 0.5,
      'team-gap': of('share') >= 3 * of('shareOthers') && of('mean') < of('meanOthers') - 0.5,
      'innocent-agent':
        of('mean') < of('meanOthers') - 0.3 &&
        of('meanOnProduct') > of('meanOnProductOthers') - 0.3 &&
        of('meanElsewhere') > of('meanElsewhereOthers') - 0.3,
      'innocent-theme': of('together') >= 0.5 && of('gap') <= -0.8 && Math.abs(of('gapLeftByModel')) < 0.2,
      praised: of('sharePromoters') >= 3 * of('shareOthers'),
    };
    expect(holds[kind]).toBe(true);
  });

  test.for(TRUTHS)('$id is told in the README with the figures of the data', ({ id, figures }) => {
    const row = read('examples/README.md')
      .split('\n')
      .find((line) => line.includes(`\`${id}\``));
    const told = row?.split('|')[3]?.match(/-?\d+\.\d+%?/gu) ?? [];
    const known = new Set(Object.values(figures).flatMap(formats));
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.filter((number) => !known.has(number))).toEqual([]);
  });
});
