import { expect, test } from "vitest";
import { readLines } from "../src/code/list";
import { isLetterLike, readLetter } from "../src/code/letter";
import { codeFrom } from "./codes";

const CODE = codeFrom(1);
const FINGERPRINT = "ab".repeat(32);
const ADDRESS = `https://pingyi.example/ballot/#350100.A15-2012/2012-12/RESIDENTS/${FINGERPRINT}/${CODE}`;
const LETTER = { cycle: "350100.A15-2012", wave: "2012-12", group: "RESIDENTS", fingerprint: FINGERPRINT, code: CODE };
const { code: _, ...GROUP } = LETTER;

test("a letter is read from its address", () => {
  expect(readLetter(ADDRESS)).toEqual(LETTER);
});

test("a letter may have its code printed with dashes", () => {
  expect(readLetter(ADDRESS.replace(CODE, CODE.match(/.{5}/g)!.join("-").toLowerCase()))).toEqual(LETTER);
});

test.each([
  ["torn in its code", ADDRESS.slice(0, -3)],
  ["without a fingerprint", ADDRESS.replace(FINGERPRINT, "")],
  ["with a fingerprint too short", ADDRESS.replace(FINGERPRINT, "abab")],
  ["with a wrong escape", ADDRESS.replace("RESIDENTS", "%E0%A4%A")],
  ["with something behind it", `${ADDRESS}/x`],
])("an address %s is no letter", (_name, address) => {
  expect(readLetter(address)).toBeNull();
});

test("the page's own places are no letters", () => {
  expect(["", "#", "#/interview", "#/receipts"].filter(isLetterLike)).toEqual([]);
});

test("a list has addresses and bare codes of the chosen group, and tells what is wrong by line", () => {
  const lines = readLines(`${ADDRESS}\n\n${codeFrom(2)}\n${codeFrom(3).slice(0, 24)}U`, GROUP);
  expect(lines).toEqual([
    { at: 1, letter: LETTER },
    { at: 3, letter: { ...GROUP, code: codeFrom(2) } },
    { at: 4, fault: "code", mistakes: [{ kind: "character", at: 24, character: "U" }] },
  ]);
});

test("a bare code of which nobody said the group is not taken", () => {
  expect(readLines(CODE, null)).toEqual([{ at: 1, fault: "group", mistakes: [] }]);
});
