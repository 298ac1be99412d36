import { fromBase64url, fromHex, sha256, toHex, type Bytes } from "../bytes";

export class KeyRefused extends Error {
  constructor(readonly why: "fingerprint" | "kind") {
    super(why);
  }
}

// SubjectPublicKeyInfo of an rsaEncryption key of 2048 bits with e = 65537: in DER all but the modulus is settled
const BEFORE_MODULUS = fromHex("30820122300d06092a864886f70d01010105000382010f003082010a0282010100");
const AFTER_MODULUS = fromHex("0203010001");
const MODULUS = 256;

export const fingerprintOf = async (publicKey: string): Promise<string> => toHex(await sha256(fromBase64url(publicKey)));

export const inFours = (fingerprint: string): string[] => fingerprint.match(/.{1,4}/g) ?? [];

/** The group's key, if it is the one that the letter names. Nothing may be sent before. */
export async function keyOf(publicKey: string, fingerprint: string): Promise<CryptoKey> {
  const spki = fromBase64url(publicKey);
  if (toHex(await sha256(spki)) !== fingerprint) throw new KeyRefused("fingerprint");
  if (!isRsa2048(spki)) throw new KeyRefused("kind");
  return crypto.subtle.importKey("spki", spki, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);
}

function isRsa2048(spki: Bytes): boolean {
  const at = BEFORE_MODULUS.length;
  return (
    spki.length === at + MODULUS + AFTER_MODULUS.length &&
    BEFORE_MODULUS.every((byte, i) => spki[i] === byte) &&
    AFTER_MODULUS.every((byte, i) => spki[at + MODULUS + i] === byte) &&
    spki[at]! >= 0x80
  );
}
