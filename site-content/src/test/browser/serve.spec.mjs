// An author's loop: the page follows the file, and says what is wrong with it.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../../..");
const TARGET = path.join(ROOT, "generator/target");

let folder;
let server;
let address;

test.beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "lectern-serve-")));
  cpSync(path.join(ROOT, "maven-plugin/src/it/good/src/main"), folder, { recursive: true });
  const jar = readdirSync(TARGET).find((name) => name.endsWith("-cli.jar"));
  expect(jar, "the command line is packaged").toBeDefined();
  const options = ["serve", "--port", "0", "--content-directory", "content", "--diagrams-directory", "diagrams"];
  server = spawn("java", ["-jar", path.join(TARGET, jar), ...options], { cwd: folder });
  address = await new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (data) => {
      said += data;
      const found = /is served at (\S+)/.exec(said);
      if (found) {
        resolve(found[1]);
      }
    });
    server.stderr.on("data", (data) => (said += data));
    server.on("exit", () => reject(new Error(said)));
  });
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.on("exit", resolve));
  server.kill("SIGINT");
  await ended;
  rmSync(folder, { recursive: true });
});

function write(file, change) {
  const place = path.join(folder, "content", file);
  writeFileSync(place, change(readFileSync(place, "utf8")));
}

test("a change is shown where one was, and an error over the last good page", async ({ page }) => {
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  await page.setViewportSize({ width: 900, height: 300 });
  await page.goto(`${address}stages/plan.html`);
  await page.evaluate(() => scrollTo(0, 180));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(180);

  const good = readFileSync(path.join(folder, "content/stages/plan.md"), "utf8");
  write("stages/plan.md", (text) => `${text}\nA sentence that was not there.\n`);
  await expect(page.getByRole("main")).toContainText("A sentence that was not there.");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(180);

  write("stages/plan.md", (text) => text.replace("\ntitle:", "\ntitel:"));
  const panel = page.getByRole("alert", { name: "What is wrong with the content" });
  await expect(panel).toContainText("stages/plan.md:2:1");
  await expect(panel.getByRole("link", { name: "Open stages/plan.md:2:1 in editor" })).toHaveAttribute(
    "href", `vscode://file${folder}/content/stages/plan.md:2:1`);
  await expect(page.getByRole("main")).toContainText("A sentence that was not there.");
  expect(await page.evaluate(() => scrollY)).toBe(180);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await page.reload();
  await expect(page.getByRole("main")).toBeVisible();
  await expect(panel).toBeHidden();

  write("stages/plan.md", () => good);
  await expect(page.getByRole("main")).not.toContainText("A sentence that was not there.");
  await expect(page.locator(".lectern-serve-broken")).toHaveCount(0);
  expect(trouble).toEqual([]);
});
