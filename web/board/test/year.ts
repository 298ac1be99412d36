import type { Grade, RankingStanding, ScoreStanding } from "../src/board/standings";

export const CYCLE = "351503-2012";
export const TIERS = [
  { code: "PARTY_MASS", name: "党群部门" },
  { code: "GENERAL_GOVERNMENT", name: "政府综合管理部门" },
  { code: "ADMINISTRATIVE_APPROVAL", name: "行政审批部门" },
];

/** Units with their totals; those equal share a rank, the first third is EXCELLENT. */
export function ranking(tier: string, units: [string, string, Grade?][], revision: number | string): RankingStanding {
  const entries = [...units]
    .sort(([a, x], [b, y]) => Number(y) - Number(x) || a.localeCompare(b))
    .map(([unit, total, grade], i, all) => ({
      rank: all.findIndex(([, other]) => other === total) + 1,
      unit,
      total,
      grade: grade ?? (i < Math.round(all.length / 3) ? ("EXCELLENT" as const) : ("GOOD" as const)),
    }));
  return { type: "org.jiheng.tier-ranking.v1", subject: `${CYCLE}/${tier}`, revision: String(revision), data: { tier, entries } };
}

export function score(unit: string, total: string, revision: number | string, others: Partial<ScoreStanding["data"]> = {}): ScoreStanding {
  const data = { unit, indicatorScore: "95.033333", reviewScore: "93.744259", rawDeduction: "0.00", deduction: "0.00", total, coverage: "1.000000", complete: true, barred: false, ...others };
  return { type: "org.jiheng.unit-score.v1", subject: `${CYCLE}/${unit}`, revision: String(revision), data };
}
