import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium as playwright, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromium } from "../../../ballot/test/browser/chromium";
import { FakeServer } from "../fakeServer";
import { ranking, score } from "../year";
import { seriousFaults } from "./axe";

const executablePath = chromium();
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions;
const DESKTOP = { viewport: { width: 1280, height: 800 } } satisfies BrowserContextOptions;
const WALL = { viewport: { width: 1920, height: 1080 } } satisfies BrowserContextOptions;
const PICTURES = process.env["SCREENSHOTS"];

const NAMES = ["市委办公厅", "市纪委监察局", "市水利局", "市委党校", "市发展和改革委员会", "市人力资源和社会保障局"];
const TIER_SIZES = { PARTY_MASS: 17, GENERAL_GOVERNMENT: 25, ADMINISTRATIVE_APPROVAL: 33 };

let browser: Browser;
let server: FakeServer;
let address: string;
let context: BrowserContext;
let page: Page;
let strangers: string[];

async function opened(options: BrowserContextOptions): Promise<void> {
  context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
  strangers = [];
  const known = [new URL(address).origin, server.provider];
  context.on("request", (request) => void (known.some((origin) => request.url().startsWith(origin)) || strangers.push(request.url())));
  page = await context.newPage();
  page.on("console", (message) => message.text().includes("Content Security Policy") && strangers.push(message.text()));
  page.on("pageerror", (error) => strangers.push(String(error)));
  await page.goto(address);
}

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const lines = (tier: string): Promise<string[]> => page.getByRole("table", { name: tier }).locator("tbody .unit small").allInnerTexts();
const until = (read: () => Promise<unknown>, expected: unknown): Promise<unknown> => expect.poll(read, { timeout: 10_000 }).toEqual(expected);

async function signedIn(options: BrowserContextOptions = DESKTOP): Promise<void> {
  await opened(options);
  await press("登录");
  await page.getByText("实时", { exact: true }).waitFor();
}

async function picture(name: string, fullPage = true): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage, animations: "disabled" });
}

/** Three tiers of a city, with ties, a veto and scores that are not whole. */
function aCity(): void {
  for (const [tier, size] of Object.entries(TIER_SIZES)) {
    const units = Array.from({ length: size }, (_, i) => `${tier[0]}${String(i + 1).padStart(2, "0")}`);
    units.forEach((unit, i) => server.units.push({ unit, name: NAMES[i % NAMES.length]!, tier }));
    const totals = units.map((unit, i): [string, string] => [unit, (95.12345678 - Math.floor(i / 2 + 0.5) * 0.71).toFixed(8)]);
    server.rank(tier, totals, 1);
    server.put(score(units[2]!, totals[2]![1], 2, { complete: false, coverage: "0.285714" }), score(units[4]!, totals[4]![1], 2, { barred: true }));
  }
}

describe.skipIf(executablePath === null)("the board in Chromium (left out: no chromium on the path, none named by CHROMIUM)", () => {
  beforeAll(async () => {
    browser = await playwright.launch({ executablePath: executablePath!, args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = new FakeServer();
    address = await server.start();
  });
  afterEach(async () => {
    const seen = strangers;
    await context.close();
    await server.stop();
    expect(seen).toEqual([]);
  });

  test("a unit that overtakes another moves past it, says by how much, and is spoken of once", async () => {
    server.units.push({ unit: "P01", name: "市委办公厅", tier: "PARTY_MASS" }, { unit: "P02", name: "市水利局", tier: "PARTY_MASS" });
    server.rank("PARTY_MASS", [["P01", "90.00000000"], ["P02", "89.00000000"], ["P03", "88.00000000"]], 1);
    await signedIn();
    await until(() => lines("党群部门"), ["P01", "P02"]);
    server.rank("PARTY_MASS", [["P01", "87.50000000"], ["P02", "89.00000000"], ["P03", "88.00000000"]], 2);
    await until(() => lines("党群部门"), ["P02", "P01"]);
    const row = page.getByRole("row", { name: /市委办公厅/ });
    expect(await row.locator(".moved").innerText()).toContain("▼2");
    expect(await row.innerText()).toContain("下降 2 位");
    await until(() => page.locator("#board > .heard").innerText(), "市水利局由第 2 名升至第 1 名;P03由第 3 名升至第 2 名;市委办公厅由第 1 名降至第 3 名。");
  });

  test("signs in by a code with its verifier, and the token is nowhere in storage or addresses", async () => {
    aCity();
    await signedIn();
    expect(server.verified).toBe(1);
    expect(page.url()).toBe(address);
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
    expect(stored).not.toMatch(/"t0"|access_token|refresh_token|id_token/);
    expect(server.queries.filter(({ search }) => search.includes("token"))).toEqual([]);
    await press("退出");
    await page.getByRole("button", { name: "登录" }).waitFor();
  });

  test("is live again behind a cut, and shows what came meanwhile", async () => {
    server.rank("PARTY_MASS", [["P01", "90.00000000"], ["P02", "89.00000000"]], 1);
    await signedIn();
    server.cut();
    server.put(ranking("PARTY_MASS", [["P01", "80.00000000"], ["P02", "89.00000000"]], 2));
    await until(() => page.getByRole("table", { name: "党群部门" }).locator("tbody .rank").allInnerTexts(), ["1", "2"]);
    await until(() => page.getByRole("row").nth(1).locator(".open").innerText(), "P02");
    expect(server.streams).toBe(2);
  });

  test("renews its token before the end and goes on", async () => {
    aCity();
    // the library renews a minute before the end
    server.lifetime = 62;
    await signedIn();
    await until(async () => server.refreshes > 0, true);
    await page.getByText("实时", { exact: true }).waitFor();
  });

  test.each([
    [401, "登录已失效,排名不再更新。请重新登录。"],
    [403, "您的账号没有查看这些排名的权限。请联系绩效办。"],
  ] as const)("says so when the right ends: %i", async (status, text) => {
    aCity();
    await signedIn();
    server.right = status;
    server.cut();
    await page.getByRole("alert").filter({ hasText: text }).waitFor();
    await picture(`ended-${status}`);
    expect(await page.getByRole("table").count()).toBe(0);
  });

  test("shows a past moment, still, and goes back to now", async () => {
    aCity();
    server.past = [{ tier: "PARTY_MASS", entries: [{ rank: 1, unit: "P09", total: "60.00000000", complete: false, barred: false }] }];
    await signedIn();
    await page.getByLabel("记录至").fill("2012-10-01T08:30");
    await press("查看");
    await until(() => lines("党群部门"), ["P09"]);
    expect(server.queries.at(-1)!.searchParams.get("recordedAt")).toBe("2012-10-01T00:30:00.000Z");
    // nothing is said of ups and downs where there is no day to compare with
    expect(await page.locator("tbody .moved").count()).toBe(0);
    await picture("past-zh-1280");
    server.rank("PARTY_MASS", [["P01", "1.00000000"]], 9);
    expect(await lines("党群部门")).toEqual(["P09"]);
    await press("回到实时");
    await until(() => lines("党群部门"), ["P01"]);
  });

  test("shows what had occurred by a day, by all that is recorded now or was by a moment", async () => {
    aCity();
    server.past = [{ tier: "PARTY_MASS", entries: [{ rank: 1, unit: "P09", total: "60.00000000", complete: false, barred: false }] }];
    await signedIn();
    await page.getByLabel("发生至").fill("2012-09-30");
    const asked = Date.now();
    await press("查看");
    await until(() => lines("党群部门"), ["P09"]);
    const alone = server.queries.at(-1)!.searchParams;
    expect(alone.get("occurredOn")).toBe("2012-09-30");
    expect(Date.parse(alone.get("recordedAt")!)).toBeGreaterThanOrEqual(asked);
    await page.getByLabel("记录至").fill("2012-12-01T08:30");
    await press("查看");
    await page.getByRole("status").filter({ hasText: "发生在 2012/09/30 及以前" }).waitFor();
    await until(async () => server.queries.at(-1)!.searchParams.get("recordedAt"), "2012-12-01T00:30:00.000Z");
    expect(server.queries.at(-1)!.searchParams.get("occurredOn")).toBe("2012-09-30");
    await picture("past-day-zh-1280");
  });

  test("compares with a day that the viewer chooses", async () => {
    server.rank("PARTY_MASS", [["P01", "90.00000000"], ["P02", "89.00000000"]], 1);
    server.past = [{ tier: "PARTY_MASS", entries: ["P02", "P01"].map((unit, i) => ({ rank: i + 1, unit, total: "1.00000000", complete: true, barred: false })) }];
    await signedIn();
    await page.getByLabel("升降比较自").fill("2012-10-01");
    await until(() => page.locator("tbody .moved > span:first-child").allInnerTexts(), ["▲1", "▼1"]);
  });

  test("a unit opened shows its parts, its year as a picture and as a table, by keyboard alone", async () => {
    aCity();
    server.history = [3, 1, 2].map((rank, i) => ({ recordedAt: `2012-1${2 - i}-01T00:00:00Z`, tier: "PARTY_MASS", rank, grade: "GOOD", total: `9${i}.12345678`, complete: true }));
    await signedIn();
    const unit = page.getByRole("table", { name: "党群部门" }).getByRole("button").first();
    await unit.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog");
    await panel.getByRole("img").waitFor();
    expect(await panel.getByRole("row").count()).toBe(4);
    expect(await panel.getByText("95.033333").count()).toBe(1);
    expect(await panel.locator("path.steps").first().getAttribute("d")).toMatch(/^M52 .*H.*V.*H.*V.*H466$/);
    expect(await seriousFaults(page)).toEqual([]);
    await picture("unit-zh-1280", false);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await unit.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("rows keep still where somebody wants less motion", async () => {
    server.rank("PARTY_MASS", [["P01", "90.00000000"], ["P02", "89.00000000"]], 1);
    await signedIn({ ...DESKTOP, reducedMotion: "reduce" });
    await page.evaluate(() => {
      const moving = window as unknown as { moves: number };
      moving.moves = 0;
      document.addEventListener("transitionstart", (event) => event.propertyName === "transform" && moving.moves++);
    });
    server.rank("PARTY_MASS", [["P01", "80.00000000"], ["P02", "89.00000000"]], 2);
    await until(() => page.getByRole("row").nth(1).locator(".open").innerText(), "P02");
    expect(await page.evaluate(() => (window as unknown as { moves: number }).moves)).toBe(0);
  });

  test.each([
    ["360", PHONE, "light"],
    ["1280", DESKTOP, "light"],
    ["1920", WALL, "dark"],
  ] as const)("fits and has no serious fault, in both languages, %s wide", async (width, options, colorScheme) => {
    aCity();
    await opened({ ...options, colorScheme });
    expect(await seriousFaults(page)).toEqual([]);
    await picture(`sign-in-zh-${width}`);
    await press("登录");
    await page.getByText("实时", { exact: true }).waitFor();
    await until(async () => (await lines("行政审批部门")).length, TIER_SIZES.ADMINISTRATIVE_APPROVAL);
    for (const language of ["zh", "en"]) {
      // axe takes seconds on so many rows: each language once in light
      if (language === (options === DESKTOP ? "en" : "zh")) expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      // all rows of all tiers are on a wall at once
      if (options === WALL) expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(0);
      await picture(`board-${language}-${width}`);
      await page.locator(".language").click();
    }
  });
});
