import { joined, sha256, type Bytes } from "../bytes";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The Merkle tree hash of RFC 6962, 2.1. */
export async function rootOf(leaves: Bytes[]): Promise<Bytes> {
  if (leaves.length === 0) return sha256(new Uint8Array());
  let row = await Promise.all(leaves.map((leaf) => sha256(joined(LEAF, leaf))));
  // pairing from the left, the odd one going up as it is, makes the same tree as splitting at the largest power of two
  while (row.length > 1) row = await rowAbove(row);
  return row[0]!;
}

function rowAbove(row: Bytes[]): Promise<Bytes[]> {
  const pairs = Array.from({ length: Math.ceil(row.length / 2) }, (_, i) => row.slice(2 * i, 2 * i + 2));
  return Promise.all(pairs.map(([left, right]) => (right ? sha256(joined(NODE, left!, right)) : left!)));
}
