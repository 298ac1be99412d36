import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { follow } from "../../../docs/live/stream.mjs";
import type { Standing } from "../src/board/standings";
import { score } from "./year";

const event = (id: string, standing: Standing): string => `event: unit-scores\nid: ${id}\ndata: ${JSON.stringify(standing)}\n\n`;

describe("following a cycle", () => {
  let server: Server;
  let stopped = new AbortController();
  const asked: IncomingMessage[] = [];

  async function served(answers: ((response: ServerResponse) => void)[]): Promise<string> {
    asked.length = 0;
    stopped = new AbortController();
    server = createServer((request, response) => {
      asked.push(request);
      answers[Math.min(asked.length, answers.length) - 1]!(response.setHeader("Content-Type", "text/event-stream"));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  const drawn = (share: number): unknown => vi.spyOn(Math, "random").mockReturnValue(share);

  afterEach(async () => {
    vi.restoreAllMocks();
    stopped.abort();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  test("goes on behind the last whole event, says what it heard and lost, and leaves no timer when it is stopped", async () => {
    const address = await served([
      (response) => response.end(`event: snapshot\ndata: {"changes":1}\n\n${event("e-1", score("P01", "1.00000000", 1))}event: unit-scores\nid: e-2\nda`),
      (response) => void response.write(`: heartbeat\n\n${event("e-3", score("P01", "2.00000000", 2))}`),
    ]);
    drawn(0);
    const begun: number[] = [];
    const totals: string[] = [];
    const lost: string[] = [];
    let heard = 0;
    const timers = vi.spyOn(globalThis, "setTimeout");
    const cleared = vi.spyOn(globalThis, "clearTimeout");
    await new Promise<void>((done) => {
      const following = follow(address, async () => "t", {
        begun: (changes) => begun.push(changes),
        changed: ({ data }) => "total" in data && totals.push(data.total) === 2 && stopped.abort(),
        heard: () => heard++,
        lost: ({ message }) => lost.push(message),
        signal: stopped.signal,
      });
      void following.then(done);
    });
    expect({ begun, totals, lost }).toEqual({ begun: [1], totals: ["1.00000000", "2.00000000"], lost: [`${address}: ended`] });
    expect(heard).toBeGreaterThan(1);
    expect(asked.map(({ headers }) => headers["last-event-id"])).toEqual([undefined, "e-1"]);
    const alarms = timers.mock.results.filter((_, i) => timers.mock.calls[i]![1] === 60_000).map(({ value }) => value as unknown);
    expect(alarms.length).toBeGreaterThan(1);
    expect(alarms.filter((alarm) => !cleared.mock.calls.some(([one]) => one === alarm))).toEqual([]);
  });

  test("waits as long as it is told, and a while drawn at random", async () => {
    const address = await served([(response) => response.setHeader("Retry-After", "5").writeHead(429).end()]);
    drawn(0.25);
    const timers = vi.spyOn(globalThis, "setTimeout");
    void follow(address, async () => "t", { changed: () => undefined, lost: () => undefined, signal: stopped.signal });
    await vi.waitFor(() => expect(timers.mock.calls.map(([, millis]) => millis)).toContain(6_500));
  });

  test.each([403, 404])("is over where it is refused: %i", async (status) => {
    const address = await served([(response) => response.writeHead(status).end("没有。")]);
    const lost: unknown[] = [];
    await follow(address, async () => "t", { changed: () => undefined, lost: (failure) => lost.push({ ...failure, message: failure.message }) });
    expect(lost).toEqual([{ status, over: true, message: `${address}: ${status} 没有。` }]);
    expect(asked).toHaveLength(1);
  });

  test("goes on where a cycle that was there is not for a while", async () => {
    drawn(0);
    const address = await served([
      (response) => response.end(event("e-1", score("P01", "1.00000000", 1))),
      (response) => response.writeHead(404).end(),
      (response) => void response.write(event("e-2", score("P01", "2.00000000", 2))),
    ]);
    const over: unknown[] = [];
    await follow(address, async () => "t", {
      changed: ({ revision }) => revision === "2" && stopped.abort(),
      lost: (failure) => over.push(failure.over),
      signal: stopped.signal,
    });
    expect(over).toEqual([undefined, false]);
    expect(asked.map(({ headers }) => headers["last-event-id"])).toEqual([undefined, "e-1", "e-1"]);
  });
});
