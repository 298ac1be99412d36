// One respondent: node answer.mjs ADDRESS-WITH-FRAGMENT UNIT LETTERS; says the receipt. For tests of the whole system.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const [address, unit, letters] = process.argv.slice(2);
const executablePath =
  process.env.CHROMIUM ?? (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "chromium")).find((file) => existsSync(file));

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 360, height: 740 } });
const press = (name) => page.getByRole("button", { name, exact: true }).click();
await page.goto(address);
await press("开始填写");
await page.getByLabel(new RegExp(unit)).check();
await press("开始评价");
const dimensions = page.getByRole("group").filter({ has: page.getByRole("radio") });
for (const [position, letter] of [...letters].entries()) {
  await dimensions.nth(position).getByRole("radio").nth("ABCDN".indexOf(letter)).check();
}
await press("检查并提交");
await press("提交答卷");
const receipt = page.locator(".receipt");
await receipt.waitFor({ timeout: 30_000 });
console.log((await receipt.innerText()).replace(/\s/g, ""));
await browser.close();
