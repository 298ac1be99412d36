import { keyOf } from "../keys/publicKey";
import type { Letter } from "../code/letter";
import type { Respondent } from "../connection/respondent";
import { persistently, Refused, type Pause } from "../connection/retry";
import { draftId, type Channel, type Draft } from "../device/drafts";
import type { Kept } from "../device/keep";
import { blind, messageOf, unblind } from "../token/token";
import type { Wave } from "./wave";

export class LetterRefused extends Error {
  constructor(readonly why: "wave" | "group") {
    super(why);
  }
}

/**
 * The draft that belongs to a letter: the one kept, or a new one. Sends nothing. The group's key is compared with the letter's
 * fingerprint first, so that a server with another key does not get to see the code.
 */
export async function draftFor(letter: Letter, waves: Wave[], channel: Channel, kept: Kept<Draft>): Promise<string> {
  const id = await draftId(letter);
  // one begun under another key, by hand and unlooked at, is not gone on with
  if (kept.get(id)?.fingerprint === letter.fingerprint) return id;
  const wave = waves.find(({ cycle, wave }) => cycle === letter.cycle && wave === letter.wave);
  if (!wave) throw new LetterRefused("wave");
  const group = wave.groups.find(({ group }) => group === letter.group);
  if (!group) throw new LetterRefused("group");
  const key = await keyOf(group.publicKey, letter.fingerprint);
  const { cycle, wave: code } = wave;
  kept.put(id, {
    cycle,
    wave: code,
    group: group.group,
    to: wave.to,
    channel,
    publicKey: group.publicKey,
    fingerprint: letter.fingerprint,
    code: letter.code,
    blinding: await blind(key, messageOf({ cycle, wave: code, group: group.group })),
    answers: {},
    label: letter.code.slice(-5),
    begun: false,
  });
  return id;
}

/** Buys the token. Whatever is lost on the way: the draft keeps what was sent, and the same is sent again. */
export async function obtainToken(id: string, respondent: Respondent, pause: Pause, kept: Kept<Draft>): Promise<void> {
  const draft = kept.get(id);
  if (!draft || draft.token || !draft.code) return;
  const { code, cycle, wave, group, blinding } = draft;
  const key = await keyOf(draft.publicKey, draft.fingerprint);
  const request = { cycle, wave, group, code, blindedMessage: blinding.blinded };
  const blindSignature = await persistently(() => respondent.blindSignature(request), pause).catch((failure: unknown) => {
    if (failure instanceof Refused && failure.is("access-code-refused")) kept.remove(id);
    throw failure;
  });
  const token = await unblind(key, blinding, blindSignature);
  const { code: _spent, ...rest } = draft;
  kept.put(id, { ...rest, token });
}
