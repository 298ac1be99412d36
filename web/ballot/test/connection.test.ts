import { describe, expect, test } from "vitest";
import { pauseAfter, persistently, Refused, retryAfterOf, TRIES, Unreached } from "../src/connection/retry";
import { Sender, type Sending } from "../src/connection/sender";
import { WaitingBallots, type Waiting } from "../src/device/waiting";
import { Shelf } from "./shelf";

const BALLOT: Waiting = { cycle: "c", wave: "w", group: "g", channel: "ONLINE", serial: "s", signature: "x", ratings: "P01:A", padTo: 9, receipt: "r" };
const noChance = (): number => 0;

/** Runs with pauses that are over at once, and tells how long they would have been. */
function pausing(): { pauses: number[]; pause: (seconds: number) => Promise<void> } {
  const pauses: number[] = [];
  return { pauses, pause: (seconds) => (pauses.push(seconds), Promise.resolve()) };
}

/** Answers in turn what it is given; the last for ever. */
function answering(...answers: (Error | string)[]): { asked: () => number; attempt: () => Promise<string> } {
  let asked = 0;
  return {
    asked: () => asked,
    attempt: async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)]!;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

describe("without an answer", () => {
  test("it is tried again after pauses that double", async () => {
    const { pauses, pause } = pausing();
    const { attempt } = answering(new Unreached(null), new Unreached(null), new Unreached(null), "there");
    expect([await persistently(attempt, pause, noChance), pauses]).toEqual(["there", [1, 2, 4]]);
  });

  test("it is given up after a bounded number of tries", async () => {
    const { pause } = pausing();
    const { attempt, asked } = answering(new Unreached(null));
    await expect(persistently(attempt, pause, noChance)).rejects.toThrow(Unreached);
    expect(asked()).toBe(TRIES);
  });

  test("it is never tried sooner than the server asked", async () => {
    const { pauses, pause } = pausing();
    await persistently(answering(new Unreached(30), "there").attempt, pause, noChance);
    expect(pauses).toEqual([30]);
  });

  test("nobody waits before the page for as long as a server may ask", async () => {
    const { pauses, pause } = pausing();
    await expect(persistently(answering(new Unreached(86400)).attempt, pause, noChance)).rejects.toThrow(Unreached);
    expect(pauses).toEqual([]);
  });

  test("pauses differ by chance and end at a minute and a half", () => {
    expect([pauseAfter(1, null, 0), pauseAfter(1, null, 1), pauseAfter(20, null, 1)]).toEqual([1, 1.5, 90]);
  });
});

test("a refusal is not tried again", async () => {
  const { attempt, asked } = answering(new Refused(409, "…/token-spent", ""));
  await expect(persistently(attempt, pausing().pause)).rejects.toThrow(Refused);
  expect(asked()).toBe(1);
});

test.each([
  ["seconds", "120", 120],
  ["a date", "Sat, 01 Dec 2012 00:01:00 GMT", 60],
  ["a date gone by", "Sat, 01 Dec 2012 00:00:00 GMT", 0],
  ["nonsense", "soon", null],
  ["nothing", null, null],
])("Retry-After may be %s", (_name, header, seconds) => {
  const now = Date.parse("2012-12-01T00:00:00Z");
  expect(retryAfterOf(header, now)).toBe(seconds);
});

describe("the sender", () => {
  async function sending(waiting: WaitingBallots, ...answers: (Error | string)[]): Promise<{ states: Sending[]; sent: string[] }> {
    const states: Sending[] = [];
    const sent: string[] = [];
    const { attempt } = answering(...answers);
    const send = (ballot: Waiting): Promise<string> => (sent.push(JSON.stringify(ballot)), attempt());
    await new Sender(waiting, { send }, pausing().pause, { state: (state) => states.push(state), changed: () => undefined }).run();
    return { states, sent };
  }

  test("sends the same again if the answer was lost, and forgets it once acknowledged", async () => {
    const waiting = new WaitingBallots(new Shelf());
    waiting.add(BALLOT);
    const { sent } = await sending(waiting, new Unreached(null), new Unreached(null), "r");
    expect([sent.length, new Set(sent).size, waiting.unsent()]).toEqual([3, 1, []]);
  });

  test("keeps what was not acknowledged", async () => {
    const waiting = new WaitingBallots(new Shelf());
    waiting.add(BALLOT);
    const { states } = await sending(waiting, new Unreached(null));
    expect([states.at(-1), waiting.unsent().length]).toEqual(["stopped", 1]);
  });

  test("does not take another receipt than its own for an acknowledgement", async () => {
    const waiting = new WaitingBallots(new Shelf());
    waiting.add(BALLOT);
    await sending(waiting, "another");
    expect(waiting.refusals()[0]?.[1].refused?.type).toBe("receipt-differs");
  });

  test("goes on with the others after a refusal", async () => {
    const waiting = new WaitingBallots(new Shelf());
    waiting.add(BALLOT);
    waiting.add(BALLOT);
    await sending(waiting, new Refused(409, "…/token-spent", ""), "r");
    expect([waiting.unsent().length, waiting.refusals().length]).toEqual([0, 1]);
  });
});
