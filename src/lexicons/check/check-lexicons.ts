import { compileLexicon, type LexiconSources } from '../../analysis/lexicon/compile-lexicon.ts';
import type { Finding } from './finding.ts';
import { findGaps } from './find-gaps.ts';
import { findRepeated } from './find-repeated.ts';
import { findUnaccented } from './find-unaccented.ts';
import { findUnreachable } from './find-unreachable.ts';

/** All that is the matter with lexicons that could be read; guests are languages that need not keep up. */
export function checkLexicons(sources: LexiconSources, guests: ReadonlySet<string>): Finding[] {
  const lexicon = compileLexicon(sources);
  return [
    ...sources.packs.flatMap((pack) => [
      ...findRepeated(pack.language, pack.entries),
      ...findUnreachable(pack, lexicon),
      ...findUnaccented(pack.language, pack.entries),
    ]),
    ...findGaps(sources.packs.filter(({ language }) => !guests.has(language))),
  ];
}
