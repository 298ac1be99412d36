import { expect, test, vi } from "vitest";
import { fromHex, toBase64url } from "../src/bytes";
import { blind, messageOf, unblind } from "../src/token/token";
import vector from "./rfc9474-a1.json" with { type: "json" };

const hex = (text: string): Uint8Array<ArrayBuffer> => fromHex(text.replace("0x", ""));
const b64 = (text: string): string => toBase64url(hex(text));

/** RFC 9474, A.1: RSABSSA-SHA384-PSS-Randomized. */
const key = (): Promise<CryptoKey> =>
  crypto.subtle.importKey("jwk", { kty: "RSA", n: b64(vector.n), e: b64(vector.e) }, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);

/** The vector's own chance: its prefix, its salt, and the r that its inverse belongs to. */
async function withChanceOfTheVector(): Promise<void> {
  const n = BigInt(vector.n);
  const r = inverse(BigInt(vector.inv), n).toString(16).padStart(1024, "0");
  vi.spyOn(crypto, "getRandomValues").mockReturnValueOnce(hex(vector.msg_prefix)).mockReturnValueOnce(hex(vector.salt)).mockReturnValueOnce(hex(r));
}

function inverse(a: bigint, n: bigint): bigint {
  let [r, next, t, nextT] = [n, a, 0n, 1n];
  while (next !== 0n) [r, next, t, nextT] = [next, r % next, nextT, t - (r / next) * nextT];
  return ((t % n) + n) % n;
}

/** The message's bytes are no text: they go in as they are. */
const messageOfTheVector = (): void => void vi.spyOn(TextEncoder.prototype, "encode").mockReturnValueOnce(hex(vector.msg));

test("blinds as the RFC's vector does", async () => {
  const rsa = await key();
  await withChanceOfTheVector();
  messageOfTheVector();
  const blinding = await blind(rsa, "");
  expect(blinding).toEqual({ prepared: b64(vector.input_msg), blinded: b64(vector.blinded_msg), inverse: b64(vector.inv) });
});

test("takes the blinding off as the RFC's vector does; the serial is the 32 bytes of preparation", async () => {
  const blinding = { prepared: b64(vector.input_msg), blinded: b64(vector.blinded_msg), inverse: b64(vector.inv) };
  const token = await unblind(await key(), blinding, b64(vector.blind_sig));
  expect(token).toEqual({ serial: b64(vector.msg_prefix), signature: b64(vector.sig) });
});

test("a signature of another key is no token", async () => {
  const blinding = { prepared: b64(vector.input_msg), blinded: b64(vector.blinded_msg), inverse: b64(vector.inv) };
  const forged = hex(vector.blind_sig);
  forged[511] = forged[511]! ^ 1;
  await expect(unblind(await key(), blinding, toBase64url(forged))).rejects.toThrow("invalid signature");
});

test("the message names cycle, wave and group", () => {
  expect(messageOf({ cycle: "350100-2012", wave: "2012-12", group: "RESIDENTS" })).toBe("jiheng ballot token\n350100-2012\n2012-12\nRESIDENTS");
});
