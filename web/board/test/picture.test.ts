import { describe, expect, test } from "vitest";
import { range, steps } from "../src/board/picture";

const BOX = { left: 0, top: 0, right: 100, bottom: 50 };

describe("the picture of a year", () => {
  test("holds each figure until the next, and the last until now", () => {
    const points = [{ at: 0, value: 1 }, { at: 50, value: 3 }];
    expect(steps(points, 100, { least: 0, most: 100 }, { least: 1, most: 3 }, BOX)).toBe("M0 50H50V0H100");
  });

  test("has room around a figure that never changed", () => {
    expect(range([5, 5])).toEqual({ least: 4, most: 6 });
    expect(steps([{ at: 0, value: 5 }], 100, { least: 0, most: 100 }, range([5]), BOX)).toBe("M0 25H100");
  });

  test("is empty without a figure", () => {
    expect(steps([], 1, { least: 0, most: 1 }, { least: 0, most: 1 }, BOX)).toBe("");
  });
});
