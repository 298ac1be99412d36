import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { policy } from "../vite.config";

test("the service sends the policy that the page is tested under", () => {
  const said = readFileSync(new URL("../src/main/resources/META-INF/microprofile-config.properties", import.meta.url), "utf8");
  const expected = policy("${quarkus.oidc.token.issuer}").replace("token.issuer}/", "token.issuer}/ ${JIHENG_PAGE_CONNECTS:}");
  expect(said).toContain(`"Content-Security-Policy"=${expected}\n`);
});
