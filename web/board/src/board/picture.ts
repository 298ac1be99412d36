/** A figure at a moment, which holds until the next one. */
export interface Point {
  at: number;
  value: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Range {
  least: number;
  most: number;
}

/** From the lowest to the highest, never empty. */
export function range(values: number[]): Range {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return most > least ? { least, most } : { least: least - 1, most: most + 1 };
}

/** Where a figure lies in the picture: the highest on top. */
export function y(value: number, { least, most }: Range, box: Box): number {
  return round(box.bottom - ((value - least) / (most - least)) * (box.bottom - box.top));
}

export function x(at: number, { least, most }: Range, box: Box): number {
  return round(box.left + ((at - least) / (most - least)) * (box.right - box.left));
}

/** A line of steps, as the path of an SVG: each figure holds until the next, the last until `until`. */
export function steps(points: Point[], until: number, times: Range, values: Range, box: Box): string {
  const [first, ...others] = points;
  if (!first) return "";
  const moves = others.map(({ at, value }) => `H${x(at, times, box)}V${y(value, values, box)}`);
  return `M${x(first.at, times, box)} ${y(first.value, values, box)}${moves.join("")}H${x(until, times, box)}`;
}

// a tenth of a pixel is more than anybody sees
const round = (value: number): number => Math.round(value * 10) / 10;
