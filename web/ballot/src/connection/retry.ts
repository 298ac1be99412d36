/** The server said no, and will say so again: RFC 9457. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly detail: string,
    readonly faults: string[] = [],
  ) {
    super(`${status} ${type}`);
  }

  is(slug: string): boolean {
    return this.type.endsWith(`/${slug}`);
  }
}

/** No answer, or one that asks to come again. */
export class Unreached extends Error {
  constructor(readonly retryAfter: number | null) {
    super("unreached");
  }
}

export interface Pause {
  /** Resolves after that many seconds; where nobody asked for them, also as soon as there is reason to try again. */
  (seconds: number, asked: boolean): Promise<void>;
}

export const TRIES = 8;
const LONGEST_PAUSE = 60;
/** What a server may ask for; longer than this nobody waits before a page, so the button is shown. */
const LONGEST_RETRY_AFTER = 600;

/**
 * Tries until there is an answer, each pause twice the last and by chance up to half as long again, so that those who were
 * sent away together do not come back together; never sooner than the server asked. Bounded: after that the respondent decides.
 */
export async function persistently<T>(attempt: () => Promise<T>, pause: Pause, chance: () => number = Math.random): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (failure) {
      if (!(failure instanceof Unreached) || tried >= TRIES) throw failure;
      const seconds = pauseAfter(tried, failure.retryAfter, chance());
      if (seconds > LONGEST_RETRY_AFTER) throw failure;
      await pause(seconds, failure.retryAfter !== null);
    }
  }
}

export function pauseAfter(tried: number, retryAfter: number | null, chance: number): number {
  const own = Math.min(LONGEST_PAUSE, 2 ** (tried - 1)) * (1 + chance / 2);
  return retryAfter === null ? own : Math.max(own, retryAfter * (1 + chance / 10));
}

/** Retry-After in seconds, from seconds or a date. */
export function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}
