import type { WaitingBallots } from "../device/waiting";
import type { Respondent } from "./respondent";
import { persistently, Refused, Unreached, type Pause } from "./retry";

export type Sending = "idle" | "sending" | "stopped";

export interface SenderReports {
  state(sending: Sending): void;
  /** Something left the queue, sent or refused. */
  changed(): void;
}

export const RECEIPT_DIFFERS = "receipt-differs";

/** Sends what waits, one after the other, each again and again as it is, until it is acknowledged or refused. */
export class Sender {
  private running = false;

  constructor(
    private readonly waiting: WaitingBallots,
    private readonly respondent: Pick<Respondent, "send">,
    private readonly pause: Pause,
    private readonly reports: SenderReports,
  ) {}

  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await this.sendAll();
      this.reports.state("idle");
    } catch (failure) {
      if (!(failure instanceof Unreached)) throw failure;
      this.reports.state("stopped");
    } finally {
      this.running = false;
    }
  }

  private async sendAll(): Promise<void> {
    for (let next = this.waiting.next(); next; next = this.waiting.next()) {
      this.reports.state("sending");
      await this.sendOne(next[0]);
      this.reports.changed();
    }
  }

  private async sendOne(id: string): Promise<void> {
    const ballot = this.waiting.get(id);
    if (!ballot) return;
    try {
      const receipt = await persistently(() => this.respondent.send(ballot), this.pause);
      if (receipt === ballot.receipt) this.waiting.sent(id);
      else this.waiting.refused(id, { type: RECEIPT_DIFFERS, detail: receipt });
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      this.waiting.refused(id, { type: failure.type, detail: [failure.detail, ...failure.faults].join(" ") });
    }
  }
}
