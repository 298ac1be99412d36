import { computed, onScopeDispose, ref, shallowRef, watch } from "vue";
import { follow } from "../../../../docs/live/stream.mjs";
import { Refused, type Api, type Cycle, type PastPlace } from "../api/api";
import { News, type Move } from "../board/news";
import { Standings, type Entry, type UnitScore } from "../board/standings";
import { places, tables, type Places } from "../board/table";
import { SignedOut, type SignIn } from "../signin/signIn";

export type Connection = "connecting" | "live" | "reconnecting";

/** A connection that is back at once, as with a fresh token, was not worth a word. */
const WORTH_A_WORD = 4_000;
/** Many changes come in one moment; the page is drawn once. */
const DRAWN_AFTER = 120;
const NAMES_AGAIN_AFTER = 10_000;
/** A fresh token that is refused as well will not be taken the third time. */
const REFUSED_AT_MOST = 2;

/** A cycle as it is now, drawn again as it changes. */
export function live(cycle: Cycle, api: Api, signIn: SignIn, ended: (failure: Error) => void, say: (moves: Move[]) => void) {
  const standings = new Standings();
  const news = new News(say);
  const stopped = new AbortController();
  const connection = ref<Connection>("connecting");
  const heardAt = ref<Date>();
  const rankings = shallowRef<Map<string, Entry[]>>(new Map());
  const scores = shallowRef<Map<string, UnitScore>>(new Map());
  const names = shallowRef<Map<string, string>>(new Map());
  const opened = shallowRef<Places>();
  let drawing: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let named = -NAMES_AGAIN_AFTER;
  let refused = 0;

  function draw(): void {
    drawing = undefined;
    const before = places(rankings.value);
    rankings.value = standings.rankings();
    scores.value = standings.scores();
    const now = places(rankings.value);
    if (standings.whole) opened.value ??= now;
    if (opened.value) news.note(before, now);
    if ([...now.keys()].some((unit) => !names.value.has(unit))) void readNames();
  }

  async function readNames(): Promise<void> {
    if (performance.now() - named < NAMES_AGAIN_AFTER) return;
    named = performance.now();
    // without names there are codes
    names.value = await api.names(cycle.cycle).catch(() => names.value);
  }

  function heard(): void {
    clearTimeout(silence);
    silence = undefined;
    refused = 0;
    connection.value = "live";
    heardAt.value = new Date();
  }

  async function lost(failure: Error & { status?: number; over?: boolean }): Promise<void> {
    silence ??= setTimeout(() => (connection.value = "reconnecting"), connection.value === "live" ? WORTH_A_WORD : 0);
    if (failure.over) return end(new Refused(failure.status!));
    if (failure instanceof SignedOut || (failure.status === 401 && ++refused > REFUSED_AT_MOST)) return end(new SignedOut());
    if (failure.status === 401) await signIn.withdrawn().catch((gone: Error) => gone instanceof SignedOut && end(gone));
  }

  function end(failure: Error): void {
    stop();
    ended(failure);
  }

  function stop(): void {
    stopped.abort();
    news.stop();
    clearTimeout(drawing);
    clearTimeout(silence);
  }

  onScopeDispose(stop);
  void follow(`/api/v1/cycles/${encodeURIComponent(cycle.cycle)}/stream`, () => signIn.token(), {
    changed(standing) {
      standings.take(standing);
      drawing ??= setTimeout(draw, DRAWN_AFTER);
    },
    begun(changes) {
      standings.begun(changes);
      drawing ??= setTimeout(draw, DRAWN_AFTER);
    },
    heard,
    lost,
    signal: stopped.signal,
  });
  return { connection, heardAt, rankings, scores, names, opened };
}

/** Rankings of a moment of the past, read when the moment changes. */
export function past(cycle: Cycle, api: Api) {
  const when = ref<Record<string, string> | null>(null);
  const rankings = shallowRef<Map<string, PastPlace[]>>();
  const failed = ref(false);
  watch(when, async (asked) => {
    rankings.value = undefined;
    failed.value = false;
    if (!asked) return;
    try {
      const answer = await api.pastRankings(cycle.cycle, asked);
      if (when.value === asked) rankings.value = answer;
    } catch {
      failed.value = when.value === asked;
    }
  });
  const nothing = computed(() => rankings.value !== undefined && [...rankings.value.values()].every((entries) => entries.length === 0));
  return { when, rankings, failed, nothing };
}

export { places, tables };
