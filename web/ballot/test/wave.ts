import { readFileSync } from "node:fs";
import type { Group, Wave } from "../src/ballot/wave";

const EXAMPLE = new URL("../../../examples/fuzhou-2012/", import.meta.url);

interface Scheme {
  cycle: string;
  review: { dimensions: { code: string; name: string }[]; options: { code: string; name: string; value: string | null }[]; groups: { code: string; name: string }[] };
  tiers: { code: string; name: string }[];
}

/** The December wave of the example, 75 units on five dimensions, with the keys given. */
export function waveOf(keys: { group: string; publicKey: string; fingerprint: string }[]): Wave {
  const scheme = JSON.parse(readFileSync(new URL("scheme.json", EXAMPLE), "utf8")) as Scheme;
  const [, ...rows] = readFileSync(new URL("units.csv", EXAMPLE), "utf8").trim().split("\n");
  return {
    cycle: scheme.cycle,
    wave: "2012-12",
    title: { zh: "2012 年 12 月公众评议", en: "Public review of December 2012" },
    from: "2012-12-01",
    to: "2012-12-20",
    groups: keys.map((key): Group => ({ ...key, name: scheme.review.groups.find(({ code }) => code === key.group)!.name })),
    dimensions: scheme.review.dimensions.map(({ code, name }) => ({ dimension: code, name })),
    options: scheme.review.options.map(({ code, name, value }) => ({ option: code, name, answer: value !== null })),
    tiers: scheme.tiers.map(({ code, name }) => ({ tier: code, name })),
    units: rows.map((row) => row.split(",")).map(([unit, name, tier]) => ({ unit: unit!, name: name!, tier: tier! })),
  };
}
