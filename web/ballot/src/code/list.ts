import { isWhole, likelyMistakes, normalized, type Mistake } from "./accessCode";
import { readLetter, type Letter } from "./letter";

export const MOST_LINES = 200;

/** A line of a list of codes: a letter, or why it is none. `group`: a bare code of which nobody said the group. */
export type Line = { at: number } & ({ letter: Letter } | { fault: "code" | "group"; mistakes: Mistake[] });

/** Reads what was typed, pasted or scanned: addresses of letters, or bare codes of the group that was chosen. */
export function readLines(text: string, chosen: Omit<Letter, "code"> | null): Line[] {
  return text
    .split(/\r?\n/)
    .map((line, i): [string, number] => [line.trim(), i + 1])
    .filter(([line]) => line !== "")
    .map(([line, at]) => readLine(line, at, chosen));
}

function readLine(line: string, at: number, chosen: Omit<Letter, "code"> | null): Line {
  const letter = readLetter(line);
  if (letter) return { at, letter };
  const code = normalized(line);
  if (line.includes("#") || !isWhole(code)) return { at, fault: "code", mistakes: line.includes("#") ? [] : likelyMistakes(code) };
  return chosen ? { at, letter: { ...chosen, code } } : { at, fault: "group", mistakes: [] };
}
