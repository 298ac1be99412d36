import { describe, expect, test } from "vitest";
import { Standings } from "../src/board/standings";
import { ranking, score } from "./year";

describe("what is known of a cycle", () => {
  test("the higher revision holds, in whichever order they come", () => {
    const standings = new Standings();
    standings.take(ranking("PARTY_MASS", [["P01", "90.00000000"]], 9));
    standings.take(ranking("PARTY_MASS", [["P01", "80.00000000"]], 10));
    standings.take(ranking("PARTY_MASS", [["P01", "90.00000000"]], 9));
    expect(standings.rankings().get("PARTY_MASS")?.[0]?.total).toBe("80.00000000");
  });

  test("revisions are compared as numbers of 64 bits, not as text and not as floating point", () => {
    const standings = new Standings();
    standings.take(score("P01", "1.00000000", "9007199254740993"));
    standings.take(score("P01", "2.00000000", "9007199254740992"));
    standings.take(score("P01", "3.00000000", "999"));
    expect(standings.scores().get("P01")?.total).toBe("1.00000000");
  });

  test("after a restore lower revisions hold, and what was known is shown until all has come", () => {
    const standings = new Standings();
    standings.take(ranking("PARTY_MASS", [["P01", "90.00000000"]], 9));
    standings.take(ranking("GENERAL_GOVERNMENT", [["G01", "90.00000000"]], 9));
    standings.begun(2);
    standings.take(ranking("PARTY_MASS", [["P01", "70.00000000"]], 3));
    expect(standings.whole).toBe(false);
    expect(standings.rankings().get("PARTY_MASS")?.[0]?.total).toBe("90.00000000");
    standings.take(score("P01", "70.00000000", 3));
    expect(standings.whole).toBe(true);
    expect(standings.rankings().get("PARTY_MASS")?.[0]?.total).toBe("70.00000000");
    expect(standings.rankings().has("GENERAL_GOVERNMENT")).toBe(false);
  });

  test("a cycle of which nothing is known is whole", () => {
    const standings = new Standings();
    standings.begun(0);
    expect(standings.whole).toBe(true);
  });
});
