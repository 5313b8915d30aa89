import nlp from 'compromise/three';
import { franc } from 'franc';
import { SentimentAnalyzer } from 'natural/lib/natural/sentiment/index.js';
import { PorterStemmerPt } from 'natural/lib/natural/stemmers/index.js';
import { AggressiveTokenizer, AggressiveTokenizerPt } from 'natural/lib/natural/tokenizers/index.js';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { BenchComment } from './corpus.ts';

/** One way to do a piece of work on a comment. */
export interface Peer {
  readonly name: string;
  /** Comments it is meant for. */
  readonly fits: (comment: BenchComment) => boolean;
  readonly run: (comment: BenchComment) => unknown;
}

const isEnglish = ({ language }: BenchComment): boolean => language === 'en';
const isAny = (): boolean => true;

/** What somebody would compose of the prescribed packages, and each of them alone. */
export function createPeers(): Peer[] {
  const wink = winkNLP(model);
  // wink-nlp takes its accessors as values.
  // oxlint-disable-next-line typescript/unbound-method
  const { sentiment, negationFlag } = wink.its;
  const readEnglish = (text: string): unknown => {
    const doc = wink.readDoc(text);
    return [doc.out(sentiment), doc.tokens().out(negationFlag), doc.entities().out()];
  };
  const sentiments = {
    pt: new SentimentAnalyzer('Portuguese', PorterStemmerPt, 'afinn'),
    ca: new SentimentAnalyzer('Catalan', undefined, 'senticon'),
  };
  const tokenizers = { pt: new AggressiveTokenizerPt(), ca: new AggressiveTokenizer() };
  const readWithNatural = (language: 'pt' | 'ca', text: string): unknown =>
    sentiments[language].getSentiment(tokenizers[language].tokenize(text));
  return [
    { name: 'wink-nlp, full pipe (English)', fits: isEnglish, run: ({ text }) => readEnglish(text) },
    {
      name: 'compromise, nouns and verbs (English)',
      fits: isEnglish,
      run: ({ text }): unknown => nlp(text).verbs().out('array'),
    },
    {
      name: 'franc + wink-nlp (en) + natural stem and sentiment (pt, ca)',
      fits: isAny,
      run: ({ language, text }) => [
        franc(text, { only: ['por', 'cat', 'eng'] }),
        language === 'en' ? readEnglish(text) : readWithNatural(language, text),
      ],
    },
  ];
}
