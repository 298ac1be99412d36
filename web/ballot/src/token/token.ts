import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { fromBase64url, toBase64url, utf8 } from "../bytes";

/** What the token is good for: one ballot of this group in this wave. */
export interface Purpose {
  cycle: string;
  wave: string;
  group: string;
}

/** Kept on the device before anything is sent: with it the same may be asked for again, and the answer be used. base64url. */
export interface Blinding {
  prepared: string;
  inverse: string;
  blinded: string;
}

export interface Token {
  serial: string;
  signature: string;
}

const SERIAL = 32;
const suite = RSABSSA.SHA384.PSS.Randomized();

export const messageOf = ({ cycle, wave, group }: Purpose): string => `jiheng ballot token\n${cycle}\n${wave}\n${group}`;

export async function blind(key: CryptoKey, message: string): Promise<Blinding> {
  const prepared = suite.prepare(utf8(message));
  const { blindedMsg, inv } = await suite.blind(key, prepared);
  return { prepared: toBase64url(prepared), inverse: toBase64url(inv), blinded: toBase64url(blindedMsg) };
}

/** Takes the blinding off. Fails if the signature is not the key's: then this is no token. */
export async function unblind(key: CryptoKey, blinding: Blinding, blindSignature: string): Promise<Token> {
  const prepared = fromBase64url(blinding.prepared);
  const signature = await suite.finalize(key, prepared, fromBase64url(blindSignature), fromBase64url(blinding.inverse));
  return { serial: toBase64url(prepared.slice(0, SERIAL)), signature: toBase64url(signature) };
}
