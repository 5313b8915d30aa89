import { mkdirSync, writeFileSync } from 'node:fs';
import { COMPLAINT, PRAISE } from '../src/analysis/weighing/clause-evidence.ts';
import { readThemeModel } from '../src/analysis/weighing/theme-model.ts';
import { readLexicons } from '../src/lexicons/load-lexicon.ts';
import { loadResources } from '../src/lexicons/load-resources.ts';
import { chooseSettings, leansOf, PLAIN } from './themes/choose-settings.ts';
import { readPhrases, readSamples, readTraining } from './themes/read-examples.ts';
import { pairF1 } from './themes/score-trial.ts';
import { toTable } from './themes/to-table.ts';
import { startWeights, trainWeights } from './themes/train-weights.ts';
import { tryOut } from './themes/try-out.ts';

/** Our own labelled comments to learn from, those of another author to choose settings by, and where the weights go. */
const TRAINING = 'data/training';
const SAMPLES = 'examples/comments';
const TARGET = 'data/models/themes';
/** Chosen by trial; see data/models/themes/README.md. */
const PHRASE_PLAN = { passes: 8, themeWeight: 0.1, feelingWeight: 0.5 };
const COMMENT_PLAN = { passes: 15, themeWeight: 1, feelingWeight: 1 };

const say = (what: string): void =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(0)} s ${what}\n`);

const { packs, taxonomy } = readLexicons();
const rules = loadResources({ isWeighed: false });
const comments = readTraining(TRAINING, rules);
const samples = readSamples(SAMPLES, rules);
const phrases = readPhrases(packs.flatMap(({ entries }) => entries));
say(`${comments.length} comments, ${phrases.length} phrases`);

const heads = [...taxonomy.map(({ id }) => id).toSorted(), PRAISE, COMPLAINT];
const weights = startWeights(heads, [...phrases, ...comments]);
trainWeights(phrases, weights, PHRASE_PLAN);
say(`${weights.features.size} features, phrases learned`);
trainWeights(comments, weights, COMMENT_PLAN);

const leans = leansOf(comments);
const trial = tryOut(samples, readThemeModel(toTable(weights, leans, PLAIN), TARGET));
const settings = chooseSettings(trial, leans);
say(`theme + polarity F1 of samples ${pairF1(trial, leans, settings).toFixed(3)}`);

mkdirSync(TARGET, { recursive: true });
writeFileSync(`${TARGET}/weights.tsv`, toTable(weights, leans, settings));
say(`written to ${TARGET}/weights.tsv`);
