import { computed, reactive, toRaw } from "vue";
import type { Answers } from "../ballot/answers";
import { draftFor, obtainToken } from "../ballot/beginning";
import { finish, type Finished } from "../ballot/finishing";
import { sameWave, type Wave } from "../ballot/wave";
import { readLetter, isLetterLike, type Letter } from "../code/letter";
import { WakeablePause } from "../connection/pause";
import { Respondent } from "../connection/respondent";
import { persistently, Unreached } from "../connection/retry";
import { Sender, type Sending } from "../connection/sender";
import { drafts, forgetEnded, type Channel, type Draft } from "../device/drafts";
import { Kept } from "../device/keep";
import { WaitingBallots } from "../device/waiting";
import { language } from "../words";

export type View = "begin" | "hand" | "units" | "rate" | "review" | "done" | "handover" | "interview" | "receipts";
const NEEDS_DRAFT: View[] = ["units", "rate", "review"];

export const keptDrafts = drafts();
export const waiting = new WaitingBallots();
const keptWaves = new Kept<Wave[]>("waves");
const keptMode = new Kept<Channel>("channel");
// a reload goes on where it was; in another tab or window the code opens the draft
const keptOpen = new Kept<string>("open", sessionStorage);
// until somebody has seen what became of it
const keptDone = new Kept<Finished>("done");

export const session = reactive({
  view: "begin" as View,
  at: 0,
  waves: null as Wave[] | null,
  wavesUnreached: false,
  letter: null as Letter | null,
  torn: false,
  resumed: false,
  draftId: null as string | null,
  draft: null as Draft | null,
  notKept: false,
  finished: null as Finished | null,
  channel: (keptMode.get("") ?? "ONLINE") as Channel,
  unsent: 0,
  refusals: 0,
  changes: 0,
  sending: "idle" as Sending,
  pausedUntil: null as number | null,
  online: navigator.onLine,
  /** For those who hear the page. */
  said: "",
});

export const wave = computed<Wave | null>(() => {
  const { draft } = session;
  return (draft && session.waves?.find((open) => sameWave(open, draft))) ?? null;
});

export const respondent = new Respondent(() => (language.value === "zh" ? "zh-CN" : "en"));
const pause = new WakeablePause((at) => (session.pausedUntil = at));
const sender = new Sender(waiting, respondent, pause.pause, {
  state: (sending) => (session.sending = sending),
  changed: recount,
});

export function say(text: string): void {
  // the same words twice are heard twice only if they went away in between
  session.said = "";
  setTimeout(() => (session.said = text), 50);
}

export function recount(): void {
  session.unsent = waiting.unsent().length;
  session.refusals = waiting.refusals().length;
  session.changes++;
}

export function sendWaiting(): void {
  recount();
  pause.wake();
  void sender.run();
}

export async function readWaves(): Promise<void> {
  session.wavesUnreached = false;
  session.waves ??= keptWaves.get("last");
  try {
    const waves = await respondent.waves();
    // the draft's own wave stays even when it is no longer open: what is being filled in does not vanish from the screen
    const own = wave.value && !waves.some((open) => sameWave(open, wave.value!)) ? [toRaw(wave.value)] : [];
    session.waves = [...waves, ...own];
    keptWaves.put("last", session.waves);
    forgetEnded(keptDrafts, session.waves, new Date());
  } catch {
    session.wavesUnreached = true;
  }
}

/** Gets the questionnaire if it is not here yet. Tried several times: without it nobody can begin. */
export async function wavesAtHand(): Promise<Wave[]> {
  if (!session.waves) {
    session.waves = await persistently(() => respondent.waves(), pause.pause);
    keptWaves.put("last", toRaw(session.waves));
  }
  return session.waves;
}

export function go(view: View, at = 0): void {
  history.pushState({ view, at }, "", location.pathname);
  show(view, at);
}

/** Goes there so that "back" does not lead to where this was. */
export function goInstead(view: View, at = 0): void {
  history.replaceState({ view, at }, "", location.pathname);
  show(view, at);
}

function show(view: View, at: number): void {
  const may = !NEEDS_DRAFT.includes(view) || session.draft;
  session.view = may && !(view === "handover" && !session.finished) && !(view === "done" && !session.finished) ? view : home();
  session.at = at;
}

export const home = (): View => (session.channel === "INTERVIEW" ? "interview" : "begin");

/** Reads where the address says to go. A code goes out of the address and its history at once. */
export function arrive(): void {
  const fragment = location.hash;
  const state = history.state as { view: View; at: number } | null;
  if (isLetterLike(fragment)) {
    history.replaceState(null, "", location.pathname);
    session.letter = readLetter(fragment);
    session.torn = session.letter === null;
    if (!session.draft) show(home(), 0);
    else if (session.letter) leaveForOtherLetter();
  } else if (fragment === "#/interview") show("interview", 0);
  else if (fragment === "#/receipts") show("receipts", 0);
  else if (state) show(state.view, state.at);
  else show(session.finished ? "done" : home(), 0);
}

function leaveForOtherLetter(): void {
  // in an interview the respondent before is not put aside by a code that comes in between
  if (session.draft?.channel === "INTERVIEW") session.letter = null;
  else {
    close();
    show(home(), 0);
  }
}

export function restore(): void {
  const id = keptOpen.get("");
  const draft = id && keptDrafts.get(id);
  if (id && draft && draft.token) Object.assign(session, { draftId: id, draft, resumed: true });
  session.finished = keptDone.get("");
  session.waves = keptWaves.get("last");
  recount();
}

/** Readies a letter's draft with its token. Resolves to the draft's id, or fails with the reason. */
export async function makeReady(letter: Letter, channel: Channel): Promise<string> {
  const id = await draftFor(letter, await wavesAtHand(), channel, keptDrafts);
  await obtainToken(id, respondent, pause.pause, keptDrafts);
  return id;
}

export async function fetchToken(id: string): Promise<void> {
  await obtainToken(id, respondent, pause.pause, keptDrafts);
}

export function open(id: string, channel: Channel): void {
  const draft = keptDrafts.get(id);
  if (!draft?.token) return;
  session.resumed = Object.keys(draft.answers).length > 0;
  const begun = { ...draft, channel, begun: true };
  keptDrafts.put(id, begun);
  Object.assign(session, { draftId: id, draft: begun, letter: null, torn: false, finished: null });
  keptDone.remove("");
  keptOpen.put("", id);
  go("units");
}

export function answer(answers: Answers): void {
  if (!session.draft || !session.draftId) return;
  session.draft.answers = answers;
  try {
    keptDrafts.put(session.draftId, toRaw(session.draft));
    session.notKept = false;
  } catch {
    session.notKept = true;
  }
}

export async function finishBallot(): Promise<void> {
  if (!session.draft || !session.draftId || !wave.value) return;
  const { channel } = session.draft;
  session.finished = await finish(session.draftId, toRaw(wave.value), keptDrafts, waiting);
  if (channel === "ONLINE") keptDone.put("", session.finished);
  close();
  goInstead(channel === "INTERVIEW" ? "handover" : "done");
  sendWaiting();
}

/** Leaves the draft; it stays on the device. */
export function close(): void {
  Object.assign(session, { draftId: null, draft: null, resumed: false });
  keptOpen.remove("");
}

/** Deletes what was answered, and keeps the token for another beginning. */
export function breakOff(): void {
  const { draft, draftId } = session;
  if (draft && draftId) keptDrafts.put(draftId, { ...toRaw(draft), answers: {}, begun: false });
  close();
  goInstead(home());
}

export function forgetFinished(): void {
  session.finished = null;
  keptDone.remove("");
  goInstead(home());
}

export function setChannel(channel: Channel): void {
  session.channel = channel;
  keptMode.put("", channel);
}

const EVERY = 300_000;

export function listen(): void {
  addEventListener("popstate", arrive);
  addEventListener("hashchange", arrive);
  addEventListener("online", () => {
    session.online = true;
    sendWaiting();
    if (session.wavesUnreached) void readWaves();
  });
  addEventListener("offline", () => (session.online = false));
  // some networks are there again without the browser's noticing
  setInterval(() => session.unsent > 0 && sendWaiting(), EVERY);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && session.unsent > 0 && sendWaiting());
  addEventListener("beforeunload", (event) => session.unsent > 0 && event.preventDefault());
}

export const isUnreached = (failure: unknown): boolean => failure instanceof Unreached;
