/** An access code as a letter prints it: Crockford's base 32, the last character a check of the others. */
export const LENGTH = 25;
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const READ_AS: Record<string, string> = { I: "1", L: "1", O: "0" };
const GROUP = 5;

/** Pairs that are taken for each other in print or handwriting. Those of I, L and O are mended unasked. */
const ALIKE = ["8B", "5S", "2Z", "6G", "0D", "0Q", "VY", "UV", "1J", "1T", "7T", "17", "4A", "EF", "MN", "CG", "KX", "VW", "9P", "9G", "38", "DQ", "PR", "56", "HN", "XY"];

export type Mistake =
  | { kind: "character"; at: number; character: string }
  | { kind: "swapped"; at: number }
  | { kind: "alike"; at: number; character: string; instead: string };

/** What was typed, without what does not matter: small letters, blanks, dashes. */
export const normalized = (typed: string): string =>
  Array.from(typed.normalize("NFKC").toUpperCase().replace(/[\s\p{Pd}.·_]/gu, ""), (char) => READ_AS[char] ?? char).join("");

export function grouped(code: string): string[] {
  return Array.from({ length: Math.ceil(code.length / GROUP) }, (_, i) => code.slice(i * GROUP, (i + 1) * GROUP));
}

export const groupOf = (at: number): number => Math.floor(at / GROUP) + 1;

/** Whether all 25 characters are there and the last one agrees with the others. */
export const isWhole = (code: string): boolean =>
  code.length === LENGTH && Array.from(code).every((char) => ALPHABET.includes(char)) && remainder(code) === 0;

/** GF(32) by x⁵ + x² + 1: the remainder is 0 for a code and for none that differs from it in one place or by one exchange. */
function remainder(code: string): number {
  let sum = 0;
  for (const char of code) {
    sum <<= 1;
    if (sum & 32) sum ^= 0b100101;
    sum ^= ALPHABET.indexOf(char);
  }
  return sum;
}

/** Characters no code has, wherever they stand. */
export const strangers = (code: string): Mistake[] =>
  Array.from(code).flatMap((character, at): Mistake[] => (ALPHABET.includes(character) ? [] : [{ kind: "character", at, character }]));

/** Where the mistake may be: each of these alone would mend the code. One check character cannot say which of them it is. */
export function likelyMistakes(code: string): Mistake[] {
  const strange = strangers(code);
  if (strange.length > 0 || code.length !== LENGTH || isWhole(code)) return strange;
  return [...swapped(code), ...alike(code)];
}

function swapped(code: string): Mistake[] {
  return Array.from({ length: LENGTH - 1 }, (_, at) => at)
    .filter((at) => isWhole(code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2)))
    .map((at) => ({ kind: "swapped", at }));
}

function alike(code: string): Mistake[] {
  return Array.from(code).flatMap((character, at) =>
    ALIKE.filter((pair) => pair.includes(character))
      .map((pair) => (pair[0] === character ? pair[1]! : pair[0]!))
      .filter((instead) => isWhole(code.slice(0, at) + instead + code.slice(at + 1)))
      .map((instead): Mistake => ({ kind: "alike", at, character, instead })),
  );
}
