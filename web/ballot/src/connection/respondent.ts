import type { CertifiedWave, Wave } from "../ballot/wave";
import type { Waiting } from "../device/waiting";
import type { Purpose } from "../token/token";
import { Refused, retryAfterOf, Unreached } from "./retry";

const ROUTES = "/api/v1/respondent";
const LONGEST_ANSWER = 20_000;

export interface TokenRequest extends Purpose {
  code: string;
  blindedMessage: string;
}

export class Respondent {
  constructor(private readonly language: () => string) {}

  async waves(): Promise<Wave[]> {
    return json<{ waves: Wave[] }>(await this.call("/waves")).waves;
  }

  async blindSignature(request: TokenRequest): Promise<string> {
    return json<{ blindSignature: string }>(await this.call("/ballot-tokens", JSON.stringify(request))).blindSignature;
  }

  /** Blanks behind the JSON make every ballot of a wave as long as the longest. */
  async send(ballot: Waiting): Promise<string> {
    const { cycle, wave, group, channel, serial, signature, ratings } = ballot;
    const body = JSON.stringify({ cycle, wave, group, channel, serial, signature, ratings });
    return json<{ receipt: string }>(await this.call("/ballots", body + " ".repeat(Math.max(0, ballot.padTo - ratings.length)))).receipt;
  }

  async certifiedWaves(): Promise<CertifiedWave[]> {
    return json<{ waves: CertifiedWave[] }>(await this.call("/certified-waves")).waves;
  }

  receipts(cycle: string, wave: string): Promise<string> {
    return this.call(`/receipts/${encodeURIComponent(cycle)}/${encodeURIComponent(wave)}`);
  }

  private async call(path: string, body?: string): Promise<string> {
    const answer = await fetch(ROUTES + path, {
      method: body === undefined ? "GET" : "POST",
      headers: { "Accept-Language": this.language(), ...(body !== undefined && { "Content-Type": "application/json" }) },
      ...(body !== undefined && { body }),
      // no cookie, no address of the page, nothing kept in a cache of the browser's
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(LONGEST_ANSWER),
    }).catch(() => {
      throw new Unreached(null);
    });
    if (answer.status === 429 || answer.status >= 500) throw new Unreached(retryAfterOf(answer.headers.get("Retry-After"), Date.now()));
    if (!answer.ok) throw await refusal(answer);
    return whole(answer);
  }
}

/** A connection lost in the middle of an answer counts as no answer. */
const whole = (answer: Response): Promise<string> =>
  answer.text().catch(() => {
    throw new Unreached(null);
  });

/** A hotel's or railway's sign-in page in the place of an answer counts as none either. */
function json<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new Unreached(null);
  }
}

async function refusal(answer: Response): Promise<Refused> {
  const problem = (await answer.json().catch(() => ({}))) as { type?: string; detail?: string; title?: string; errors?: { path?: string; message?: string; detail?: string }[] };
  const faults = (problem.errors ?? []).map(({ path, message, detail }) => [path, message ?? detail].filter(Boolean).join(": "));
  return new Refused(answer.status, problem.type ?? "", problem.detail ?? problem.title ?? "", faults);
}
