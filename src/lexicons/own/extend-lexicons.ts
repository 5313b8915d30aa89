import { createHash } from 'node:crypto';
import type { LexiconSources } from '../../analysis/lexicon/compile-lexicon.ts';
import type { Entry } from '../../analysis/lexicon/entry.ts';
import type { LanguagePack } from '../../analysis/lexicon/read-language-pack.ts';
import { LexiconError } from '../../analysis/lexicon/tsv.ts';
import { DIGEST_LENGTH } from '../load-lexicon.ts';
import { checkThemes } from './check-themes.ts';
import { extendTaxonomy } from './extend-taxonomy.ts';
import type { OwnLexicon } from './own-lexicon.ts';

/**
 * The shipped lexicons with a workspace's own laid over: own lines come before shipped lines of the same phrase, own
 * labels replace shipped labels, and what the exceptions name is switched off. The digest stands for both.
 * @throws LexiconError naming file and line: another owner for a shipped theme, a theme that nobody defines, an exception
 * that switches nothing off
 */
export function extendLexicons(shipped: LexiconSources, own: OwnLexicon): LexiconSources {
  const taxonomy = extendTaxonomy(shipped.taxonomy, own);
  checkThemes(own, taxonomy);
  const retired = new Set(taxonomy.filter(({ isRetired }) => isRetired === true).map(({ id }) => id));
  const excepted = findExcepted(shipped, own);
  const stands = (entry: Entry): boolean =>
    !excepted.has(entry) && !('theme' in entry.role && retired.has(entry.role.theme));
  return {
    packs: shipped.packs.map((pack) => {
      const mine = own.packs.find(({ language }) => language === pack.language);
      const whole = mine === undefined ? pack : layOver(pack, mine);
      return { ...whole, entries: whole.entries.filter(stands) };
    }),
    taxonomy,
    emoji: shipped.emoji,
    digest: createHash('sha256')
      .update(`${shipped.digest}\n${own.digest}`)
      .digest('hex')
      .slice(0, DIGEST_LENGTH),
  };
}

/** The shipped lines that the exceptions switch off. */
function findExcepted({ packs }: LexiconSources, { exceptions }: OwnLexicon): Set<Entry> {
  const entries = packs.flatMap((pack) => pack.entries);
  const excepted = exceptions.flatMap((exception) => {
    if (exception.is === 'theme') return [];
    const { file, phrase, theme, place } = exception;
    const lines = entries.filter(
      (entry) => entry.phrase === phrase && entry.file.endsWith(`/${file}`) && isOf(theme, entry),
    );
    if (lines.length === 0) throw new LexiconError(`${place}: \`${phrase}\` is no line of ${file}`);
    return lines;
  });
  return new Set(excepted);
}

function isOf(theme: string, { role }: Entry): boolean {
  return theme === '' || ('theme' in role && role.theme === theme);
}

function layOver(shipped: LanguagePack, own: LanguagePack): LanguagePack {
  const { inflections: below } = shipped;
  const { inflections: above } = own;
  return {
    language: shipped.language,
    entries: [...own.entries, ...shipped.entries],
    spellings: new Map([...shipped.spellings, ...own.spellings]),
    numbers: new Set([...shipped.numbers, ...own.numbers]),
    stopwords: new Set([...shipped.stopwords, ...own.stopwords]),
    inflections: {
      irregular: new Map([...below.irregular, ...above.irregular]),
      endings: new Map([...below.endings, ...above.endings]),
      longest: Math.max(below.longest, above.longest),
    },
  };
}
