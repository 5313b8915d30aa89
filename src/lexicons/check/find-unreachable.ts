import type { CompiledLexicon } from '../../analysis/lexicon/compile-lexicon.ts';
import type { Entry } from '../../analysis/lexicon/entry.ts';
import { inflect } from '../../analysis/lexicon/inflect.ts';
import { readPhrase, type Slot } from '../../analysis/lexicon/phrase.ts';
import type { LanguagePack } from '../../analysis/lexicon/read-language-pack.ts';
import { findPhrases, keepLongest, type Hit } from '../../analysis/reading/match-phrases.ts';
import { readWords } from '../../analysis/reading/read-words.ts';
import { tokenize, type Token } from '../../analysis/text/tokenize.ts';
import { toLine, type Finding } from './finding.ts';

/**
 * Lines that no text reaches: their own words are read and matched as a comment would be, in every form of every word.
 * Either no form is found at all (`unmatchable`), or another phrase takes the words of each (`overtaken`).
 */
export function findUnreachable(pack: LanguagePack, lexicon: CompiledLexicon): Finding[] {
  const { language } = pack;
  return pack.entries.flatMap((entry): Finding[] => {
    const trial = tryEntry(entry, pack, lexicon);
    if (trial === 'stands') return [];
    if (trial === 'never found')
      return [{ code: 'unmatchable', language, lines: [toLine(entry)], detail: '' }];
    const winner = trial.meaning.entries.find(({ role }) => role.is !== 'flag');
    const lines = winner === undefined ? [entry] : [entry, winner];
    return [{ code: 'overtaken', language, lines: lines.map(toLine), detail: '' }];
  });
}

/** The hit of the phrase that takes the words, where that is so. */
type Trial = 'stands' | 'never found' | Hit;

function tryEntry(entry: Entry, pack: LanguagePack, lexicon: CompiledLexicon): Trial {
  let worst: Trial = 'never found';
  for (const variant of readPhrase(entry.phrase)) {
    for (const words of wordings(variant, pack)) {
      const trial = tryWords(words, { entry, language: pack.language, lexicon });
      if (trial === 'stands') return trial;
      if (trial !== 'never found') worst = trial;
    }
  }
  return worst;
}

/** A variant as people may write it: as it stands, with something in its gaps, and with one word inflected. */
function* wordings(variant: readonly Slot[], { inflections, numbers }: LanguagePack): Generator<string[]> {
  const [number = '2'] = numbers;
  const write = (slot: Slot, filler: readonly string[]): readonly string[] => {
    if (slot.is === 'gap') return filler;
    return slot.is === 'number' ? ['2'] : [slot.word];
  };
  yield variant.flatMap((slot) => write(slot, []));
  yield variant.flatMap((slot) => write(slot, [FILLER]));
  yield variant.flatMap((slot) => (slot.is === 'number' ? [number] : write(slot, [FILLER])));
  for (const [at, slot] of variant.entries()) {
    if (slot.is !== 'word' || slot.isLiteral) continue;
    for (const form of inflect(slot.word, inflections))
      yield variant.flatMap((other, place) => (place === at ? [form] : write(other, [FILLER])));
  }
}

/** A word of no language. */
const FILLER = 'zzqxz';

interface Attempt {
  readonly entry: Entry;
  readonly language: string;
  readonly lexicon: CompiledLexicon;
}

function tryWords(words: readonly string[], { entry, language, lexicon }: Attempt): Trial {
  const tokens = readWords(words.map(toToken), { code: language, confidence: 1 }, lexicon);
  const found = findPhrases(tokens, lexicon.phrases);
  const own = found.filter(({ meaning }) => meaning.entries.includes(entry));
  if (own.length === 0) return 'never found';
  if (entry.role.is === 'flag') return 'stands';
  const kept = keepLongest(found, tokens.length);
  const winners = kept.filter((hit) => !own.includes(hit) && always(hit));
  const taker = winners.find((hit) => own.every((one) => one.tokens.some((at) => hit.tokens.includes(at))));
  return own.some((hit) => kept.includes(hit)) || taker === undefined ? 'stands' : taker;
}

/** Whether a phrase stands wherever it is found; else it may make room. */
function always({ meaning }: Hit): boolean {
  return (
    !meaning.onlyJudges || meaning.senses.some(({ near, notNear }) => near.length + notNear.length === 0)
  );
}

function toToken(word: string, at: number): Token {
  const start = at * (FILLER.length + 1);
  const kind = /\p{L}/u.test(word) ? 'word' : (tokenize(word)[0]?.kind ?? 'mark');
  return { start, end: start + 1, kind, norm: word, isCapitalised: false };
}
