/** Numbers beside dots, each where it touches neither another number nor another dot. */
import { INK } from './colors.ts';
import { estimateWidth, textMark } from './fit-text.ts';

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HEIGHT = 14;
/** Distances from the rim, near ones first, and directions, the right-hand ones first. */
const DISTANCES = [2, 9, 18, 30, 44];
const DIRECTIONS = [0, -45, 45, -90, 90, -135, 135, 180].map((degrees) => (degrees * Math.PI) / 180);

export function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function boxOf({ x, y, r }: Circle): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

function isInside(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

/** Places around a circle, the nearest first. */
function candidates({ x, y, r }: Circle, width: number): Box[] {
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.map((direction) => {
      const middle = x + Math.cos(direction) * (r + distance + width / 2);
      const centre = y + Math.sin(direction) * (r + distance + HEIGHT / 2);
      return {
        left: middle - width / 2,
        right: middle + width / 2,
        top: centre - HEIGHT / 2,
        bottom: centre + HEIGHT / 2,
      };
    }),
  );
}

/** Numbers 1, 2, 3 … of the circles; one that finds no free place is left out (the list below still has it). */
export function placeNumbers(
  circles: readonly Circle[],
  { taken, room }: { readonly taken: readonly Box[]; readonly room: Box },
): string[] {
  const occupied = [...taken, ...circles.map(boxOf)];
  return circles.flatMap((circle, index) => {
    const label = String(index + 1);
    const found = candidates(circle, estimateWidth(label)).find(
      (box) => isInside(box, room) && occupied.every((other) => !touches(box, other)),
    );
    if (found === undefined) return [];
    occupied.push(found);
    const place = {
      x: (found.left + found.right) / 2,
      y: found.bottom - 3,
      anchor: 'middle',
      fill: INK,
    } as const;
    return [textMark(label, { ...place, weight: 'bold' })];
  });
}
