import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { policy } from "../vite.config";
import type { Standing } from "../src/board/standings";
import { CYCLE, ranking, score, TIERS } from "./year";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const base64url = (text: string): string => Buffer.from(text).toString("base64url");

export interface FakeUnit {
  unit: string;
  name: string;
  tier: string;
}

/** A scoring service as the board knows it, and an identity provider beside it, whose people need no password. */
export class FakeServer {
  readonly units: FakeUnit[] = [];
  readonly queries: URL[] = [];
  history: Record<string, unknown>[] = [];
  past: Record<string, unknown>[] = [];
  /** Seconds that a token is good for. */
  lifetime = 600;
  /** Whether tokens are still taken. */
  right: 200 | 401 | 403 = 200;
  refreshes = 0;
  verified = 0;
  streams = 0;
  private readonly standings = new Map<string, Standing>();
  private readonly open = new Set<ServerResponse>();
  private readonly challenges = new Map<string, { challenge: string; nonce: string }>();
  private sequence = 0;
  private readonly servers: Server[] = [];
  private issuer = "";

  async start(): Promise<string> {
    const provider = await this.listen((request, response) => void this.provide(request, response));
    this.issuer = `http://127.0.0.1:${provider}/realms/test`;
    const port = await this.listen((request, response) => this.answer(request, response));
    return `http://127.0.0.1:${port}/board/`;
  }

  get provider(): string {
    return new URL(this.issuer).origin;
  }

  async stop(): Promise<void> {
    for (const server of this.servers) {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  }

  put(...standings: Standing[]): void {
    for (const standing of standings) {
      this.standings.set(`${standing.type} ${standing.subject}`, standing);
      this.sequence++;
      this.open.forEach((response) => response.write(this.event(standing)));
    }
  }

  /** Totals of a tier's units; scores follow. */
  rank(tier: string, totals: [string, string][], revision: number): void {
    this.put(ranking(tier, totals, revision), ...totals.map(([unit, total]) => score(unit, total, revision)));
  }

  cut(): void {
    this.open.forEach((response) => response.destroy());
    this.open.clear();
  }

  private async listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
    const server = createServer(answer);
    this.servers.push(server);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return (server.address() as AddressInfo).port;
  }

  private event(standing: Standing): string {
    return `event: ${standing.type.includes("unit-score") ? "unit-scores" : "tier-rankings"}\nid: e-${this.sequence}\ndata: ${JSON.stringify(standing)}\n\n`;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const address = new URL(request.url!, "http://host");
    const path = address.pathname;
    if (path === "/board/settings.json") return json(response, { issuer: this.issuer, client: "jiheng-console" });
    if (!path.startsWith("/api/")) return this.file(path, response);
    this.queries.push(address);
    if (request.headers.cookie || request.headers.referer) return void response.writeHead(500).end();
    if (!request.headers.authorization?.startsWith("Bearer t")) return void response.writeHead(401).end();
    if (this.right !== 200) return void response.writeHead(this.right).end();
    if (path.endsWith("/stream")) return this.stream(response, request.headers["last-event-id"] as string | undefined);
    if (path === "/api/v1/cycles") return list(response, "cycles", [{ cycle: CYCLE, year: 2012, title: { zh: "2012年度市级机关绩效管理", en: "2012 evaluation of municipal departments" }, tiers: TIERS }]);
    if (path.endsWith("/units")) return list(response, "units", this.units);
    if (path.endsWith("/history")) return list(response, "history", this.history);
    if (path.endsWith("/past-rankings")) return list(response, "rankings", this.past);
    response.writeHead(404).end();
  }

  private stream(response: ServerResponse, lastEventId: string | undefined): void {
    this.streams++;
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(": here\n\n");
    if (lastEventId === undefined) response.write(`event: snapshot\ndata: {"changes":${this.standings.size}}\n\n`);
    this.standings.forEach((standing) => response.write(this.event(standing)));
    this.open.add(response);
    response.on("close", () => this.open.delete(response));
  }

  private async provide(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url!, this.issuer);
    const query = address.searchParams;
    response.setHeader("Access-Control-Allow-Origin", request.headers.origin ?? "*");
    if (address.pathname.endsWith("/openid-configuration")) {
      const endpoint = (name: string): string => `${this.issuer}/${name}`;
      return json(response, { issuer: this.issuer, authorization_endpoint: endpoint("auth"), token_endpoint: endpoint("token"), end_session_endpoint: endpoint("logout"), jwks_uri: endpoint("keys") });
    }
    if (address.pathname.endsWith("/auth")) {
      const code = `c${this.challenges.size}`;
      this.challenges.set(code, { challenge: query.get("code_challenge_method") === "S256" ? query.get("code_challenge")! : "", nonce: query.get("nonce") ?? "" });
      return void response.writeHead(302, { Location: `${query.get("redirect_uri")}?code=${code}&state=${query.get("state")}` }).end();
    }
    if (address.pathname.endsWith("/logout")) return void response.writeHead(302, { Location: query.get("post_logout_redirect_uri")! }).end();
    if (address.pathname.endsWith("/token")) return this.token(new URLSearchParams(await text(request)), response);
    response.writeHead(404).end();
  }

  private token(form: URLSearchParams, response: ServerResponse): void {
    const asked = this.challenges.get(form.get("code") ?? "");
    const proven = asked && createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url") === asked.challenge;
    if (form.get("grant_type") === "refresh_token" && form.get("refresh_token") === "r" && this.right === 200) this.refreshes++;
    else if (proven) this.verified++;
    else return void response.writeHead(400, { "Content-Type": "application/json" }).end('{"error":"invalid_grant"}');
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: this.issuer, sub: "li", aud: "jiheng-console", iat: now, exp: now + this.lifetime, ...(asked?.nonce ? { nonce: asked.nonce } : {}) };
    const id = `${base64url('{"alg":"none"}')}.${base64url(JSON.stringify(claims))}.`;
    json(response, { access_token: `t${this.refreshes}`, refresh_token: "r", id_token: id, token_type: "Bearer", expires_in: this.lifetime, scope: "openid" });
  }

  private file(path: string, response: ServerResponse): void {
    const file = join(DIST, path.replace(/^\/board\//, "") || "index.html");
    if (!path.startsWith("/board/") || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Content-Security-Policy": policy(this.issuer), "Referrer-Policy": "no-referrer" });
    createReadStream(file).pipe(response);
  }
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

const list = (response: ServerResponse, name: string, rows: unknown[]): void => json(response, { [name]: rows, page: 0, size: 500, total: rows.length });

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
