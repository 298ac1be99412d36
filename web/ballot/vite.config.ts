import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import vue from "@vitejs/plugin-vue";
import { defineConfig, type Plugin } from "vite";

/** What the page itself asks of the browser; the server sends the same and "frame-ancestors 'none'", which a page cannot ask for. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

// not in development: there styles are put in by script
const policy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" }],
};

/** The service worker with the names of all that the page needs without a connection. */
const serviceWorker: Plugin = {
  name: "service-worker",
  apply: "build",
  generateBundle(_, bundle) {
    const files = ["./", "icon.svg", ...Object.keys(bundle).filter((name) => name.startsWith("assets/"))];
    const pageText = readFileSync("index.html", "utf8") + files.join() + POLICY;
    const version = createHash("sha256").update(pageText).digest("hex").slice(0, 16);
    const source = readFileSync("src/device/serviceWorker.js", "utf8").replace("__FILES__", JSON.stringify(files)).replace("__VERSION__", version);
    this.emitFile({ type: "asset", fileName: "sw.js", source });
  },
};

/** Vite lists the licences of packages; the blind signatures' package has SJCL copied into it. */
const copiedLicence: Plugin = {
  name: "copied-licence",
  apply: "build",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "license-sjcl.txt", source: readFileSync("node_modules/sjcl/LICENSE.txt", "utf8") });
  },
};

export default defineConfig({
  base: "/ballot/",
  plugins: [vue(), policy, serviceWorker, copiedLicence],
  server: { host: "127.0.0.1", port: 0 },
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, license: { fileName: "licenses.md" } },
  test: { include: ["test/**/*.test.ts"], exclude: ["test/browser/**"], restoreMocks: true },
} as Parameters<typeof defineConfig>[0]);
