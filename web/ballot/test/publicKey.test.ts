import { createHash, generateKeyPairSync, type KeyObject } from "node:crypto";
import { expect, test } from "vitest";
import { fingerprintOf, keyOf, KeyRefused } from "../src/keys/publicKey";

const spki = (key: KeyObject): Buffer => key.export({ type: "spki", format: "der" });
const hash = (der: Buffer): string => createHash("sha256").update(der).digest("hex");
const rsa = (modulusLength: number, publicExponent = 65537): Buffer => spki(generateKeyPairSync("rsa", { modulusLength, publicExponent }).publicKey);
const GOOD = rsa(2048);

async function refusal(der: Buffer, fingerprint = hash(der)): Promise<string | undefined> {
  return keyOf(der.toString("base64url"), fingerprint).then(
    () => undefined,
    (failure: KeyRefused) => failure.why,
  );
}

test("the fingerprint is SHA-256 of the key as it came, not what came with it", async () => {
  expect(await fingerprintOf(GOOD.toString("base64url"))).toBe(hash(GOOD));
});

test("a key of 2048 bits with the letter's fingerprint is taken", async () => {
  expect(await refusal(GOOD)).toBeUndefined();
});

test("another key than the letter's is refused", async () => {
  expect(await refusal(GOOD, hash(rsa(2048)))).toBe("fingerprint");
});

test.each([
  ["3072 bits", rsa(3072)],
  ["1024 bits", rsa(1024)],
  ["e = 3", rsa(2048, 3)],
  ["RSASSA-PSS's own kind", spki(generateKeyPairSync("rsa-pss", { modulusLength: 2048, publicExponent: 65537 }).publicKey)],
  ["an elliptic curve", spki(generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey)],
  ["something behind its end", Buffer.concat([GOOD, Buffer.of(0)])],
])("a key of %s is refused though the fingerprint is its own", async (_name, der) => {
  expect(await refusal(der)).toBe("kind");
});
