import type { Places } from "./table";

export interface Move {
  unit: string;
  from: number;
  to: number;
}

/**
 * Tells whoever listens which units have moved: at once if it has been quiet, else what has come together until it may speak again.
 * A unit that moved to and fro in between is not spoken of.
 */
export class News {
  private readonly waiting = new Map<string, Move>();
  private quietUntil = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly say: (moves: Move[]) => void,
    private readonly every = 8_000,
  ) {}

  note(before: Places, now: Places): void {
    for (const [unit, { tier, rank }] of now) {
      const was = before.get(unit);
      if (was?.tier === tier && was.rank !== rank) this.waiting.set(unit, { unit, from: this.waiting.get(unit)?.from ?? was.rank, to: rank });
    }
    if (this.waiting.size > 0) this.timer ??= setTimeout(() => this.speak(), Math.max(300, this.quietUntil - Date.now()));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting.clear();
  }

  private speak(): void {
    const moves = [...this.waiting.values()].filter(({ from, to }) => from !== to).sort((a, b) => a.to - b.to);
    this.stop();
    if (moves.length === 0) return;
    this.quietUntil = Date.now() + this.every;
    this.say(moves);
  }
}
