import { toHex } from "../bytes";
import { Kept } from "./keep";
import type { Channel } from "./drafts";

/** A finished ballot with its token, without code or time: nothing here says whose it is. */
export interface Waiting {
  cycle: string;
  wave: string;
  group: string;
  channel: Channel;
  serial: string;
  signature: string;
  ratings: string;
  /** To how many characters the request is filled up: who sees the network shall not see how many units were rated. */
  padTo: number;
  receipt: string;
  refused?: { type: string; detail: string };
}

/** More finished ballots than this do not wait on one device: somebody must find a connection first. */
export const MOST_WAITING = 200;

export class QueueFull extends Error {}

/** Finished ballots on this device, sent in an order that is not theirs. */
export class WaitingBallots {
  private readonly kept: Kept<Waiting>;

  constructor(storage?: Storage) {
    this.kept = new Kept<Waiting>("waiting", storage);
  }

  add(ballot: Waiting): string {
    if (this.kept.ids().length >= MOST_WAITING) throw new QueueFull();
    const id = toHex(crypto.getRandomValues(new Uint8Array(16)));
    this.kept.put(id, ballot);
    return id;
  }

  /** Any that waits: the ids are random, and so is the order. */
  next(): [string, Waiting] | null {
    return this.unsent().sort(([a], [b]) => (a < b ? -1 : 1))[0] ?? null;
  }

  get(id: string): Waiting | null {
    return this.kept.get(id);
  }

  sent(id: string): void {
    this.kept.remove(id);
  }

  /** What is of no use any more does not lie about either: of a refused ballot only that it was is kept, and why. */
  refused(id: string, why: { type: string; detail: string }): void {
    const ballot = this.kept.get(id);
    if (ballot) this.kept.put(id, { ...ballot, serial: "", signature: "", ratings: "", refused: why });
  }

  unsent(): [string, Waiting][] {
    return this.kept.all().filter(([, ballot]) => !ballot.refused);
  }

  refusals(): [string, Waiting][] {
    return this.kept.all().filter(([, ballot]) => ballot.refused);
  }
}
