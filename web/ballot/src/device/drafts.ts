import { sha256, toHex, utf8 } from "../bytes";
import type { Answers } from "../ballot/answers";
import { sameWave } from "../ballot/wave";
import type { Letter } from "../code/letter";
import type { Blinding, Token } from "../token/token";
import { Kept } from "./keep";

export type Channel = "ONLINE" | "INTERVIEW";

/** A ballot on its way from the code to its sending. The code stays until the token is there, then it goes. */
export interface Draft {
  cycle: string;
  wave: string;
  group: string;
  /** The wave's last day. */
  to: string;
  channel: Channel;
  publicKey: string;
  fingerprint: string;
  code?: string;
  blinding: Blinding;
  token?: Token;
  answers: Answers;
  /** The code's last five characters, by which an interviewer tells the codes made ready apart. */
  label: string;
  begun: boolean;
}

export const drafts = (storage?: Storage): Kept<Draft> => new Kept<Draft>("draft", storage);

/** Says nothing about the code to who finds it, and is found again with it: a code is 120 random bits. */
export const draftId = async ({ cycle, wave, group, code }: Letter): Promise<string> =>
  toHex(await sha256(utf8(`draft\n${cycle}\n${wave}\n${group}\n${code}`)));

const DAYS_AFTER = 30;

/** Drafts of waves that are neither open nor lately over: a wave may be opened again, and then a token is still good. */
export function forgetEnded(kept: Kept<Draft>, open: { cycle: string; wave: string }[], now: Date): void {
  for (const [id, draft] of kept.all()) {
    const longOver = now.getTime() - Date.parse(draft.to) > DAYS_AFTER * 86_400_000;
    if (longOver && !open.some((wave) => sameWave(wave, draft))) kept.remove(id);
  }
}
