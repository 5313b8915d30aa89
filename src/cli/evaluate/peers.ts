import { call, construct, importIfInstalled, read } from '../installed.ts';
import type { Overall } from '../../analysis/types.ts';

/** Another package that judges the sentiment of a text in one language. */
export interface Peer {
  readonly name: string;
  readonly language: string;
  /** Positive for praise, negative for complaint. */
  readonly score: (text: string) => number | Promise<number>;
  /** Scores this far from 0 count as neutral. */
  readonly margin: number;
}

/** What a score says; no peer knows mixed feelings. */
export function toOverall(score: number, { margin }: Peer): Overall {
  if (Math.abs(score) <= margin) return 'neu';
  return score > 0 ? 'pos' : 'neg';
}

/** The peers that are installed: natural, wink-nlp, vader-sentiment, sentiment and @nlpjs/sentiment. */
export async function loadPeers(): Promise<Peer[]> {
  const found = await Promise.all([
    naturalPeers(),
    winkPeers(),
    vaderPeers(),
    sentimentPeers(),
    nlpjsPeers(),
  ]);
  return found.flat();
}

/** Vocabulary and stemmer of natural for each language: the ones that it has. */
const NATURAL = [
  { language: 'pt', name: 'Portuguese', stemmer: 'PorterStemmerPt', type: 'afinn' },
  { language: 'ca', name: 'Catalan', stemmer: null, type: 'senticon' },
  { language: 'en', name: 'English', stemmer: 'PorterStemmer', type: 'afinn' },
] as const;

/** natural by deep import: its index opens databases. */
async function naturalPeers(): Promise<Peer[]> {
  const sentiment = await importIfInstalled('natural/lib/natural/sentiment/index.js');
  const stemmers = await importIfInstalled('natural/lib/natural/stemmers/index.js');
  if (sentiment === undefined) return [];
  return NATURAL.map(({ language, name, stemmer, type }) => {
    const stems = stemmer === null ? undefined : read(stemmers, stemmer);
    const analyzer = construct(sentiment, 'SentimentAnalyzer', name, stems, type);
    const score = (text: string): number => {
      const words = toWords(text);
      return words.length === 0 ? 0 : Number(call(analyzer, 'getSentiment', words));
    };
    return { name: 'natural', language, margin: 0, score };
  });
}

/** natural takes words; none of its tokenizers keeps the letters of all three languages. */
const toWords = (text: string): string[] => text.match(/[\p{L}\p{M}']+/gu) ?? [];

async function winkPeers(): Promise<Peer[]> {
  const winkNlp = read(await importIfInstalled('wink-nlp'), 'default');
  const model = read(await importIfInstalled('wink-eng-lite-web-model'), 'default');
  if (typeof winkNlp !== 'function' || model === undefined) return [];
  const wink: unknown = Reflect.apply(winkNlp, undefined, [model]);
  const sentiment = read(read(wink, 'its'), 'sentiment');
  const score = (text: string): number => Number(call(call(wink, 'readDoc', text), 'out', sentiment));
  return [{ name: 'wink-nlp', language: 'en', margin: 0, score }];
}

/** Compound scores up to this are neutral (Hutto & Gilbert 2014, the package's own advice). */
const VADER_MARGIN = 0.05;

async function vaderPeers(): Promise<Peer[]> {
  const vader = read(await importIfInstalled('vader-sentiment'), 'default');
  const analyzer = read(vader, 'SentimentIntensityAnalyzer');
  if (analyzer === undefined) return [];
  const score = (text: string): number => Number(read(call(analyzer, 'polarity_scores', text), 'compound'));
  return [{ name: 'vader-sentiment', language: 'en', margin: VADER_MARGIN, score }];
}

async function sentimentPeers(): Promise<Peer[]> {
  const module = await importIfInstalled('sentiment');
  if (module === undefined) return [];
  const analyzer = construct(module, 'default');
  const score = (text: string): number => Number(read(call(analyzer, 'analyze', text), 'score'));
  return [{ name: 'sentiment', language: 'en', margin: 0, score }];
}

const NLPJS = [
  ['pt', 'LangPt'],
  ['ca', 'LangCa'],
  ['en', 'LangEn'],
] as const;

async function nlpjsPeers(): Promise<Peer[]> {
  const core = await importIfInstalled('@nlpjs/core');
  const sentiment = await importIfInstalled('@nlpjs/sentiment');
  if (core === undefined || sentiment === undefined) return [];
  const container: unknown = await call(core, 'containerBootstrap');
  const languages = await Promise.all(
    NLPJS.map(async ([locale, name]) => read(await importIfInstalled(`@nlpjs/lang-${locale}`), name)),
  );
  for (const language of languages) call(container, 'use', language);
  const analyzer = construct(sentiment, 'SentimentAnalyzer', { container });
  return NLPJS.map(([locale]) => ({
    name: '@nlpjs/sentiment',
    language: locale,
    margin: 0,
    score: async (text) =>
      Number(read(read(await call(analyzer, 'process', { locale, text }), 'sentiment'), 'score')),
  }));
}
