import type { Pause } from "./retry";

/** A pause that ends early when the connection comes back or the button is pressed, unless the server asked for it. */
export class WakeablePause {
  private wakers = new Set<() => void>();

  constructor(private readonly until: (at: number | null) => void) {}

  readonly pause: Pause = (seconds, asked) =>
    new Promise((resolve) => {
      const over = (): void => {
        clearTimeout(timer);
        this.wakers.delete(over);
        this.until(null);
        resolve();
      };
      const timer = setTimeout(over, seconds * 1000);
      if (!asked) this.wakers.add(over);
      this.until(Date.now() + seconds * 1000);
    });

  wake(): void {
    for (const over of [...this.wakers]) over();
  }
}
