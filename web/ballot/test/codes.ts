import { createHash } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A table of GF(32) made by multiplying out, another way than the page's. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if (b & (1 << bit)) product ^= a << bit;
  for (let bit = 9; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  return product;
}

const power = (exponent: number): number => Array.from({ length: exponent }).reduce((value: number) => times(value, 2), 1);

/** The access code of a number: 24 characters of its hash, and their check character. */
export function codeFrom(n: number): string {
  const bytes = createHash("sha256").update(`code ${n}`).digest();
  const values = Array.from(bytes.subarray(0, 24), (byte) => byte % 32);
  const check = values.reduce((sum, value, i) => sum ^ times(value, power(24 - i)), 0);
  return [...values, check].map((value) => ALPHABET[value]).join("");
}
