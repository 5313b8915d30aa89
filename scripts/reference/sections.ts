/** All sections in one table. */
import { data } from './data.ts';
import { micro } from './micro.ts';
import { section1 } from './section-1.ts';
import { section10 } from './section-10.ts';
import { section2 } from './section-2.ts';
import { section2Words } from './section-2b.ts';
import { section3 } from './section-3.ts';
import { section4 } from './section-4.ts';
import { section5 } from './section-5.ts';
import { section6 } from './section-6.ts';
import { section7 } from './section-7.ts';
import { section8 } from './section-8.ts';
import { section9 } from './section-9.ts';
import type { Compute, ReferenceSurvey, Section } from './types.ts';

const SECTIONS: Section = {
  ...data,
  ...micro,
  ...section1,
  ...section2,
  ...section2Words,
  ...section3,
  ...section4,
  ...section5,
  ...section6,
  ...section7,
  ...section8,
  ...section9,
  ...section10,
};

interface Found {
  readonly compute: Compute;
  readonly rest: readonly string[];
}

/** The longest prefix of the id that a section knows. */
function findCompute(id: string): Found | undefined {
  const parts = id.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const compute = SECTIONS[parts.slice(0, length).join('.')];
    if (compute !== undefined) {
      return { compute, rest: parts.slice(length) };
    }
  }
  return undefined;
}

/** The value of a reference id; undefined where nothing computes it. */
export function computeId(survey: ReferenceSurvey, id: string, expected: unknown): unknown {
  const found = findCompute(id);
  return found?.compute(survey, found.rest, expected);
}
