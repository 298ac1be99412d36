export type Grade = "EXCELLENT" | "GOOD" | "AVERAGE" | "PENDING_DECISION";

export interface Entry {
  rank: number;
  unit: string;
  total: string;
  grade?: Grade;
}

export interface UnitScore {
  unit: string;
  indicatorScore?: string;
  reviewScore?: string;
  rawDeduction: string;
  deduction: string;
  total: string;
  coverage: string;
  complete: boolean;
  barred: boolean;
}

interface Envelope<Type extends string, Data> {
  type: Type;
  subject: string;
  revision: string;
  data: Data;
}

export type ScoreStanding = Envelope<"org.jiheng.unit-score.v1", UnitScore>;
export type RankingStanding = Envelope<"org.jiheng.tier-ranking.v1", { tier: string; entries: Entry[] }>;
export type Standing = ScoreStanding | RankingStanding;

/** What is known of a cycle: of each subject the standing with the highest revision. */
export class Standings {
  private held = new Map<string, Standing>();
  private anew: { held: Map<string, Standing>; due: number } | null = null;

  /** All that is known comes anew; revisions from before no longer count. Until it is there, what was known is still shown. */
  begun(changes: number): void {
    this.anew = { held: new Map(), due: changes };
    this.settle();
  }

  take(standing: Standing): void {
    const into = this.anew?.held ?? this.held;
    const key = `${standing.type} ${standing.subject}`;
    const before = into.get(key);
    if (!before || BigInt(standing.revision) > BigInt(before.revision)) into.set(key, standing);
    if (this.anew) this.anew.due--;
    this.settle();
  }

  /** Whether all that was announced has come. */
  get whole(): boolean {
    return this.anew === null;
  }

  rankings(): Map<string, Entry[]> {
    const rankings = new Map<string, Entry[]>();
    for (const { type, data } of this.held.values()) {
      if (type === "org.jiheng.tier-ranking.v1") rankings.set(data.tier, data.entries);
    }
    return rankings;
  }

  scores(): Map<string, UnitScore> {
    const scores = new Map<string, UnitScore>();
    for (const { type, data } of this.held.values()) {
      if (type === "org.jiheng.unit-score.v1") scores.set(data.unit, data);
    }
    return scores;
  }

  private settle(): void {
    if (!this.anew || this.anew.due > 0) return;
    this.held = this.anew.held;
    this.anew = null;
  }
}
