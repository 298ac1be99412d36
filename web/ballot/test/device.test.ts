import { describe, expect, test } from "vitest";
import { draftId, drafts, forgetEnded, type Draft } from "../src/device/drafts";
import { Kept, NotKept } from "../src/device/keep";
import { MOST_WAITING, QueueFull, WaitingBallots, type Waiting } from "../src/device/waiting";
import { codeFrom } from "./codes";
import { Shelf } from "./shelf";

const BALLOT: Waiting = { cycle: "c", wave: "w", group: "g", channel: "INTERVIEW", serial: "s", signature: "x", ratings: "P01:A", padTo: 9, receipt: "r" };
const LETTER = { cycle: "c", wave: "w", group: "g", fingerprint: "f", code: codeFrom(1) };

describe("what is kept on the device", () => {
  test("is read back, each kind by itself", () => {
    const shelf = new Shelf();
    new Kept<number>("one", shelf).put("a", 1);
    new Kept<number>("other", shelf).put("a", 2);
    expect(new Kept<number>("one", shelf).all()).toEqual([["a", 1]]);
  });

  test("is known not to be kept if there is no room", () => {
    expect(() => new Kept<number>("one", new Shelf("full")).put("a", 1)).toThrow(NotKept);
  });

  test("is known not to be kept if the device forgets it at once", () => {
    expect(() => new Kept<number>("one", new Shelf("forgetful")).put("a", 1)).toThrow(NotKept);
  });

  test("that somebody else has spoilt counts as not there", () => {
    const shelf = new Shelf();
    shelf.setItem("jiheng.ballot.one.a", "{");
    expect(new Kept<number>("one", shelf).get("a")).toBeNull();
  });
});

describe("a draft", () => {
  test("is found by its code and does not say it", async () => {
    const id = await draftId(LETTER);
    expect([await draftId({ ...LETTER }) === id, id.includes(LETTER.code)]).toEqual([true, false]);
  });

  test("of another code is another", async () => {
    expect(await draftId({ ...LETTER, code: codeFrom(2) })).not.toBe(await draftId(LETTER));
  });

  test("of a wave that was over a month ago is forgotten, one that may be opened again or is open is not", () => {
    const kept = drafts(new Shelf());
    const draft = (wave: string, to: string): Draft => ({ cycle: "c", wave, group: "g", to, channel: "ONLINE", publicKey: "", fingerprint: "", blinding: { prepared: "", inverse: "", blinded: "" }, answers: {}, label: "", begun: true });
    kept.put("over", draft("2012-07", "2012-07-31"));
    kept.put("lately over", draft("2012-12", "2012-12-20"));
    kept.put("open", draft("2012-06", "2012-06-30"));
    forgetEnded(kept, [{ cycle: "c", wave: "2012-06" }], new Date("2013-01-10"));
    expect(kept.ids()).toEqual(["lately over", "open"]);
  });
});

describe("ballots that wait", () => {
  test("stay until they are sent", () => {
    const waiting = new WaitingBallots(new Shelf());
    const id = waiting.add(BALLOT);
    const before = waiting.unsent().length;
    waiting.sent(id);
    expect([before, waiting.unsent().length]).toEqual([1, 0]);
  });

  test("say neither whose they are nor when they were finished", () => {
    const shelf = new Shelf();
    new WaitingBallots(shelf).add(BALLOT);
    expect(JSON.parse(shelf.getItem(shelf.key(0)!)!)).toEqual(BALLOT);
  });

  test("leave in another order than they came", () => {
    const waiting = new WaitingBallots(new Shelf());
    const came = Array.from({ length: 30 }, (_, i) => (waiting.add({ ...BALLOT, serial: `${i}` }), `${i}`));
    const left: string[] = [];
    for (let next = waiting.next(); next; next = waiting.next()) {
      left.push(next[1].serial);
      waiting.sent(next[0]);
    }
    expect([left.length, new Set(left).size, left.join() === came.join()]).toEqual([30, 30, false]);
  });

  test("are bounded", () => {
    const waiting = new WaitingBallots(new Shelf());
    for (let i = 0; i < MOST_WAITING; i++) waiting.add(BALLOT);
    expect(() => waiting.add(BALLOT)).toThrow(QueueFull);
  });

  test("that were refused are not sent again and not lost from sight", () => {
    const waiting = new WaitingBallots(new Shelf());
    waiting.refused(waiting.add(BALLOT), { type: "t", detail: "d" });
    expect([waiting.next(), waiting.refusals().map(([, { ratings, refused }]) => [ratings, refused?.type])]).toEqual([null, [["", "t"]]]);
  });
});
