import { LetterRefused } from "../ballot/beginning";
import { Refused, Unreached } from "../connection/retry";
import { RECEIPT_DIFFERS } from "../connection/sender";
import { NotKept } from "../device/keep";
import type { Waiting } from "../device/waiting";
import { KeyRefused } from "../keys/publicKey";
import type { Words } from "../words/zh";

/** Why somebody could not begin, in their language. */
export function reasonOf(failure: unknown, { refused }: Words): string {
  if (failure instanceof KeyRefused || failure instanceof LetterRefused) return refused[failure.why];
  if (failure instanceof NotKept) return refused.kept;
  if (failure instanceof Unreached) return refused.connection;
  if (failure instanceof Refused) {
    if (failure.is("access-code-refused")) return refused.code;
    if (failure.is("wave-not-open")) return refused.notOpen;
    return [failure.detail, ...failure.faults].join(" ") || refused.other;
  }
  // what the library of blind signatures says when the signature is not the key's
  if (failure instanceof Error && /signature|input size/.test(failure.message)) return refused.token;
  return refused.other;
}

/** Why a finished ballot does not count, in their language. */
export function refusalOf({ refused }: Waiting, { done, refused: reasons }: Words): string {
  if (!refused) return "";
  if (refused.type === RECEIPT_DIFFERS) return done.differs;
  if (refused.type.endsWith("/token-spent")) return done.tokenSpent;
  if (refused.type.endsWith("/wave-not-open")) return reasons.notOpen;
  return refused.detail || reasons.other;
}
