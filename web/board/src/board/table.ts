import type { Entry, UnitScore } from "./standings";

/** A unit's line on the board. */
export interface Line extends Entry {
  /** Others have the same rank. */
  tied: boolean;
  /** Not everything is known yet that makes the total. */
  provisional: boolean;
  /** A veto bars it from EXCELLENT. */
  barred: boolean;
  /** Places up (more than 0) or down since the moment it is compared with; null if it was not in this tier then. */
  moved: number | null;
}

export interface TierTable {
  tier: string;
  lines: Line[];
}

export type Places = Map<string, { tier: string; rank: number }>;

/** What a line is told from besides the ranking, where it is known. */
export type Remarks = Map<string, Pick<UnitScore, "complete" | "barred">>;

export function places(rankings: Map<string, Entry[]>): Places {
  const places: Places = new Map();
  for (const [tier, entries] of rankings) {
    for (const { unit, rank } of entries) places.set(unit, { tier, rank });
  }
  return places;
}

/** Tiers in the cycle's order, then those that it does not name. */
export function tables(rankings: Map<string, Entry[]>, order: string[], remarks: Remarks, since: Places): TierTable[] {
  const others = [...rankings.keys()].filter((tier) => !order.includes(tier)).sort();
  return [...order, ...others].map((tier) => ({ tier, lines: lines(tier, rankings.get(tier) ?? [], remarks, since) }));
}

function lines(tier: string, entries: Entry[], remarks: Remarks, since: Places): Line[] {
  const sharing = new Map<number, number>();
  for (const { rank } of entries) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  return entries.map((entry) => {
    const before = since.get(entry.unit);
    const remark = remarks.get(entry.unit);
    return {
      ...entry,
      tied: sharing.get(entry.rank)! > 1,
      provisional: remark?.complete === false,
      barred: remark?.barred === true,
      moved: before?.tier === tier ? before.rank - entry.rank : null,
    };
  });
}
