import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

/**
 * What the server asks of browsers (src/main/resources). Not in the page itself: only the server knows the identity provider, whose
 * endpoints lie below its name.
 */
export const policy = (issuer: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ${issuer}/; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export default defineConfig({
  base: "/board/",
  plugins: [vue()],
  server: { host: "127.0.0.1", port: 0, fs: { allow: [".", "../../docs/live"] } },
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, license: { fileName: "licenses.md" } },
  test: { include: ["test/**/*.test.ts"], exclude: ["test/browser/**"], restoreMocks: true },
} as Parameters<typeof defineConfig>[0]);
