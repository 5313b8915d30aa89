import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { explain } from '../../../src/analysis/explain/explain.ts';
import type { Citation } from '../../../src/analysis/explain/explanation.ts';
import { loadResources } from '../../../src/lexicons/load-resources.ts';
import { tinyLexicon } from '../tiny-lexicon.ts';

const lexicon = tinyLexicon({
  'opinions.tsv': [
    ['bono', 'pos'],
    ['danke', 'pos', '1'],
    ['malo', 'neg'],
    ['problemo', 'neg'],
  ],
  'themes.tsv': [
    ['servo', 'agent.overall'],
    ['prezzo', 'price.value'],
    ['fixar', 'service.resolution', 'pos'],
    ['rapido', 'delivery.speed', 'pos', '2', 'delivery'],
    ['tardar', 'service.speed', 'neg'],
    ['dati', 'service.information'],
  ],
  'idioms.tsv': [['bono por nada', '', 'neg']],
  'negators.tsv': [
    ['ne', 'flip', 'after', '4'],
    ['manko de', 'lack', 'after', '3'],
  ],
  'intensifiers.tsv': [['tre', '1.5', 'after']],
  'connectives.tsv': [
    ['sed', 'contrast'],
    ['kaj', 'coordination'],
    ['antau', 'past'],
    ['nun', 'present'],
  ],
  'wishes.tsv': [
    ['devus', 'suggestion', '6'],
    ['espero', 'hope', '6'],
  ],
  'flags.tsv': [
    ['rompita', 'safety'],
    ['advokato', 'legal'],
  ],
  'inflections.tsv': [['-ar', 'verb', 'as is']],
});

const explained = (text: string) =>
  explain(text, { lexicon, detect: () => ({ code: 'xx', confidence: 1 }), themes: null }).explanation;

const phrases = (citations: readonly Citation[]) => citations.map(({ phrase }) => phrase);

describe('why a mention exists', () => {
  test.for([
    ['an opinion beside its topic', 'servo bono', 'attached', ['servo', 'bono'], []],
    ['one phrase that says both', 'tardas', 'full', ['tardar'], []],
    ['an opinion of nothing in particular', 'bono', 'general', ['bono'], []],
    ['the negator that turned it', 'ne tardas', 'negated', ['tardar'], ['ne']],
    ['the intensifier that strengthened it', 'servo tre bono', 'attached', ['servo', 'bono'], ['tre']],
    ['what is said to be missing', 'manko de dati', 'lacking', ['dati'], ['manko de']],
    ['what is wished for', 'devus dati', 'wished', ['dati'], ['devus']],
    ['modifiers in the order of the text', 'devus tre fixar', 'full', ['fixar'], ['devus', 'tre']],
  ] as const)('%s', ([, text, rule, entries, modifiers]) => {
    const [reason] = explained(text).mentions;
    expect(reason?.rule).toBe(rule);
    expect(phrases(reason?.entries ?? [])).toEqual(entries);
    expect(phrases(reason?.modifiers ?? [])).toEqual(modifiers);
  });

  test('a citation holds file, line, what the line does, its context, and the words of the text', () => {
    const [reason] = explained('Nu, ne   TARDAS!').mentions;
    expect(reason?.entries).toEqual([
      {
        phrase: 'tardar',
        file: 'data/lexicons/xx/themes.tsv',
        line: 6,
        role: { is: 'full', theme: 'service.speed', polarity: 'neg' },
        context: [],
        evidence: { start: 9, end: 15, text: 'TARDAS' },
      },
    ]);
  });

  test('clauses say how they follow on each other, and by which word', () => {
    const [first, second] = explained('servo bono sed prezzo malo?').clauses;
    expect(first).toMatchObject({ text: 'servo bono', relation: null, connective: null });
    expect(second).toMatchObject({ text: 'sed prezzo malo?', relation: 'contrast', isQuestion: true });
    expect(second?.connective?.phrase).toBe('sed');
  });

  test('mentions name the clauses they stand in', () => {
    const clauses = explained('servo bono sed prezzo malo').mentions.map((reason) => reason.clauses);
    expect(clauses).toEqual([[0], [1]]);
  });

  test('a fault is no flag where nothing is blamed', () => {
    const labels = (text: string) =>
      explained(text).labels.map(({ label, isCounted }) => `${label} ${isCounted}`);
    expect(labels('rompita advokato bono')).toEqual(['safety false', 'legal true']);
    expect(labels('rompita malo')).toEqual(['safety true']);
  });
});

describe('why something found is no mention', () => {
  test.for([
    ['the words of a longer phrase', 'bono por nada', 'overlapped', 'bono', 'bono por nada'],
    ['no theme of its context nearby', 'rapido', 'context', 'rapido', ''],
    ['then against now', 'antau servo malo, nun bono', 'past', 'malo', 'antau'],
    ['a full judgement that was', 'antau tardas, nun bono', 'past', 'tardar', 'antau'],
    ['merely hoped for', 'espero fixar', 'hope', 'fixar', ''],
    ['said by a fuller judgement', 'problemo fixas', 'swallowed', 'problemo', ''],
    ['a courtesy', 'danke, tardas', 'courtesy', 'danke', ''],
    ['a topic that nothing judges', 'servo', 'unjudged', 'servo', ''],
    ['said already', 'tardas! ne fixas! tardas', 'less-sure', 'tardar', 'tardar'],
    ['asked about what is judged elsewhere', 'prezzo bono. Kio prezzo?', 'neutral', 'prezzo', 'prezzo bono'],
    ['a negator that reaches nothing', 'ne, bono', 'idle', 'ne', ''],
  ] as const)('%s', ([, text, reason, phrase, winner]) => {
    const found = explained(text).discarded.find((one) => one.reason === reason);
    expect(phrases(found?.entries ?? [])).toEqual([phrase]);
    expect(phrases(found?.by ?? []).join(' ')).toBe(winner);
  });

  test('what counts is never told as discarded', () => {
    expect(explained('servo tre bono').discarded).toEqual([]);
  });
});

describe('with the shipped lexicons', () => {
  const resources = loadResources();
  const SENTENCES = [
    'Antes a entrega atrasava sempre, agora chega no dia 👏',
    'Não tenho queixas do técnico, mas o site podia ser mais simples.',
    'La noia del taulell va ser molt amable, però la factura no quadra gens',
    "M'agradaria que contestessin els correus. Cap problema amb la botiga.",
    'No complaints about the driver, although the app is hardly ever working',
    'Could the rooms be cleaner? Breakfast, on the other hand, was superb!!!',
    'El comercial muy majo pero sigo sin internet',
  ];

  test.for(SENTENCES)('every line cited for %j stands in its file', (text) => {
    const { clauses, mentions, labels, discarded } = explain(text, resources).explanation;
    const citations = [
      ...clauses.flatMap(({ connective }) => connective ?? []),
      ...mentions.flatMap(({ entries, modifiers }) => [...entries, ...modifiers]),
      ...labels.map(({ entry }) => entry),
      ...discarded.flatMap(({ entries, by }) => [...entries, ...by]),
    ];
    expect(citations.length).toBeGreaterThan(0);
    for (const { phrase, file, line, evidence } of citations) {
      expect(readFileSync(file, 'utf8').split('\n')[line - 1]?.split('\t')[0]).toBe(phrase);
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    }
  });

  test('any text is explained, and its analysis is that of analyze', () => {
    const word = fc.constantFrom(
      ...SENTENCES.flatMap((sentence) => sentence.split(' ')),
      'e\u0301',
      '\ud800',
      '?',
      '\n',
    );
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (comment) => {
        const { explanation, ...analysis } = explain(comment, resources, 7);
        expect(analysis).toEqual(analyze(comment, resources, 7));
        const said = explanation.mentions.map(({ theme, polarity }) => `${theme} ${polarity}`);
        expect(said).toEqual(analysis.mentions.map(({ theme, polarity }) => `${theme} ${polarity}`));
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
      }),
    );
  });
});
