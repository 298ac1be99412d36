import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { POLICY } from "../vite.config";

test("the service sends the page's own policy, and that nobody may frame it", () => {
  const said = readFileSync(new URL("../src/main/resources/META-INF/microprofile-config.properties", import.meta.url), "utf8");
  expect(said).toContain(`"Content-Security-Policy"=${POLICY}; frame-ancestors 'none'\n`);
});
