/** An open wave as the server tells it to everybody: the questionnaire and each group's key. */
export interface Wave {
  cycle: string;
  wave: string;
  title: { zh?: string; en?: string } | null;
  from: string;
  to: string;
  groups: Group[];
  dimensions: Dimension[];
  options: Option[];
  tiers: Tier[];
  units: Unit[];
}

/** A wave whose receipts are published. */
export type CertifiedWave = Pick<Wave, "cycle" | "wave" | "title" | "from" | "to">;

export interface Group {
  group: string;
  name: string;
  publicKey: string;
  fingerprint: string;
}

export interface Dimension {
  dimension: string;
  name: string;
}

export interface Option {
  option: string;
  name: string;
  answer: boolean;
}

export interface Tier {
  tier: string;
  name: string;
}

export interface Unit {
  unit: string;
  name: string;
  tier: string;
}

export const sameWave = (a: { cycle: string; wave: string }, b: { cycle: string; wave: string }): boolean =>
  a.cycle === b.cycle && a.wave === b.wave;

/** The option that is no answer: "don't know". */
export const unknownOption = (wave: Wave): Option | undefined => wave.options.find((option) => !option.answer);
