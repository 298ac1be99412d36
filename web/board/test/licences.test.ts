import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** As in the project's root pom: none asks to open what is built on it. */
const ALLOWED = ["Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

interface Lock {
  packages: Record<string, { dev?: boolean; license?: string; resolved?: string }>;
}
const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as Lock;
const ours = Object.entries(packages).filter(([name, { dev }]) => name !== "" && !dev);

test("whatever may get into the page has a licence that asks for nothing but its name, or such an alternative", () => {
  const others = ours.filter(([, { license = "" }]) => !license.split(/[() ]+/).some((one) => ALLOWED.includes(one)));
  expect(others.map(([name]) => name)).toEqual([]);
});

test("the lock names no registry", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
});
