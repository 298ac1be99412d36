import type { Wave } from "./wave";

/** The letters so far of each unit that the respondent says to know, one a dimension; OPEN where nothing is chosen yet. */
export type Answers = Record<string, string>;

export const OPEN = "_";

export const unanswered = (wave: Wave): string => OPEN.repeat(wave.dimensions.length);

/** Units come and go as they are ticked; what was answered for the others stays. */
export function withUnits(answers: Answers, units: string[], wave: Wave): Answers {
  return Object.fromEntries(units.map((unit) => [unit, answers[unit] ?? unanswered(wave)]));
}

export const withLetter = (letters: string, dimension: number, option: string): string =>
  letters.slice(0, dimension) + option + letters.slice(dimension + 1);

export const openOf = (letters: string): number => letters.split(OPEN).length - 1;

export const openIn = (answers: Answers): number => Object.values(answers).reduce((open, letters) => open + openOf(letters), 0);

export const finishedIn = (answers: Answers): number => Object.values(answers).filter((letters) => openOf(letters) === 0).length;

/** As on a sheet. In the questionnaire's order, so that it does not tell in which order somebody thought of the units. */
export function ratingsOf(answers: Answers, wave: Wave): string {
  return wave.units
    .filter(({ unit }) => answers[unit] !== undefined)
    .map(({ unit }) => `${unit}:${answers[unit]}`)
    .join(";");
}

/** How long the ratings get if every unit is rated. */
export const longestRatings = (wave: Wave): number => ratingsOf(withUnits({}, wave.units.map(({ unit }) => unit), wave), wave).length;
