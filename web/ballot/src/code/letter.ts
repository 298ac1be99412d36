import { isWhole, normalized } from "./accessCode";

/** What a letter's QR code says behind the "#": it is sent to nobody. */
export interface Letter {
  cycle: string;
  wave: string;
  group: string;
  fingerprint: string;
  code: string;
}

/** Reads an address, or what stands behind its "#"; null if that is no letter's. */
export function readLetter(text: string): Letter | null {
  const parts = text.trim().replace(/^[^#]*#/, "").split("/").map(decoded);
  const [cycle, wave, group, fingerprint, code] = parts;
  if (parts.length !== 5 || !cycle || !wave || !group || !fingerprint || !code) return null;
  const letter = { cycle, wave, group, fingerprint: fingerprint.toLowerCase(), code: normalized(code) };
  return /^[0-9a-f]{64}$/.test(letter.fingerprint) && isWhole(letter.code) ? letter : null;
}

/** Whether this is meant for a letter, whole or torn: the page's own places begin with "#/". */
export const isLetterLike = (fragment: string): boolean => fragment.length > 1 && !fragment.startsWith("#/");

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
