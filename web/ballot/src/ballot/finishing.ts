import type { Draft } from "../device/drafts";
import type { Kept } from "../device/keep";
import type { WaitingBallots } from "../device/waiting";
import { receiptOf } from "../receipt/receipt";
import { longestRatings, ratingsOf } from "./answers";
import type { Wave } from "./wave";

export interface Finished {
  id: string;
  cycle: string;
  wave: string;
  receipt: string;
}

/** Puts the ballot among those that wait to be sent, and only then forgets the draft. */
export async function finish(draftId: string, wave: Wave, kept: Kept<Draft>, waiting: WaitingBallots): Promise<Finished> {
  const draft = kept.get(draftId);
  if (!draft?.token) throw new Error("no token");
  const { cycle, group, channel, token, answers } = draft;
  const receipt = await receiptOf(cycle, draft.wave, token.serial);
  const ballot = { cycle, wave: draft.wave, group, channel, ...token, ratings: ratingsOf(answers, wave), padTo: longestRatings(wave), receipt };
  const id = waiting.add(ballot);
  kept.remove(draftId);
  return { id, cycle, wave: draft.wave, receipt };
}
