import type { Entry, Grade } from "../board/standings";

export interface Cycle {
  cycle: string;
  year: number;
  title?: { zh: string; en?: string };
  tiers: { code: string; name: string }[];
}

export interface PastPlace extends Entry {
  complete: boolean;
  barred: boolean;
}

/** A line of a unit's history. */
export interface Change {
  recordedAt: string;
  tier: string;
  rank: number;
  grade?: Grade;
  total: string;
  complete: boolean;
}

export class Refused extends Error {
  constructor(readonly status: number) {
    super(String(status));
  }
}

/** The scoring service's own interface, as far as the board asks it. */
export class Api {
  constructor(private readonly token: () => Promise<string>) {}

  cycles(): Promise<Cycle[]> {
    return this.whole("cycles", "cycles");
  }

  async names(cycle: string): Promise<Map<string, string>> {
    const units = await this.whole<{ unit: string; name: string }>(`cycles/${encodeURIComponent(cycle)}/units`, "units");
    return new Map(units.map(({ unit, name }) => [unit, name]));
  }

  async pastRankings(cycle: string, when: Record<string, string>): Promise<Map<string, PastPlace[]>> {
    const path = `cycles/${encodeURIComponent(cycle)}/past-rankings`;
    const rankings = await this.whole<{ tier: string; entries: PastPlace[] }>(path, "rankings", when);
    return new Map(rankings.map(({ tier, entries }) => [tier, entries]));
  }

  /** The newest first, and whether there are earlier ones besides. */
  async history(cycle: string, unit: string): Promise<{ changes: Change[]; earlier: boolean }> {
    const path = `cycles/${encodeURIComponent(cycle)}/scores/${encodeURIComponent(unit)}/history`;
    const { history, total } = await this.get<{ history: Change[]; total: number }>(path, { size: "500" });
    return { changes: history, earlier: total > history.length };
  }

  /** All pages of a list. */
  private async whole<Row>(path: string, list: string, query: Record<string, string> = {}): Promise<Row[]> {
    const rows: Row[] = [];
    for (let page = 0; ; page++) {
      const answer = await this.get<Record<string, Row[]> & { total: number }>(path, { ...query, page: String(page), size: "500" });
      rows.push(...answer[list]!);
      if (rows.length >= answer.total || answer[list]!.length === 0) return rows;
    }
  }

  private async get<Answer>(path: string, query: Record<string, string>): Promise<Answer> {
    const headers = { Authorization: `Bearer ${await this.token()}`, Accept: "application/json" };
    const answer = await fetch(`/api/v1/${path}?${new URLSearchParams(query)}`, { headers });
    if (!answer.ok) throw new Refused(answer.status);
    return (await answer.json()) as Answer;
  }
}
