import { describe, expect, test } from "vitest";
import { places, tables } from "../src/board/table";
import { ranking } from "./year";

const rankings = (...standings: ReturnType<typeof ranking>[]) => new Map(standings.map(({ data }) => [data.tier, data.entries]));
const before = rankings(ranking("PARTY_MASS", [["P01", "90.00000000"], ["P02", "80.00000000"], ["P03", "70.00000000"]], 1));

describe("the lines of a board", () => {
  test("say how far a unit has moved since the moment it is compared with", () => {
    const now = rankings(ranking("PARTY_MASS", [["P01", "75.00000000"], ["P02", "80.00000000"], ["P03", "85.00000000"]], 2));
    const [table] = tables(now, ["PARTY_MASS"], new Map(), places(before));
    expect(table!.lines.map(({ unit, moved }) => [unit, moved])).toEqual([["P03", 2], ["P02", 0], ["P01", -2]]);
  });

  test("compare no rank of one tier with a rank of another", () => {
    const now = rankings(ranking("GENERAL_GOVERNMENT", [["P01", "75.00000000"]], 2));
    const [table] = tables(now, ["GENERAL_GOVERNMENT"], new Map(), places(before));
    expect(table!.lines[0]!.moved).toBeNull();
  });

  test("mark ties, what is provisional and what is vetoed", () => {
    const now = rankings(ranking("PARTY_MASS", [["P01", "80.00000000"], ["P02", "80.00000000"], ["P03", "70.00000000"]], 2));
    const remarks = new Map([["P02", { complete: false, barred: false }], ["P03", { complete: true, barred: true }]]);
    const [table] = tables(now, ["PARTY_MASS"], remarks, new Map());
    expect(table!.lines.map(({ rank, tied, provisional, barred }) => [rank, tied, provisional, barred])).toEqual([
      [1, true, false, false],
      [1, true, true, false],
      [3, false, false, true],
    ]);
  });

  test("keep the scheme's order of tiers, and show those that it does not name behind them", () => {
    const now = rankings(ranking("OTHER", [], 1), ranking("PARTY_MASS", [], 1));
    expect(tables(now, ["GENERAL_GOVERNMENT", "PARTY_MASS"], new Map(), new Map()).map(({ tier }) => tier)).toEqual(["GENERAL_GOVERNMENT", "PARTY_MASS", "OTHER"]);
  });
});
