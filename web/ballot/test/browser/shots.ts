import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const folder = process.env["SCREENSHOTS"];

/** Pictures to look at, where a folder for them is named: in both languages, on a phone and a desktop. */
export async function shot(page: Page, name: string, switchable = true): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const own = page.viewportSize()!;
  const sizes = { 360: { width: 360, height: 740 }, 1280: { width: 1280, height: 800 } };
  for (const language of switchable ? ["zh", "en"] : ["zh"]) {
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: join(folder, `${name}-${language}-${size}.png`), fullPage: true, animations: "disabled" });
    }
    if (switchable) await page.locator(".language").click();
  }
  await page.setViewportSize(own);
}
