import { describe, expect, test } from "vitest";
import { isWhole, LENGTH, likelyMistakes, normalized } from "../src/code/accessCode";
import { codeFrom } from "./codes";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODES = Array.from({ length: 40 }, (_, i) => codeFrom(i));

describe("the check character", () => {
  test("agrees with every code that is issued", () => {
    expect(CODES.every(isWhole)).toBe(true);
  });

  test("notices every wrong character", () => {
    const wrong = CODES.flatMap((code) =>
      Array.from({ length: LENGTH }, (_, at) => at).flatMap((at) =>
        Array.from(ALPHABET)
          .filter((char) => char !== code[at])
          .map((char) => code.slice(0, at) + char + code.slice(at + 1)),
      ),
    );
    expect(wrong).toHaveLength(40 * 25 * 31);
    expect(wrong.filter(isWhole)).toEqual([]);
  });

  test("notices any two characters changed about, neighbours or not", () => {
    const wrong = CODES.flatMap((code) =>
      Array.from({ length: LENGTH }, (_, a) => a).flatMap((a) =>
        Array.from({ length: LENGTH - a - 1 }, (_, i) => a + 1 + i)
          .filter((b) => code[a] !== code[b])
          .map((b) => code.slice(0, a) + code[b] + code.slice(a + 1, b) + code[a] + code.slice(b + 1)),
      ),
    );
    expect(wrong.length).toBeGreaterThan(40 * 280);
    expect(wrong.filter(isWhole)).toEqual([]);
  });

  test("is reckoned as the other side reckons it", () => {
    // v₂₅ = v₁·α²⁴ for a code that has only its first character: α²⁴ = 30 in GF(32) by x⁵ + x² + 1
    expect(isWhole("1" + "0".repeat(23) + "Y")).toBe(true);
  });
});

describe("what was typed", () => {
  test("may have small letters, blanks, dashes of any kind, full-width characters, and I, L, O for 1, 1, 0", () => {
    expect(normalized(" abcde-fgh1i – lo01 23456 7 ")).toBe("ABCDEFGH111001234567");
  });

  test("is told which of its characters no code has", () => {
    expect(likelyMistakes("AB*DU")).toEqual([
      { kind: "character", at: 2, character: "*" },
      { kind: "character", at: 4, character: "U" },
    ]);
  });

  test("is told where two neighbours would mend it", () => {
    const code = CODES.find((one) => one[6] !== one[7])!;
    const typed = code.slice(0, 6) + code[7] + code[6] + code.slice(8);
    expect(likelyMistakes(typed)).toContainEqual({ kind: "swapped", at: 6 });
  });

  test("is told where a character that looks alike would mend it", () => {
    const code = CODES.find((one) => one.includes("8"))!;
    const at = code.indexOf("8");
    expect(likelyMistakes(code.slice(0, at) + "B" + code.slice(at + 1))).toContainEqual({ kind: "alike", at, character: "B", instead: "8" });
  });

  test("is told nothing if it is right", () => {
    expect(likelyMistakes(CODES[0]!)).toEqual([]);
  });
});
