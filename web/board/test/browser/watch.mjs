// One viewer: node watch.mjs ADDRESS JURISDICTION; signs in at the local identity provider and says the units of the first tier in
// their order, a line each time it changes. For tests of the whole system.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const [address, jurisdiction] = process.argv.slice(2);
const executablePath =
  process.env.CHROMIUM ?? (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "chromium")).find((file) => existsSync(file));

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
await page.goto(address);
await page.getByRole("button", { name: "登录" }).click();
await page.getByLabel("审计员").check();
await page.getByLabel("辖区").fill(jurisdiction);
await page.getByRole("button", { name: "登录" }).click();
await page.getByText("实时", { exact: true }).waitFor({ timeout: 30_000 });

let before;
for (;;) {
  const now = (await page.locator(".tier").first().locator("tbody .unit small").allInnerTexts()).join(" ");
  if (now && now !== before) console.log(now);
  before = now || before;
  await page.waitForTimeout(200);
}
