// The Nu checker on all pages. It needs Java, as the build does.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import vnu from "vnu-jar";
import { PAGES } from "./site.mjs";

// Asked for from the server: on a disk, the checker takes no file for the page's own ('self').
test("every page is valid HTML", async ({ baseURL }) => {
  test.setTimeout(300_000);
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : "java";
  const run = promisify(execFile);
  const { messages } = await run(java, ["-Xss4m", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", vnu, "--format", "json", "--exit-zero-always", ...PAGES.map((page) => new URL(page, baseURL).href)],
    { maxBuffer: 64 * 1024 * 1024 }).then(({ stderr }) => JSON.parse(stderr));
  const told = messages
    .filter(({ type, subType }) => type !== "info" || subType === "warning")
    .map(({ url, lastLine, message }) => `${url.slice(baseURL.length)}:${lastLine}: ${message}`);
  expect([...new Set(told)].slice(0, 40)).toEqual([]);
});
