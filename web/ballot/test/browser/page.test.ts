import { createHash } from "node:crypto";
import { chromium as playwright, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { codeFrom } from "../codes";
import { FakeServer } from "../fakeServer";
import { chromium } from "./chromium";
import { seriousFaults } from "./axe";
import { shot } from "./shots";

const executablePath = chromium();
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } satisfies BrowserContextOptions;
const DESKTOP = { viewport: { width: 1280, height: 800 } } satisfies BrowserContextOptions;

let browser: Browser;
let server: FakeServer;
let address: string;
let context: BrowserContext;
let page: Page;
let strangers: string[];

async function opened(options: BrowserContextOptions, fragment = ""): Promise<void> {
  context = await browser.newContext({ locale: "zh-CN", ...options });
  strangers = [];
  context.on("request", (request) => void (request.url().startsWith(new URL(address).origin) || request.url().startsWith("blob:") || strangers.push(request.url())));
  page = await context.newPage();
  page.on("console", (message) => message.text().includes("Content Security Policy") && strangers.push(message.text()));
  await page.goto(address + fragment);
}

const heading = (name: string): Promise<void> => page.getByRole("heading", { level: 1, name }).waitFor();
const press = (name: string | RegExp): Promise<void> => page.getByRole("button", { name, exact: typeof name === "string" }).click();

async function begun(n: number, options: BrowserContextOptions = PHONE): Promise<void> {
  await opened(options, server.letter(n));
  await press("开始填写");
  await heading("您了解哪些单位?");
}

async function answerTwoUnits(pictures = false): Promise<void> {
  await page.getByLabel(/市水利局/).check();
  await page.getByLabel(/市委党校/).check();
  await press("开始评价");
  await heading("市委党校");
  await page.getByRole("group", { name: "各项相同" }).getByRole("button", { name: "不了解" }).click();
  await press("下一个");
  await heading("市水利局");
  if (pictures) await shot(page, "rate-open");
  for (const [dimension, option] of Object.entries({ 执行政策: "满意", 履职状况: "满意", 廉洁勤政: "较满意", 服务质量: "不满意", 政务公开: "不了解" })) {
    await page.getByRole("group", { name: dimension }).getByRole("radio", { name: option, exact: true }).check();
  }
  if (pictures) await shot(page, "rate");
  await press("检查并提交");
  await heading("检查并提交");
}

const TWO_UNITS = "P11:NNNNN;A15:AABDN";
const onlyBallot = (): Record<string, string> => [...server.ballots.values()][0]!.body;

// browser tests are left out, by this name, where there is no browser
describe.skipIf(executablePath === null)("the ballot page in Chromium (left out: no chromium on the path, none named by CHROMIUM)", () => {
  beforeAll(async () => {
    browser = await playwright.launch({ executablePath: executablePath!, args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP pingyi.test 127.0.0.1"] });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = new FakeServer();
    address = await server.start();
  });
  afterEach(async () => {
    const seen = strangers;
    const cookies = await context.cookies();
    await context.close();
    await server.stop();
    expect({ seen, cookies }).toEqual({ seen: [], cookies: [] });
  });

  test("a letter's code leaves the address at once, and a whole ballot goes in", async () => {
    await opened(PHONE, server.letter(1));
    await heading("开始填写");
    expect(page.url()).toBe(address);
    await shot(page, "begin-letter");
    await press("开始填写");
    await heading("您了解哪些单位?");
    await shot(page, "units");
    await answerTwoUnits(true);
    await shot(page, "review");
    await press("提交答卷");
    await heading("答卷已收到,谢谢!");
    await shot(page, "done");
    expect(onlyBallot()).toMatchObject({ ratings: TWO_UNITS, channel: "ONLINE", group: "RESIDENTS" });
    const receipt = createHash("sha256").update(`350100-2012\n2012-12\ntoken\n${onlyBallot()["serial"]}`).digest("hex");
    expect((await page.locator(".receipt").innerText()).replace(/\s/g, "")).toBe(receipt);
    expect(await kept()).not.toContain("draft");
  });

  test("nothing that is sent with the ballot was sent with the code", async () => {
    await begun(1);
    await answerTwoUnits();
    await press("提交答卷");
    await heading("答卷已收到,谢谢!");
    const token = JSON.parse(server.sentTo("/ballot-tokens")[0]!.body) as Record<string, string>;
    const { cycle: _c, wave: _w, group: _g, ...ballot } = onlyBallot();
    expect(Object.values(ballot).filter((value) => Object.values(token).includes(value))).toEqual([]);
    expect(await kept()).not.toContain(codeFrom(1));
  });

  test("ballots are of one length on their way, however many units they rate", async () => {
    await begun(1);
    await answerTwoUnits();
    await press("提交答卷");
    await heading("答卷已收到,谢谢!");
    await context.close();
    await begun(2);
    await press("全选:党群部门");
    await press("开始评价");
    await press("总览");
    await press(/把未填的都填为/);
    await press("提交答卷");
    await heading("答卷已收到,谢谢!");
    expect(new Set(server.sentTo("/ballots").map(({ body }) => body.length)).size).toBe(1);
  });

  test.each([
    ["zh", DESKTOP],
    ["en", PHONE],
  ] as const)("a whole ballot by keyboard alone, in %s", async (language, options) => {
    await opened(options, server.letter(3));
    await page.getByRole("heading", { level: 1 }).waitFor();
    if (language === "en") await tabTo("Switch to English").then(() => page.keyboard.press("Enter"));
    await tabTo(language === "en" ? "Begin" : "开始填写");
    await page.keyboard.press("Enter");
    await heading(language === "en" ? "Which units do you know?" : "您了解哪些单位?");
    await tabTo("市委办公厅 P02");
    await page.keyboard.press("Space");
    await tabTo(language === "en" ? "Rate them" : "开始评价");
    await page.keyboard.press("Enter");
    await heading("市委办公厅");
    for (let dimension = 0; dimension < 5; dimension++) {
      await tabTo(dimension === 0 ? `radio ${language === "en" ? "Satisfied" : "满意"}` : null);
      await page.keyboard.press("Space");
      for (let step = 0; step < dimension; step++) await page.keyboard.press("ArrowRight");
    }
    await tabTo(language === "en" ? "Look it over and send" : "检查并提交");
    await page.keyboard.press("Enter");
    await tabTo(language === "en" ? "Send the ballot" : "提交答卷");
    await page.keyboard.press("Enter");
    await heading(language === "en" ? "Your ballot has arrived. Thank you!" : "答卷已收到,谢谢!");
    expect(onlyBallot()["ratings"]).toBe("P02:ABCDN");
  });

  test("the focus and the title follow the page, and the focus is never hidden behind the bar", async () => {
    await begun(4);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("您了解哪些单位?");
    expect(await page.title()).toBe("您了解哪些单位? · 公众评议答卷");
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(isCovered)).toBe("");
    }
  });

  test("an English page says so, and marks what is Chinese", async () => {
    await begun(5);
    await press("Switch to English");
    await heading("Which units do you know?");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await page.getByText("市委办公厅").getAttribute("lang")).toBe("zh-CN");
    await page.reload();
    await heading("Which units do you know?");
  });

  test.each([
    ["360 px", { width: 360, height: 740 }],
    ["320 px, as 1280 at 400 %", { width: 320, height: 256 }],
    ["a desktop", { width: 1280, height: 800 }],
  ])("nothing is wider than the screen: %s", async (_name, viewport) => {
    await begun(6, { viewport });
    await press("Switch to English");
    const overflow: Record<string, number> = {};
    const measure = async (name: string): Promise<void> => void (overflow[name] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
    await measure("units");
    await page.getByLabel(/市政府发展研究中心/).check();
    await press("Rate them");
    await measure("rate");
    await press("Look it over and send");
    await measure("review");
    await page.goto(`${address}#/receipts`);
    await measure("receipts");
    await page.goto(`${address}#/interview`);
    await measure("interview");
    expect(Object.values(overflow).filter((pixels) => pixels > 0)).toEqual([]);
  });

  test("what a finger must hit is at least 44 px high and wide", async () => {
    await begun(7);
    await page.getByLabel(/市水利局/).check();
    const small = async (): Promise<string[]> => page.evaluate(tooSmall);
    expect(await small()).toEqual([]);
    await press("开始评价");
    await heading("市水利局");
    expect(await small()).toEqual([]);
  });

  test("a whole ballot while offline, a reload in the middle, sent when the connection is back", async () => {
    await begun(8);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.getByLabel(/市水利局/).check();
    await page.getByLabel(/市委党校/).check();
    await press("开始评价");
    await heading("市委党校");
    await page.getByRole("group", { name: "执行政策" }).getByRole("radio", { name: "较满意" }).check();
    await page.reload();
    await heading("市委党校");
    expect(await page.getByRole("group", { name: "执行政策" }).getByRole("radio", { name: "较满意" }).isChecked()).toBe(true);
    await press("上一个");
    await heading("您了解哪些单位?");
    await page.getByRole("main").getByText("已恢复").waitFor();
    await press("开始评价");
    await page.getByRole("group", { name: "各项相同" }).getByRole("button", { name: "不了解" }).click();
    await press("下一个");
    await heading("市水利局");
    await page.getByRole("group", { name: "各项相同" }).getByRole("button", { name: "较满意" }).click();
    await press("检查并提交");
    await page.getByRole("main").getByText("目前没有网络连接").waitFor();
    await press("提交答卷");
    await heading("答卷等待发送");
    await page.getByRole("main").getByText("恢复连接后自动发送").waitFor();
    await shot(page, "waiting-offline");
    expect(server.ballots.size).toBe(0);
    await context.setOffline(false);
    await heading("答卷已收到,谢谢!");
    expect(onlyBallot()["ratings"]).toBe("P11:NNNNN;A15:BBBBB");
  });

  test("a code scanned again goes on where its draft was left, in another tab", async () => {
    await begun(9);
    await page.getByLabel(/市水利局/).check();
    await page.close();
    page = await context.newPage();
    await page.goto(address);
    await heading("开始填写");
    expect(await page.getByText("市水利局").count()).toBe(0);
    await page.goto(address + server.letter(9));
    await press("开始填写");
    await heading("您了解哪些单位?");
    expect(await page.getByLabel(/市水利局/).isChecked()).toBe(true);
    expect(server.sentTo("/ballot-tokens")).toHaveLength(1);
  });

  test("lost answers are had again by sending the same again", async () => {
    server.mishaps.push("lost", { status: 503 }, "lost");
    await begun(10);
    server.mishaps.push("lost", { status: 503 }, "lost");
    await answerTwoUnits();
    await press("提交答卷");
    await heading("答卷已收到,谢谢!");
    expect(server.ballots.size).toBe(1);
    const [tokens, ballots] = ["/ballot-tokens", "/ballots"].map((path) => server.sentTo(path).map(({ body }) => body));
    expect([tokens!.length, new Set(tokens).size, ballots!.length, new Set(ballots).size]).toEqual([4, 1, 4, 1]);
  });

  test("an answer lost for good before a reload is had with the same blinded message", async () => {
    server.mishaps.push(...Array.from({ length: 20 }, () => "lost" as const));
    await opened(PHONE, server.letter(11));
    await press("开始填写");
    await expect.poll(() => server.sentTo("/ballot-tokens").length).toBeGreaterThan(0);
    await page.goto("about:blank");
    server.mishaps.length = 0;
    await page.goto(address + server.letter(11));
    await press("开始填写");
    await heading("您了解哪些单位?");
    expect(new Set(server.sentTo("/ballot-tokens").map(({ body }) => body)).size).toBe(1);
  });

  test("a server that asks to wait is not asked sooner, not even by the button", async () => {
    await begun(12);
    await answerTwoUnits();
    server.mishaps.push({ status: 429, retryAfter: "3" });
    const asked = Date.now();
    await press("提交答卷");
    await page.getByRole("main").getByText("稍后自动再试").waitFor();
    await press("立即重试");
    await heading("答卷已收到,谢谢!");
    expect(Date.now() - asked).toBeGreaterThanOrEqual(3000);
  });

  test("a key with another fingerprint than the letter's is refused before the code is sent", async () => {
    const letter = server.letter(13);
    server.changeKey("RESIDENTS");
    await opened(PHONE, letter);
    await press("开始填写");
    await page.getByRole("alert").getByText("与信上的指纹不符").waitFor();
    await shot(page, "fingerprint-refused");
    expect(server.sentTo("/ballot-tokens")).toEqual([]);
    expect(JSON.stringify(server.asked)).not.toContain(codeFrom(13));
  });

  test("by hand: mistakes are caught, the fingerprint is compared, nothing is sent before", async () => {
    await opened(PHONE);
    await shot(page, "begin");
    await press("没有二维码?手工输入评议码");
    await heading("手工输入评议码");
    const code = codeFrom(14);
    await page.getByLabel("评议码", { exact: true }).pressSequentially(code.slice(0, 6) + code[7] + code[6] + code.slice(8));
    await page.getByRole("main").getByText("第 2 组:相邻两个字符可能颠倒").waitFor();
    await page.getByLabel("评议主体(见信上)").selectOption("RESIDENTS");
    await shot(page, "hand-mistake");
    await press("开始填写");
    await page.getByRole("alert").getByText("核对指纹并勾选确认").waitFor();
    expect((await page.locator(".fingerprint").innerText()).replace(/\s/g, "")).toBe(server.keys.get("RESIDENTS")!.fingerprint);
    await page.getByLabel("以上指纹与信上的完全相同").check();
    await press("开始填写");
    await page.getByRole("alert").getByText("输入完整无误的评议码").waitFor();
    expect(server.sentTo("/ballot-tokens")).toEqual([]);
    await page.getByLabel("评议码", { exact: true }).fill(code.match(/.{5}/g)!.join("-").toLowerCase().replaceAll("1", "l").replaceAll("0", "o"));
    await page.getByRole("main").getByText("评议码完整,校验无误。").waitFor();
    await press("开始填写");
    await heading("您了解哪些单位?");
    expect(JSON.parse(server.sentTo("/ballot-tokens")[0]!.body)).toMatchObject({ code, group: "RESIDENTS" });
  });

  test("a code that is not accepted is told without saying why, and may be tried again", async () => {
    await opened(PHONE, server.letter(777));
    await press("开始填写");
    await page.getByRole("alert").getByText("评议码未被接受").waitFor();
    expect(await kept()).not.toContain("draft");
  });

  test("a QR code read by half is not used", async () => {
    await opened(PHONE, server.letter(15).slice(0, -1));
    await page.getByRole("alert").getByText("二维码的内容不完整").waitFor();
    expect(page.url()).toBe(address);
  });

  test("two interviews in a row while offline: nothing of the first is to be seen, both go in when the connection is back", async () => {
    await opened(PHONE, "#/interview");
    await shot(page, "interview-off");
    await press("开启面访模式");
    await page.getByLabel("评议码或二维码地址,每行一个").fill([server.letter(20), server.letter(21, "ENTERPRISES"), codeFrom(22).slice(1)].join("\n"));
    await press("换取选票");
    await page.getByRole("main").getByText("已备好 2 个。").waitFor();
    await page.getByRole("main").getByText("第 3 行").waitFor();
    await shot(page, "interview");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await press(`开始:评议码末组 ${codeFrom(20).slice(-5)}`);
    await heading("您了解哪些单位?");
    await answerTwoUnits();
    await press("提交答卷");
    await heading("答卷已完成,谢谢!");
    await shot(page, "handover");
    await press("交还设备");
    await heading("面访模式");
    await page.getByRole("main").getByText("等待发送的答卷:1 份").waitFor();
    await shot(page, "interview-waiting");
    for (let back = 0; back < 6; back++) {
      await page.goBack({ timeout: 2000 }).catch(() => undefined);
      if (!page.url().startsWith(address)) await page.goForward();
      expect(await page.getByText(/市水利局|市委党校|您的回执/).count()).toBe(0);
    }
    await page.reload();
    await heading("面访模式");
    await press(`开始:评议码末组 ${codeFrom(21).slice(-5)}`);
    await heading("您了解哪些单位?");
    expect(await page.locator("input:checked").count()).toBe(0);
    await page.getByLabel(/市总工会/).check();
    await press("开始评价");
    await page.getByRole("group", { name: "各项相同" }).getByRole("button", { name: "一般" }).click();
    await press("检查并提交");
    await press("提交答卷");
    await heading("答卷已完成,谢谢!");
    await press("交还设备");
    await page.getByRole("main").getByText("等待发送的答卷:2 份").waitFor();
    expect(await kept()).not.toContain(codeFrom(20));
    await context.setOffline(false);
    await page.getByRole("main").getByText("没有等待发送的答卷").waitFor();
    const bodies = [...server.ballots.values()].map(({ body }) => `${body["channel"]} ${body["group"]} ${body["ratings"]}`);
    expect(bodies.sort()).toEqual(["INTERVIEW ENTERPRISES P13:CCCCC", `INTERVIEW RESIDENTS ${TWO_UNITS}`]);
    expect(await kept()).not.toMatch(/waiting|draft/);
  });

  test("leaving with something waiting is asked about", async () => {
    await begun(23);
    await answerTwoUnits();
    await context.setOffline(true);
    await press("提交答卷");
    await heading("答卷等待发送");
    const asked = new Promise<string>((resolve) => page.once("dialog", (dialog) => (resolve(dialog.type()), void dialog.dismiss())));
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
    await context.setOffline(false);
    await heading("答卷已收到,谢谢!");
  });

  test("a receipt is found in the published list, and a list that was tampered with is not believed", async () => {
    for (const n of [30, 31, 32]) {
      await begun(n);
      await answerTwoUnits();
      await press("提交答卷");
      await heading("答卷已收到,谢谢!");
      if (n < 32) await context.close();
    }
    const receipt = (await page.locator(".receipt").innerText()).replace(/\s/g, "");
    await page.getByRole("link", { name: "核对回执" }).click();
    await heading("核对回执");
    await press("核对");
    await page.getByRole("main").getByText("该轮次的结果尚未确认").waitFor();
    server.certified = true;
    await page.getByLabel("回执,或保存的回执文本").fill(`公众评议回执\ncycle: 350100-2012\nwave: 2012-12\nreceipt: ${receipt}\n`);
    await press("核对");
    await page.getByRole("main").getByText(/已找到:您的回执是公布的 3 份中的第 \d 份/).waitFor();
    await shot(page, "receipt-found");
    const whole = server.receipts();
    server.receipts = () => whole.replace(`${receipt}\n`, "");
    await press("核对");
    await page.getByRole("main").getByText("列表与其默克尔根不一致").waitFor();
  });

  test("the wave of a receipt is chosen among the certified ones, and written by hand if it is none of them", async () => {
    await begun(35);
    await answerTwoUnits();
    await press("提交答卷");
    await heading("答卷已收到,谢谢!");
    const receipt = (await page.locator(".receipt").innerText()).replace(/\s/g, "");
    await context.close();
    server.certified = true;
    await opened(PHONE, "#/receipts");
    await heading("核对回执");
    const chosen = page.getByLabel("已确认的轮次");
    await chosen.waitFor();
    expect(await chosen.locator("option:checked").innerText()).toContain("2012-12 (350100-2012)");
    expect(await page.getByLabel("轮次代码").count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await shot(page, "receipts-certified");
    await page.getByLabel("回执,或保存的回执文本").fill(receipt);
    await press("核对");
    await page.getByRole("main").getByText("已找到:您的回执是公布的 1 份中的第 1 份").waitFor();
    await page.getByLabel("回执,或保存的回执文本").fill(`cycle: 350100-2012\nwave: 2012-07\nreceipt: ${receipt}\n`);
    expect(await page.getByLabel("轮次代码").inputValue()).toBe("2012-07");
  });

  test("over a connection that is not encrypted it asks for nothing and says what to do", async () => {
    address = address.replace("127.0.0.1", "pingyi.test");
    await opened(PHONE, server.letter(33));
    await heading("此处不能安全填写");
    await page.getByRole("main").getByText("以 https:// 开头").waitFor();
    await shot(page, "insecure");
    expect(server.asked).toEqual([]);
  });

  test("a ballot that is refused is told, and nothing of it stays", async () => {
    await begun(34);
    await answerTwoUnits();
    const answers = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    await context.setOffline(true);
    await press("提交答卷");
    await heading("答卷等待发送");
    server.changeKey("RESIDENTS");
    await context.setOffline(false);
    await heading("答卷未被接受");
    await shot(page, "refused");
    expect(answers).toContain("AABDN");
    expect(await kept()).not.toContain("AABDN");
    await press("完成");
    expect(await kept()).not.toContain("waiting");
  });

  test("without JavaScript it says what to do, in both languages", async () => {
    await opened({ ...PHONE, javaScriptEnabled: false });
    const text = await page.locator("body").innerText();
    expect(text).toContain("请填写随信的纸质答卷寄回,或拨打信上的电话");
    expect(text).toContain("fill in the paper sheet");
    await shot(page, "no-javascript", false);
  });

  test.each([
    ["zh", PHONE],
    ["en", DESKTOP],
  ] as const)("axe finds nothing serious on any page, in %s", async (language, options) => {
    const faults: Record<string, unknown> = {};
    const look = async (name: string): Promise<void> => {
      const found = await seriousFaults(page);
      if (found.length > 0) faults[name] = found;
    };
    await opened(options);
    if (language === "en") await press("Switch to English");
    await look("begin");
    await page.getByRole("button", { name: /手工输入|by hand/ }).click();
    await page.getByLabel(/^(评议主体\(见信上\)|Respondent group)/).selectOption("RESIDENTS");
    await page.locator("#code").fill(codeFrom(40).slice(1) + "8");
    await page.locator(".fingerprint").waitFor();
    await look("hand");
    await page.goto(address + server.letter(40));
    await page.locator("button.main").click();
    await page.getByLabel(/市水利局/).check();
    await page.getByLabel(/市总工会/).check();
    await look("units");
    await page.locator(".bar .main").click();
    await page.getByRole("radio", { name: /^(满意|Satisfied)$/ }).first().check();
    await look("rate");
    await page.getByRole("button", { name: /总览|Overview/ }).click();
    await look("review");
    await page.getByRole("button", { name: /把未填的都填为|Set all open/ }).click();
    await page.locator(".bar .main").click();
    await page.locator("h1.sent").waitFor();
    await look("done");
    await page.goto(`${address}#/receipts`);
    await look("receipts");
    await page.goto(`${address}#/interview`);
    await page.locator("button.main").click();
    await page.locator("#list").fill(server.letter(41));
    await page.getByRole("button", { name: /换取选票|Get tokens/ }).click();
    await page.locator(".ready li").waitFor();
    await look("interview");
    expect(faults).toEqual({});
  });

  async function tabTo(name: string | null): Promise<void> {
    for (let tried = 0; tried < 120; tried++) {
      await page.keyboard.press("Tab");
      if (name === null || (await page.evaluate(nameOfFocused)) === name) return;
    }
    throw new Error(`no way by keyboard to ${name}`);
  }

  const kept = (): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));
});

function nameOfFocused(): string {
  const element = document.activeElement as HTMLElement;
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
  const name = (element.getAttribute("aria-label") ?? label?.innerText ?? element.innerText).trim();
  return element.getAttribute("type") === "radio" ? `radio ${name}` : name;
}

function isCovered(): string {
  const element = document.activeElement as HTMLElement;
  const bar = document.querySelector(".bar");
  if (!bar || bar.contains(element) || element === document.body) return "";
  return element.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1 && element.getBoundingClientRect().top < innerHeight && bar.getBoundingClientRect().top < innerHeight
    ? element.outerHTML
    : "";
}

function tooSmall(): string[] {
  const targets = [...document.querySelectorAll("button, select, textarea, input[type=search], label.tick, label.option, .bottom a")];
  return targets.filter((element) => element.getBoundingClientRect().height < 44 || element.getBoundingClientRect().width < 44).map((element) => element.outerHTML);
}
