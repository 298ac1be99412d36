import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { News, type Move } from "../src/board/news";
import type { Places } from "../src/board/table";

const at = (...ranks: [string, number][]): Places => new Map(ranks.map(([unit, rank]) => [unit, { tier: "PARTY_MASS", rank }]));

describe("what screen readers are told", () => {
  let said: Move[][];
  let news: News;
  beforeEach(() => {
    vi.useFakeTimers();
    said = [];
    news = new News((moves) => said.push(moves), 8_000);
  });
  afterEach(() => vi.useRealTimers());

  test("comes soon when it has been quiet, then at most once in so long, all that came in between together", () => {
    news.note(at(["P01", 1], ["P02", 2]), at(["P01", 2], ["P02", 1]));
    vi.advanceTimersByTime(300);
    expect(said).toEqual([[{ unit: "P02", from: 2, to: 1 }, { unit: "P01", from: 1, to: 2 }]]);
    for (let rank = 3; rank < 9; rank++) news.note(at(["P03", rank]), at(["P03", rank + 1]));
    vi.advanceTimersByTime(7_900);
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(said[1]).toEqual([{ unit: "P03", from: 3, to: 9 }]);
  });

  test("leaves out who is back where they were", () => {
    news.note(at(["P01", 1]), at(["P01", 2]));
    news.note(at(["P01", 2]), at(["P01", 1]));
    vi.advanceTimersByTime(20_000);
    expect(said).toEqual([]);
  });

  test("leaves out a change of tier, and says nothing once it is stopped", () => {
    news.note(at(["P01", 1]), new Map([["P01", { tier: "OTHER", rank: 2 }]]));
    news.note(at(["P02", 1]), at(["P02", 2]));
    news.stop();
    vi.advanceTimersByTime(20_000);
    expect(said).toEqual([]);
  });
});
