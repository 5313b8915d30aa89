import { writeFileSync } from 'node:fs';
import { readLanguageModel, writeLanguageModel } from '../src/analysis/language/language-model.ts';
import { buildModel } from './language/build-model.ts';
import { calibrate } from './language/calibrate.ts';
import { chooseVocabulary, startWeights } from './language/choose-vocabulary.ts';
import { countWords } from './language/count-words.ts';
import { makeRandom } from './language/random.ts';
import { readCorpus, splitCorpus } from './language/read-corpus.ts';
import { trainWeights } from './language/train-weights.ts';

const LANGUAGES = ['pt', 'ca', 'en', 'es', 'gl', 'fr', 'it', 'oc', 'eu'];
const OWN_TEXT = 'data/language';
const TARGET = 'data/models/language/model.bin';
const BUCKETS = 2 ** 17;
const SEED = 20_260_401;

const samples = Number(process.env['SAMPLES'] ?? 3_000_000);
const target = process.env['TARGET'] ?? TARGET;
const folder = process.argv[2];
if (folder === undefined)
  throw new TypeError('Expected the folder of the training text: npm run train:language -- DIR');

const say = (what: string): void =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(0)} s ${what}\n`);
const corpora = LANGUAGES.map((language) =>
  splitCorpus(
    readCorpus(language, [
      { path: folder, share: 0.75 },
      { path: OWN_TEXT, share: 0.25 },
    ]),
  ),
);
const train = corpora.map((corpus) => corpus.train);
const counts = train.map((corpus) => countWords(corpus));
const vocabulary = chooseVocabulary(counts, { perLanguage: 20_000, least: 1.5 });
say(`${vocabulary.size} words`);
const classes = LANGUAGES.length;
const weights = {
  classes,
  ngrams: new Float32Array(BUCKETS * classes),
  words: startWeights(vocabulary, counts),
  bias: new Float32Array(classes),
};
const plan = {
  samples,
  buckets: BUCKETS,
  rate: 0.08,
  wordRate: 0.1,
  hideWords: 0.35,
  random: makeRandom(SEED),
};
trainWeights(train, { ...weights, vocabulary }, plan);
say('trained');
const parts = buildModel(LANGUAGES, vocabulary, weights);
const model = readLanguageModel(writeLanguageModel(parts));
const temperatures = calibrate(
  model,
  corpora.map((corpus) => corpus.heldOut),
  makeRandom(SEED + 1),
);
const bytes = writeLanguageModel({ ...parts, temperatures });
writeFileSync(target, bytes);
say(`${bytes.length} bytes in ${target}`);
