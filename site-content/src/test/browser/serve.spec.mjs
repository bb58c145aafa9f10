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

const CODE = "```text\nRook to the fourth rank.\n```\n";
const TABLE = `| Square | Name |\n|---|---|\n${[..."abcdefghi"].map((file) => `| ${file}4 | Square ${file} |`).join("\n")}\n`;

/** Whether the page is the one that was opened, and was not loaded since. */
function isSame(page) {
  return page.evaluate(() => window.opened === true).catch(() => undefined); // while it is loaded
}

async function open(page, path) {
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  await page.goto(`${address}${path}`);
  await page.evaluate(() => (window.opened = true));
  return trouble;
}

test("a changed page is shown without being loaded, and nothing of the reader's is lost", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const file = "stages/review.md";
  const good = readFileSync(path.join(folder, "content", file), "utf8");
  write(file, (text) => `${text}\n### Squares\n\n${TABLE}\nA last sentence.\n`);
  await page.setViewportSize({ width: 1400, height: 500 });
  const trouble = await open(page, "stages/review.html");
  const main = page.getByRole("main");
  await expect(main).toContainText("A last sentence.");

  const folded = page.locator(".drawer details:not([open])").first();
  const unfolded = await folded.locator("summary").textContent();
  await folded.locator("summary").click();
  const filter = page.getByLabel("Filter rows");
  await filter.fill("square d");
  const rows = main.locator(".table-scroll tbody tr:visible");
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: "Name" }).click();
  await filter.focus();
  await page.evaluate(() => scrollTo(0, 150));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(150);

  // Behind the table, before it, and in it.
  write(file, (text) => text.replace("A last sentence.", `Another sentence.\n\n${CODE}`));
  await expect(main).toContainText("Another sentence.");
  write(file, (text) => text.replace("### Squares\n", "### Squares\n\nThese are nine.\n"));
  await expect(main).toContainText("These are nine.");
  await expect(filter).toBeFocused();
  await expect(rows).toHaveCount(1);
  await expect(page.locator("th[aria-sort=ascending]")).toHaveText("Name");
  write(file, (text) => text.replace("| e4 | Square e |", "| e4 | Square d too |"));
  await expect(rows).toHaveCount(2);

  await expect(filter).toHaveValue("square d");
  await expect(filter).toBeFocused();
  await expect(page.locator("th[aria-sort=ascending]")).toHaveText("Name");
  await expect(page.getByLabel("Filter rows")).toHaveCount(1);
  await expect(page.locator(".drawer details", { hasText: unfolded }).first()).toHaveAttribute("open", "");
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);

  const copy = page.locator("figure.code .copy");
  await copy.click();
  await expect(copy).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Rook to the fourth rank.");
  write(file, (text) => text.replace("fourth rank.\n```", "fifth rank.\n```"));
  await expect(page.locator("figure.code")).toContainText("fifth rank.");
  await copy.click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Rook to the fifth rank.");

  // What the reader looks at is what a page would be that is loaded.
  const words = () => page.evaluate(() => document.querySelector("main").textContent.replace(/Copied|Copy|2 of 9 rows|\s+/g, ""));
  const inPlace = await words();
  expect(await isSame(page)).toBe(true);
  await page.reload();
  expect(await words()).toBe(inPlace);

  write(file, () => good);
  await expect(main).not.toContainText("These are nine.");
  expect(trouble).toEqual([]);
});

test("after many changes the page is what it is when it is loaded", async ({ page }) => {
  await page.goto(`${address}stages/plan.html`);
  await page.evaluate(() => { self.here = true; });
  const good = readFileSync(path.join(folder, "content/stages/plan.md"), "utf8");
  const main = page.getByRole("main");
  for (const [end, shown] of [["First words.", "First words."], ["Other words.", "Other words."], ["Other words.\n\nMore *of* them.", "More of them."],
    ["- Other\n- words\n\nMore of them still.", "still"], ["- Other\n- last words", "last words"], ["Last words.", "Last words."]]) {
    write("stages/plan.md", () => `${good}\n${end}\n`);
    await expect(main).toContainText(shown);
  }
  expect(await page.evaluate(() => self.here)).toBe(true);
  const said = () => page.evaluate(() => document.body.innerHTML.replace(/<section class="lectern-serve[^]*?<\/section>/, "").replace(/>\s+</g, "><").trim());
  const changed = await said();
  expect(changed).toContain("<p>Last words.</p>");
  expect(changed).not.toContain("Other");
  await page.reload();
  await expect(main).toContainText("Last words.");
  expect(changed).toBe(await said());
  write("stages/plan.md", () => good);
});

test("another title, a part and a term come without the page being loaded", async ({ page }) => {
  const file = "patterns/bridge.md";
  const good = readFileSync(path.join(folder, "content", file), "utf8");
  await page.setViewportSize({ width: 1400, height: 300 });
  const trouble = await open(page, "patterns/bridge.html");
  await page.locator(".drawer summary").first().focus();
  write(file, (text) => `${text.replace("\ntitle: ", "\ntitle: Really ")}\n## In depth\n\nSee [opposition](../terms/terms.yaml#opposition).\n`);

  await expect(page).toHaveTitle(/^Really /);
  await expect(page.locator(".drawer [aria-current=page]")).toContainText("Really");
  await expect(page.locator(".on-page")).toContainText("In depth");
  await page.locator("main a[data-term]").hover();
  await expect(page.locator(".definition:popover-open")).toContainText("Two kings face each other");
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(page.locator(".on-page [aria-current]")).toHaveCount(1);
  await expect(page.locator(".drawer summary").first()).toBeFocused();
  expect(await isSame(page)).toBe(true);

  write(file, () => good);
  await expect(page).not.toHaveTitle(/^Really /);
  await expect(page.locator(".definition")).toHaveCount(0);
  expect(await isSame(page)).toBe(true);
  expect(trouble).toEqual([]);
});

test("a calculator whose figures change is loaded anew, one beside which words change is not", async ({ page }) => {
  const trouble = await open(page, "problems/lucena.html");
  write("problems/lucena.md", (text) => text.replace("Rook, king and pawn.", "Rook, king and one pawn."));
  await expect(page.getByRole("main")).toContainText("Rook, king and one pawn.");
  expect(await isSame(page)).toBe(true);

  write("problems/lucena.md", (text) => text.replace("value: 6 move", "value: 8 move"));
  await expect.poll(() => isSame(page)).toBe(false);
  await expect(page.getByRole("main")).toContainText("8 moves away.");
  write("problems/lucena.md", (text) => text.replace("one pawn.", "pawn.").replace("8 move", "6 move"));
  await expect(page.getByRole("main")).toContainText("6 moves away.");
  expect(trouble).toEqual([]);
});

test("a page with a script of its own is loaded anew", async ({ page }) => {
  await open(page, "rounds/lucena.html");
  write("problems/lucena.md", (text) => text.replace("White to move. Win.", "White to move. Win it."));
  await expect.poll(() => isSame(page)).toBe(false);
  await expect(page.getByRole("main")).toContainText("Win it.");
  write("problems/lucena.md", (text) => text.replace("Win it.", "Win."));
  await expect(page.getByRole("main")).not.toContainText("Win it.");
});

test("a style is exchanged without the page being loaded", async ({ page, request }) => {
  const html = await (await request.get(`${address}patterns/bridge.html`)).text();
  const other = html.replace(/(assets\/site\.[0-9a-f]+\.css)/, "$1?other");
  await page.route("**/_lectern/events*", (route) =>
    route.fulfill({ contentType: "text/event-stream", body: `event: page\n${other.replace(/^/gm, "data: ")}\n\n` }), { times: 1 });
  const trouble = await open(page, "patterns/bridge.html");
  await expect(page.locator("link[rel=stylesheet][href$='?other']")).toHaveCount(1);
  await expect(page.locator("link[rel=stylesheet]")).toHaveCount(1);
  await expect.poll(() => isSame(page)).toBe(true);
  expect(trouble).toEqual([]);
});
