import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "../src/bytes";
import { rootOf } from "../src/receipt/merkle";
import { ListBroken, readClaim, readList, receiptOf } from "../src/receipt/receipt";

// the leaves and roots with which the reference implementations of RFC 6962 are tested
const LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"].map(fromHex);
const ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

test.each(ROOTS.map((root, n) => [n, root] as const))("the root of %i leaves is RFC 6962's", async (n, root) => {
  expect(toHex(await rootOf(LEAVES.slice(0, n)))).toBe(root);
});

/** The tree as the RFC defines it: split at the largest power of two smaller than n. */
function defined(leaves: Buffer[]): Buffer {
  const sha = (...parts: Buffer[]): Buffer => createHash("sha256").update(Buffer.concat(parts)).digest();
  if (leaves.length === 1) return sha(Buffer.of(0), leaves[0]!);
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return sha(Buffer.of(1), defined(leaves.slice(0, k)), defined(leaves.slice(k)));
}

test("the root is the definition's for every number of leaves up to 130", async () => {
  for (let n = 1; n <= 130; n++) {
    const leaves = Array.from({ length: n }, (_, i) => createHash("sha256").update(`${i}`).digest());
    expect(toHex(await rootOf(leaves.map((leaf) => new Uint8Array(leaf))))).toBe(defined(leaves).toString("hex"));
  }
});

test("a receipt is the hash of cycle, wave and serial", async () => {
  const text = "350100-2012\n2012-12\ntoken\nAAECAw";
  expect(await receiptOf("350100-2012", "2012-12", "AAECAw")).toBe(createHash("sha256").update(text).digest("hex"));
});

describe("a published list", () => {
  const RECEIPTS = Array.from({ length: 5 }, (_, i) => createHash("sha256").update(`receipt ${i}`).digest("hex")).sort();
  const list = async (receipts: string[]): Promise<string> => `${toHex(await rootOf(receipts.map(fromHex)))}\n${receipts.map((one) => `${one}\n`).join("")}`;
  const broken = (text: string): Promise<string> => readList(text).then(() => "good", (failure: ListBroken) => failure.why);

  test("is read with its root", async () => {
    expect((await readList(await list(RECEIPTS))).receipts).toEqual(RECEIPTS);
  });

  test("out of order is broken, though its root agrees", async () => {
    expect(await broken(await list([...RECEIPTS].reverse()))).toBe("order");
  });

  test("that names a receipt twice is broken", async () => {
    expect(await broken(await list([...RECEIPTS, RECEIPTS[4]!]))).toBe("order");
  });

  test("with one receipt taken out is broken", async () => {
    expect(await broken((await list(RECEIPTS)).replace(`${RECEIPTS[2]}\n`, ""))).toBe("root");
  });

  test("that is something else is broken", async () => {
    expect(await broken("<!doctype html>")).toBe("form");
  });
});

test("the text a receipt is saved as gives back what it says", () => {
  const receipt = "0f".repeat(32);
  expect(readClaim(`公众评议回执\ncycle: 350100-2012\nwave: 2012-12\nreceipt: ${receipt}\n`)).toEqual({ cycle: "350100-2012", wave: "2012-12", receipt });
});

test("a receipt may be typed in groups", () => {
  expect(readClaim("0f0f ".repeat(16)).receipt).toBe("0f".repeat(32));
});
