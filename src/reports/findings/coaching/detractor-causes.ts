/** What each peer's detractors complain of: its own skills, or what it could not help. */
import { NEGATIVE, POLARITIES, groupIndex, isCommenter, signalsOf } from '../../response-columns.ts';
import type { CoachingQuestion, Peers } from './peers.ts';

/** Detractors who commented; the three counts add up to them. */
export interface DetractorCauses {
  /** Complain of at least one skill. */
  readonly ofSkills: number;
  /** Complain of other themes only: not caused by the peer, as far as they write. */
  readonly ofOthers: number;
  /** Name no reason. */
  readonly unnamed: number;
  /** Themes that `ofOthers` complain of, the commonest first; one response may name several. */
  readonly otherThemes: readonly { readonly theme: string; readonly mentions: number }[];
  /** Row numbers of `ofOthers`: the evidence. */
  readonly otherRows: readonly number[];
}

interface Causes {
  ofSkills: number;
  unnamed: number;
  readonly themes: Map<string, number>;
  readonly otherRows: number[];
}

const DETRACTOR = 0;

/** Themes of a row's complaints that name a reason. */
function complaintsOf({ columns }: CoachingQuestion, row: number, general: ReadonlySet<string>): string[] {
  return [...signalsOf(columns, row)]
    .filter(({ signal }) => signal % POLARITIES.length === NEGATIVE)
    .map(({ signal }) => columns.themes[Math.floor(signal / POLARITIES.length)] ?? '')
    .filter((theme) => !general.has(theme));
}

function add(
  causes: Causes,
  { row, complaints }: { row: number; complaints: string[] },
  skills: ReadonlySet<string>,
) {
  if (complaints.length === 0) {
    causes.unnamed += 1;
  } else if (complaints.some((theme) => skills.has(theme))) {
    causes.ofSkills += 1;
  } else {
    causes.otherRows.push(row);
    for (const theme of complaints) {
      causes.themes.set(theme, (causes.themes.get(theme) ?? 0) + 1);
    }
  }
}

function finish({ ofSkills, unnamed, themes, otherRows }: Causes): DetractorCauses {
  const otherThemes = [...themes]
    .map(([theme, mentions]) => ({ theme, mentions }))
    .toSorted((a, b) => b.mentions - a.mentions || (a.theme < b.theme ? -1 : 1));
  return { ofSkills, ofOthers: otherRows.length, unnamed, otherThemes, otherRows };
}

/** By place. */
export function detractorCauses(question: CoachingQuestion, peers: Peers): DetractorCauses[] {
  const { columns, rows, taxonomy } = question;
  const owned = (owner: string) => taxonomy.filter((theme) => theme.owner === owner).map(({ id }) => id);
  const skills = new Set(owned('training'));
  const general = new Set(owned('all'));
  const causes = peers.names.map((): Causes => ({
    ofSkills: 0,
    unnamed: 0,
    themes: new Map(),
    otherRows: [],
  }));
  for (const row of rows) {
    const own = causes[peers.placeOf(row)];
    if (own !== undefined && groupIndex(columns, row) === DETRACTOR && isCommenter(columns, row)) {
      add(own, { row, complaints: complaintsOf(question, row, general) }, skills);
    }
  }
  return causes.map((own) => finish(own));
}
