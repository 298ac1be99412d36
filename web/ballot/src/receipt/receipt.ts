import { fromHex, sha256, toHex, utf8 } from "../bytes";
import { rootOf } from "./merkle";

/** What stays of a token once it is spent. The page works it out itself and compares. */
export const receiptOf = async (cycle: string, wave: string, serial: string): Promise<string> =>
  toHex(await sha256(utf8(`${cycle}\n${wave}\ntoken\n${serial}`)));

export interface Published {
  root: string;
  receipts: string[];
}

export class ListBroken extends Error {
  constructor(readonly why: "form" | "order" | "root") {
    super(why);
  }
}

/** Reads a published list, and believes neither its order nor its root. */
export async function readList(text: string): Promise<Published> {
  const [root, ...receipts] = text.replace(/\r?\n$/, "").split(/\r?\n/);
  if (root === undefined || ![root, ...receipts].every((line) => /^[0-9a-f]{64}$/.test(line))) throw new ListBroken("form");
  if (receipts.some((receipt, i) => i > 0 && receipts[i - 1]! >= receipt)) throw new ListBroken("order");
  if (toHex(await rootOf(receipts.map(fromHex))) !== root) throw new ListBroken("root");
  return { root, receipts };
}

export interface Claim {
  cycle?: string;
  wave?: string;
  receipt?: string;
}

/** What a pasted receipt says, bare or as the page's own text. */
export function readClaim(text: string): Claim {
  const hex = /\b[0-9a-f]{64}\b/i.exec(text)?.[0].toLowerCase() ?? /^[0-9a-f]{64}$/i.exec(text.replace(/\s/g, ""))?.[0].toLowerCase();
  const cycle = /^cycle: *(\S+)/m.exec(text)?.[1];
  const wave = /^wave: *(\S+)/m.exec(text)?.[1];
  return { ...(cycle && { cycle }), ...(wave && { wave }), ...(hex && { receipt: hex }) };
}
