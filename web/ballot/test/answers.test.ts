import { expect, test } from "vitest";
import { finishedIn, longestRatings, openIn, ratingsOf, withLetter, withUnits } from "../src/ballot/answers";
import { waveOf } from "./wave";

const WAVE = waveOf([]);

test("ratings stand in the questionnaire's order, whatever came to mind first", () => {
  expect(ratingsOf({ P03: "AABBN", P01: "NNNNN" }, WAVE)).toBe("P01:NNNNN;P03:AABBN");
});

test("a unit that is ticked starts open, and one that stays keeps its letters", () => {
  expect(withUnits({ P01: "AAAAA", P02: "BBBBB" }, ["P01", "P03"], WAVE)).toEqual({ P01: "AAAAA", P03: "_____" });
});

test("one letter changes and the others stay", () => {
  expect(withLetter("AA_AA", 2, "D")).toBe("AADAA");
});

test("open questions and finished units are counted", () => {
  const answers = { P01: "AAAAA", P02: "A__AA", P03: "_____" };
  expect([openIn(answers), finishedIn(answers)]).toEqual([7, 1]);
});

test("the longest ratings rate every unit", () => {
  expect(longestRatings(WAVE)).toBe(75 * "P01:AAAAA;".length - 1);
});
