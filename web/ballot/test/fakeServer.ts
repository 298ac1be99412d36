import { constants, createHash, createPublicKey, generateKeyPairSync, privateDecrypt, verify, type KeyObject } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { POLICY } from "../vite.config";
import { codeFrom } from "./codes";
import { waveOf } from "./wave";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".md": "text/markdown", ".txt": "text/plain" };
const GROUPS = ["RESIDENTS", "ENTERPRISES"];

const CERTIFIED = { cycle: "350100-2012", wave: "2012-12", title: { zh: "2012年度市级机关绩效管理" }, from: "2012-12-01", to: "2012-12-20" };

interface Asked {
  path: string;
  body: string;
}

/** A server that speaks the ballot page's protocol, with blind signatures of its own making and tokens checked by RSA-PSS. */
export class FakeServer {
  readonly asked: Asked[] = [];
  readonly ballots = new Map<string, { body: Record<string, string>; receipt: string }>();
  /** What happens to the next requests: the answer lost after the work was done, or a status with Retry-After instead of it. */
  readonly mishaps: ("lost" | { status: number; retryAfter?: string })[] = [];
  certified = false;
  keys = new Map<string, { privateKey: KeyObject; publicKey: string; fingerprint: string }>();
  private readonly spent = new Map<string, string>();
  private readonly codes = new Set(Array.from({ length: 100 }, (_, i) => codeFrom(i)));
  private server!: Server;

  constructor() {
    for (const group of GROUPS) this.changeKey(group);
  }

  /** As a server would that wants to tell somebody apart. */
  changeKey(group: string): void {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048, publicExponent: 65537 });
    const der = publicKey.export({ type: "spki", format: "der" });
    this.keys.set(group, { privateKey, publicKey: der.toString("base64url"), fingerprint: createHash("sha256").update(der).digest("hex") });
  }

  async start(): Promise<string> {
    this.server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((listening) => this.server.listen(0, "127.0.0.1", listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/ballot/`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }

  letter(n: number, group = "RESIDENTS", fingerprint = this.keys.get(group)!.fingerprint): string {
    return `#350100-2012/2012-12/${group}/${fingerprint}/${codeFrom(n)}`;
  }

  sentTo(path: string): Asked[] {
    return this.asked.filter((one) => one.path.endsWith(path));
  }

  receipts(): string {
    const receipts = [...this.ballots.values()].map(({ receipt }) => receipt).sort();
    return [root(receipts.map((one) => Buffer.from(one, "hex"))).toString("hex"), ...receipts].join("\n") + "\n";
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url!, "http://host").pathname;
    if (!path.startsWith("/api/")) return this.file(path, response);
    const body = await text(request);
    this.asked.push({ path, body });
    if (request.headers.cookie || request.headers.referer) return void response.writeHead(500).end("says more than it should");
    const mishap = request.method === "POST" ? this.mishaps.shift() : undefined;
    if (typeof mishap === "object") {
      return void response.writeHead(mishap.status, mishap.retryAfter === undefined ? {} : { "Retry-After": mishap.retryAfter }).end();
    }
    const [status, type, answer] = this.respond(path, body);
    if (mishap === "lost") return void request.socket.destroy();
    response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" }).end(answer);
  }

  private respond(path: string, body: string): [number, string, string] {
    if (path.endsWith("/waves")) return json(200, { waves: [waveOf(GROUPS.map((group) => ({ group, publicKey: this.keys.get(group)!.publicKey, fingerprint: this.keys.get(group)!.fingerprint })))] });
    if (path.endsWith("/ballot-tokens")) return this.token(JSON.parse(body) as Record<string, string>);
    if (path.endsWith("/ballots")) return this.ballot(JSON.parse(body) as Record<string, string>);
    if (path.endsWith("/certified-waves")) return json(200, { waves: this.certified ? [CERTIFIED] : [] });
    if (path.endsWith("/receipts/350100-2012/2012-12")) return this.certified ? [200, "text/plain", this.receipts()] : problem(409, "wave-not-certified");
    return problem(404, "not-found");
  }

  private token({ code, group, blindedMessage }: Record<string, string>): [number, string, string] {
    const key = this.keys.get(group!);
    if (!key || !this.codes.has(code!) || (this.spent.get(code!) ?? blindedMessage) !== blindedMessage) return problem(422, "access-code-refused");
    this.spent.set(code!, blindedMessage!);
    const signature = privateDecrypt({ key: key.privateKey, padding: constants.RSA_NO_PADDING }, Buffer.from(blindedMessage!, "base64url"));
    return json(200, { blindSignature: signature.toString("base64url") });
  }

  private ballot(body: Record<string, string>): [number, string, string] {
    const { cycle, wave, group, serial, signature } = body;
    const message = Buffer.concat([Buffer.from(serial!, "base64url"), Buffer.from(`jiheng ballot token\n${cycle}\n${wave}\n${group}`)]);
    const key = createPublicKey({ key: Buffer.from(this.keys.get(group!)!.publicKey, "base64url"), format: "der", type: "spki" });
    const good = verify("sha384", message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, Buffer.from(signature!, "base64url"));
    if (!good || !/^(\w+:[ABCDN]{5};)*\w+:[ABCDN]{5}$/.test(body["ratings"]!)) return problem(422, "ballot-refused");
    const before = this.ballots.get(serial!);
    if (before) return JSON.stringify(before.body) === JSON.stringify(body) ? json(200, { receipt: before.receipt }) : problem(409, "token-spent");
    const receipt = createHash("sha256").update(`${cycle}\n${wave}\ntoken\n${serial}`).digest("hex");
    this.ballots.set(serial!, { body, receipt });
    return json(201, { receipt });
  }

  private file(path: string, response: ServerResponse): void {
    const file = join(DIST, path.replace(/^\/ballot\//, "") || "index.html");
    if (!path.startsWith("/ballot/") || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Security-Policy": `${POLICY}; frame-ancestors 'none'`,
      "Referrer-Policy": "no-referrer",
      "Cache-Control": path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    });
    createReadStream(file).pipe(response);
  }
}

const json = (status: number, body: unknown): [number, string, string] => [status, "application/json", JSON.stringify(body)];

const problem = (status: number, slug: string): [number, string, string] => [
  status,
  "application/problem+json",
  JSON.stringify({ type: `https://jiheng.org/problems/${slug}`, title: slug, status, detail: slug }),
];

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function root(leaves: Buffer[]): Buffer {
  const sha = (...parts: Buffer[]): Buffer => createHash("sha256").update(Buffer.concat(parts)).digest();
  if (leaves.length === 1) return sha(Buffer.of(0), leaves[0]!);
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return sha(Buffer.of(1), root(leaves.slice(0, k)), root(leaves.slice(k)));
}
