import { createHash, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { draftFor, obtainToken } from "../src/ballot/beginning";
import type { Respondent, TokenRequest } from "../src/connection/respondent";
import { drafts } from "../src/device/drafts";
import { codeFrom } from "./codes";
import { Shelf } from "./shelf";
import { waveOf } from "./wave";

function aKey(): { group: string; publicKey: string; fingerprint: string } {
  const der = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "der" });
  return { group: "RESIDENTS", publicKey: der.toString("base64url"), fingerprint: createHash("sha256").update(der).digest("hex") };
}
const TRUE = aKey();
const FALSE = aKey();
const letter = ({ fingerprint }: { fingerprint: string }): Parameters<typeof draftFor>[0] => ({ cycle: "350100-2012", wave: "2012-12", group: "RESIDENTS", fingerprint, code: codeFrom(1) });

test("a letter opened again goes on with what was kept of it", async () => {
  const kept = drafts(new Shelf());
  const id = await draftFor(letter(TRUE), [waveOf([TRUE])], "ONLINE", kept);
  const { blinding } = kept.get(id)!;
  await draftFor(letter(TRUE), [], "ONLINE", kept);
  expect(kept.get(id)!.blinding).toEqual(blinding);
});

test("a draft begun under another key than the letter's is not gone on with", async () => {
  const kept = drafts(new Shelf());
  await draftFor(letter(FALSE), [waveOf([FALSE])], "ONLINE", kept);
  await expect(draftFor(letter(TRUE), [waveOf([FALSE])], "ONLINE", kept)).rejects.toThrow("fingerprint");
});

test("a fingerprint that the server only claims is not believed", async () => {
  const lying = { ...FALSE, fingerprint: TRUE.fingerprint };
  await expect(draftFor(letter(TRUE), [waveOf([lying])], "ONLINE", drafts(new Shelf()))).rejects.toThrow("fingerprint");
});

test("nothing can be sent of what the device does not keep", async () => {
  await expect(draftFor(letter(TRUE), [waveOf([TRUE])], "ONLINE", drafts(new Shelf("forgetful")))).rejects.toThrow("storage forgot");
});

test("the code goes out with the blinded message that is kept, and with nothing that was not blinded", async () => {
  const kept = drafts(new Shelf());
  const id = await draftFor(letter(TRUE), [waveOf([TRUE])], "ONLINE", kept);
  const asked: TokenRequest[] = [];
  const respondent = { blindSignature: (request: TokenRequest) => (asked.push(request), Promise.resolve("AAAA")) } as unknown as Respondent;
  await expect(obtainToken(id, respondent, () => Promise.resolve(), kept)).rejects.toThrow();
  const { cycle, wave, group, code, blinding } = kept.get(id)!;
  expect(asked).toEqual([{ cycle, wave, group, code, blindedMessage: blinding.blinded }]);
});
