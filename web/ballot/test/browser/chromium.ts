import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The browser to test in: the one named, or the first on the path; null if there is none. */
export function chromium(): string | null {
  const named = process.env["CHROMIUM"];
  if (named) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = ["chromium", "chromium-browser", "google-chrome"].flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  return found ?? null;
}
