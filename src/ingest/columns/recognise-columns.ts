/** Which column is the score, the comment, the date …: by what the caller says, by header, by content. */
import { findColumn, listNames, type ColumnSketch } from './column-sketch.ts';
import {
  contentComment,
  contentDate,
  contentScore,
  contentShortComment,
  MIN_COMMENT_WORDS,
  MIN_DISTINCT,
  MIN_LONE_WORDS,
} from './content-marks.ts';
import type { ColumnLooks } from './describe-column.ts';
import type { HeaderRule } from '../header/header-rules.ts';
import { matchHeader } from '../header/match-header.ts';
import { scaleOfHeader } from './detect-scale.ts';
import {
  COLUMN_ROLES,
  UnusableInputError,
  type ColumnRole,
  type Metric,
  type RecognisedColumn,
} from '../types.ts';

interface Claim {
  readonly role: ColumnRole;
  readonly strength: number;
  readonly by: RecognisedColumn['by'];
}

export interface Wishes {
  readonly map?: Readonly<Partial<Record<ColumnRole, string>>> | undefined;
  readonly scale?: Metric | undefined;
  /** Columns have names of their own: then numbers alone, without any comment, are no score. */
  readonly hasHeader: boolean;
}

/** Roles that only one column can have. */
const SINGLE_ROLES: ReadonlySet<ColumnRole> = new Set([
  'score',
  'comment',
  'date',
  'id',
  'customer',
  'value',
]);
/** A score column with hardly any score in it (-100, 0, 100) ranks behind one with scores. */
const OFF_SCALE_PENALTY = 3;
/** A choice from a list ("Preço", "Rede") ranks behind words of the customer's own. */
const CHOICE_PENALTY = 2;
const MIN_CHOICES = 8;
/** Staff's notes rank behind the customer's words. */
const STAFF_PENALTY = 4;

/** What cells must look like for a role that a header claims; other roles take anything. */
const REQUIRED_LOOKS: Partial<Record<ColumnRole, (looks: ColumnLooks) => boolean>> = {
  score: ({ scores, scoreLabels, numbers, dates }) => scores + scoreLabels + numbers >= 0.3 && dates < 0.5,
  comment: ({ numbers, dates }) => numbers < 0.8 && dates < 0.8,
  date: ({ dates, numbers }) => dates > 0 || numbers >= 0.5,
  value: ({ numbers }) => numbers >= 0.5,
};

/** Whether cells can be what the header says; an empty column can be anything. */
function allows(role: ColumnRole, looks: ColumnLooks): boolean {
  return looks.filled === 0 || (REQUIRED_LOOKS[role]?.(looks) ?? true);
}

function claimOf(sketch: ColumnSketch): Claim | null {
  const rule: HeaderRule | undefined = matchHeader(sketch.meaning).find(({ role }) =>
    allows(role, sketch.looks),
  );
  return rule === undefined ? null : { role: rule.role, strength: rule.strength, by: 'header' };
}

function isChoice({ filled, words, distinct }: ColumnLooks): boolean {
  return filled >= MIN_CHOICES && words < MIN_COMMENT_WORDS && distinct < MIN_DISTINCT;
}

/** How well a column fills its role, to choose between columns with like claims. */
const FITNESS: Partial<Record<ColumnRole, (looks: ColumnLooks) => number>> = {
  score: ({ scores, scoreLabels, isSequence, filled }) =>
    scores +
    scoreLabels -
    (isSequence ? 0.5 : 0) -
    (scores + scoreLabels < 0.5 && filled > 0 ? OFF_SCALE_PENALTY : 0),
  comment: (looks) =>
    (looks.filled / Math.max(1, looks.rows)) * Math.min(1, looks.words / 10) * looks.distinct -
    (isChoice(looks) ? CHOICE_PENALTY : 0),
  date: ({ dates }) => dates,
};

function fitness(role: ColumnRole, looks: ColumnLooks): number {
  return FITNESS[role]?.(looks) ?? looks.filled / Math.max(1, looks.rows);
}

function rank(claim: Claim, looks: ColumnLooks): number {
  const staff = claim.role === 'comment' ? looks.staffVoice * STAFF_PENALTY : 0;
  return claim.strength - staff + fitness(claim.role, looks);
}

/** Index of the highest positive mark among columns without a claim; -1 if there is none. */
function bestUnclaimed(
  sketches: readonly ColumnSketch[],
  claims: readonly (Claim | null)[],
  mark: (sketch: ColumnSketch) => number,
): number {
  let best = -1;
  let highest = 0;
  sketches.forEach((sketch, index) => {
    const value = claims[index] === null ? mark(sketch) : 0;
    if (value > highest) {
      highest = value;
      best = index;
    }
  });
  return best;
}

function claimByContent(
  sketches: readonly ColumnSketch[],
  claims: (Claim | null)[],
  content: { readonly role: ColumnRole; readonly mark: (sketch: ColumnSketch) => number },
): void {
  if (claims.some((claim) => claim?.role === content.role)) {
    return;
  }
  const best = bestUnclaimed(sketches, claims, content.mark);
  if (best >= 0) {
    claims[best] = { role: content.role, strength: 0, by: 'content' };
  }
}

/** Index of the column that the caller gives a role to. */
function placeOf(sketches: readonly ColumnSketch[], wanted: string, role: ColumnRole): number {
  const index = findColumn(sketches, wanted);
  if (index < 0) {
    throw new UnusableInputError(`no column "${wanted}" for ${role}; the columns are ${listNames(sketches)}`);
  }
  return index;
}

/** Puts what the caller said in place of every other claim. */
function applyMap(
  sketches: readonly ColumnSketch[],
  claims: (Claim | null)[],
  map: Wishes['map'] = {},
): void {
  for (const role of COLUMN_ROLES.filter((name) => map[name] !== undefined)) {
    const wanted = map[role] ?? '';
    const index = placeOf(sketches, wanted, role);
    const claim = claims[index];
    if (claim?.by === 'option') {
      throw new UnusableInputError(
        `"${wanted}" cannot be ${claim.role} and ${role} at once; name one of them`,
      );
    }
    claims[index] = { role, strength: Number.POSITIVE_INFINITY, by: 'option' };
  }
}

function favours(sketch: ColumnSketch, claim: Claim, scale: Metric | undefined): number {
  return claim.role === 'score' && scale !== undefined && scaleOfHeader(sketch.meaning) === scale ? 10 : 0;
}

/** Leaves each single role to the column with the best claim; the others become attributes. */
function settle(
  sketches: readonly ColumnSketch[],
  claims: readonly (Claim | null)[],
  wishes: Wishes,
): Claim[] {
  const marks = sketches.map((sketch, index) => {
    const claim = claims[index] ?? null;
    return claim === null ? 0 : rank(claim, sketch.looks) + favours(sketch, claim, wishes.scale);
  });
  return claims.map((claim, index) => {
    if (claim === null || !SINGLE_ROLES.has(claim.role)) {
      return claim ?? { role: 'attribute', strength: 0, by: 'content' };
    }
    const mark = marks[index] ?? 0;
    const isBest = claims.every(
      (other, place) =>
        other?.role !== claim.role ||
        place === index ||
        (marks[place] ?? 0) < mark + Number(place > index) * 1e-9,
    );
    return isBest ? claim : { role: 'attribute', strength: 0, by: claim.by };
  });
}

/** Comments that no header names; short ones only in a file without names, beside scores. */
function claimCommentByContent(
  sketches: readonly ColumnSketch[],
  claims: (Claim | null)[],
  hasHeader: boolean,
): void {
  const hasScores =
    claims.some((claim) => claim?.role === 'score') || bestUnclaimed(sketches, claims, contentScore) >= 0;
  const isList = !hasHeader && sketches.length === 1;
  const leastWords = hasScores || isList ? MIN_COMMENT_WORDS : MIN_LONE_WORDS;
  claimByContent(sketches, claims, { role: 'comment', mark: (sketch) => contentComment(sketch, leastWords) });
  if (!hasHeader && hasScores) {
    claimByContent(sketches, claims, { role: 'comment', mark: contentShortComment });
  }
}

/** Scores that no header names: beside comments, or alone in a file without names if nothing else could be one. */
function claimScoreByContent(
  sketches: readonly ColumnSketch[],
  claims: (Claim | null)[],
  hasHeader: boolean,
): void {
  const isOnly = !hasHeader && sketches.filter((sketch) => contentScore(sketch) > 0).length === 1;
  if (isOnly || claims.some((claim) => claim?.role === 'comment')) {
    claimByContent(sketches, claims, { role: 'score', mark: contentScore });
  }
}

/** Gives every column its role. */
export function recogniseColumns(
  sketches: readonly ColumnSketch[],
  wishes: Wishes,
): readonly RecognisedColumn[] {
  const claims = sketches.map(claimOf);
  applyMap(sketches, claims, wishes.map);
  claimCommentByContent(sketches, claims, wishes.hasHeader);
  claimScoreByContent(sketches, claims, wishes.hasHeader);
  claimByContent(sketches, claims, { role: 'date', mark: contentDate });
  return settle(sketches, claims, wishes).map(({ role, by }, index) => ({
    header: sketches[index]?.name ?? '',
    role,
    by,
  }));
}
