import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readLanguageModel, writeLanguageModel } from '../src/analysis/language/language-model.ts';
import { buildModel } from './language/build-model.ts';
import { calibrate } from './language/calibrate.ts';
import { chooseListed, gatherWords } from './language/choose-listed.ts';
import { chooseVocabulary, logRatios } from './language/choose-vocabulary.ts';
import { countWords } from './language/count-words.ts';
import { fetchPackage } from './language/fetch-package.ts';
import { readPackages, type Package } from './language/packages.ts';
import { makeRandom } from './language/random.ts';
import { readCorpus, readShared, splitCorpus, type Corpus } from './language/read-corpus.ts';
import { keepOwn, readPackageText } from './language/read-package-text.ts';
import { trainWeights } from './language/train-weights.ts';

/** Languages that are only told from the others, as one class without a name. */
const OTHERS = ['de', 'nl', 'ro', 'sv', 'da', 'pl', 'tr'];
/** Home languages first, then the neighbours that would be taken for them; with how many words stand in the table. */
const CLASSES: readonly (readonly [code: string, languages: readonly string[], words: number])[] = [
  ...['pt', 'ca', 'en'].map((code) => [code, [code], 15_000] as const),
  ...['es', 'gl', 'fr', 'it', 'oc', 'eu'].map((code) => [code, [code], 6_000] as const),
  ['und', OTHERS, 9_000],
];
const HOME_PRIOR = { pt: 3, ca: 3, en: 3 };
/** Where Spanish is no candidate, its writers are customers in Catalan-speaking places. */
const STAND_INS = { es: 'ca' };
/** Among what franc chooses where none of them seems to fit (ISO 639-3), they themselves included. */
const FOREIGN =
  'deu nld ron pol swe dan nob fin hun tur ces slk slv hrv lit lav ekk als ind vie swh por cat eng spa glg fra ita eus rus ukr bul srp ell arb pes urd heb hin ben tam tel tha kat hye kor jpn cmn'.split(
    ' ',
  );
const CHOICES = {
  languages: CLASSES.map(([code]) => code),
  homePrior: HOME_PRIOR,
  standIns: STAND_INS,
  foreign: FOREIGN,
};
const OWN_TEXT = 'data/language';
const OWN_LEXICONS = 'data/lexicons';
const TARGET = 'data/models/language/model.bin';
const PACKAGES = 'data/models/language/packages.tsv';
/** Share of a word's naive Bayes log-ratio that it begins with, and that it gets on top after training. */
const START_SHARE = 0.6;
const EXTRA_SHARE = 0.4;
const SEED = 20_260_401;
/** Galician and Occitan have no dictionary that may be used; most words are those of Portuguese and Catalan. */
const KIN = new Map([
  [4, 0],
  [7, 1],
]);
const LEXICONS = { known: [0, 1, 2, 3, 5], kin: KIN };
const HOME = [0, 1, 2];
const LIST = { home: HOME, most: 180_000 };
const VOCABULARY = { most: CLASSES.map(([, , words]) => words), least: 0.3 };
/** Chosen on the measuring half; see data/models/language/README.md. */
const PLAN = {
  samples: 4_000_000,
  buckets: 2 ** 17,
  rate: 0.08,
  wordRate: 0.1,
  hideWords: 0.35,
  home: HOME,
  kin: KIN,
  homeShare: 0.4,
  listShare: 0.6,
};

const say = (what: string): void =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(0)} s ${what}\n`);

/** Learns the weights of all languages and makes the bytes of the model. */
function train(corpora: readonly { train: Corpus; heldOut: Corpus }[]): Uint8Array {
  const training = corpora.map((corpus) => corpus.train);
  const counts = training.map((corpus) => countWords(corpus));
  const vocabulary = chooseVocabulary(counts, VOCABULARY);
  say(`${vocabulary.size} words`);
  const classes = corpora.length;
  const ngrams = new Float32Array(PLAN.buckets * classes);
  const ratios = logRatios(vocabulary, counts);
  const words = ratios.map((ratio) => ratio * START_SHARE);
  const weights = { classes, ngrams, words, bias: new Float32Array(classes) };
  trainWeights(training, { ...weights, vocabulary }, { ...PLAN, random: makeRandom(SEED) });
  ratios.forEach((ratio, at) => {
    words[at] = (words[at] ?? 0) + ratio * EXTRA_SHARE;
  });
  say(`${PLAN.samples} texts read`);
  const lexicon = gatherWords(training, HOME);
  const listed = chooseListed(training, { vocabulary, weights, lexicon }, LIST);
  say(`${listed.length} words listed`);
  const learnt = { vocabulary, weights, lexicon, listed, shared: readShared(OWN_TEXT) };
  const parts = buildModel(CHOICES, learnt, LEXICONS);
  const heldOut = corpora.map((corpus) => corpus.heldOut);
  const temperatures = calibrate(readLanguageModel(writeLanguageModel(parts)), heldOut, makeRandom(SEED + 1));
  return writeLanguageModel({ ...parts, temperatures });
}

/** The sentences of all packages by language, but those that several languages have: they were not translated. */
function readSentences(packages: readonly Package[], folder: string): Map<string, string[]> {
  const sentences = new Map<string, string[]>();
  for (const one of packages) {
    const target = fetchPackage(one, folder);
    if (one.language === undefined) continue;
    sentences.set(one.language, [...(sentences.get(one.language) ?? []), ...readPackageText(target)]);
  }
  return keepOwn(sentences);
}

const [, , open, packages] = process.argv;
if (open === undefined || packages === undefined)
  throw new TypeError('Expected two folders: npm run train:language -- TEXT PACKAGES');
mkdirSync(packages, { recursive: true });
const sentences = readSentences(readPackages(PACKAGES), packages);
for (const [language, lines] of sentences) say(`${lines.length} sentences of packages in ${language}`);
const inputs = { open, packages, sentences, own: OWN_TEXT, lexicons: OWN_LEXICONS };
const corpora = CLASSES.map(([code, languages]) => splitCorpus(readCorpus(code, languages, inputs)));
const bytes = train(corpora);
writeFileSync(TARGET, bytes);
say(`${bytes.length} bytes in ${TARGET}, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
