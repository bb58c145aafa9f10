// Searches a site as a reader does, and prints what then shows.
//
//   node search-use.mjs <job.json>
//
// The job: { packages, browser, profile, site }. The folder is opened from the disk, and served on loopback below the
// path that its page for unknown addresses links from. Standard output has one line a step.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import path from "node:path";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
const base = "/lectern/";
const server = createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(base.length);
  try {
    const bytes = readFileSync(path.join(job.site, name));
    response.writeHead(200, { "Content-Type": types[path.extname(name)] ?? "text/plain" }).end(bytes);
  } catch {
    response.writeHead(404, { "Content-Type": "text/html" }).end(readFileSync(path.join(job.site, "404.html")));
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const address = `http://127.0.0.1:${server.address().port}${base}`;
const require = createRequire(path.join(job.packages, "package.json"));
const browser = await require("puppeteer-core").default.launch({
  executablePath: job.browser,
  headless: true,
  pipe: true,
  userDataDir: job.profile,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const open = async (url, phone) => {
  const page = await browser.newPage();
  await page.setViewport(phone ? { width: 390, height: 844, isMobile: true, hasTouch: true } : { width: 1280, height: 800 });
  page.on("pageerror", (error) => console.log(`error on the page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404 (Not Found)")) {
      console.log(`error in the console: ${message.text()}`);
    }
  });
  page.asked = [];
  page.on("request", (request) => page.asked.push(request.url().replace(/^.*\//, "").replace(/\?.*/, "")));
  await page.goto(url);
  return page;
};
const found = (page) => page.waitForSelector(".search-results [role=option]", { timeout: 60000 });
const titles = (page, count) =>
  page.$$eval(".search-results [role=option]", (rows, most) => rows.slice(0, most).map((row) => row.querySelector(".found-heading").textContent).join(" | "), count);
const said = async (page) => {
  await page.waitForFunction(() => /\d/.test(document.querySelector(".search-status").textContent));
  return page.$eval(".search-status", (line) => line.textContent.replace(/\d+/g, "N"));
};
const place = (page) => page.evaluate(() => location.pathname.replace(/^.*\/(site|lectern)\//, "") + location.hash);
const focus = (page) => page.evaluate(() => document.activeElement.className || document.activeElement.id || document.activeElement.localName);
try {
  let page = await open(pathToFileURL(path.join(job.site, "metrics/ndcg.html")).href);
  console.log(`before: ${page.asked.filter((name) => name.includes("search")).length} files of the search`);
  await page.keyboard.press("/");
  await page.waitForSelector("dialog.search[open]");
  console.log(`slash: focus in ${await focus(page)}`);
  await page.keyboard.type("two-tower");
  await found(page);
  console.log(`from the disk: ${await titles(page, 1)}; ${await said(page)}`);
  console.log(`marked: ${await page.$eval(".search-results mark", (mark) => mark.textContent)}`);
  const input = (name) => page.$eval("#_search-query", (field, attribute) => field.getAttribute(attribute), name);
  console.log(`roles: ${await input("role")} ${await input("aria-expanded")} ${await input("aria-controls")} ${await input("aria-activedescendant")}`);
  await page.keyboard.press("ArrowDown");
  console.log(`down: ${await input("aria-activedescendant")}`);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  const last = await page.$$eval(".search-results [role=option]", (rows) => rows.length - 1);
  console.log(`up from the first: ${(await input("aria-activedescendant")) === `_found-${last}` ? "the last" : "not the last"}`);
  await page.keyboard.press("Escape");
  console.log(`escape: ${(await page.$("dialog.search[open]")) ? "open" : "closed"}`);
  await page.focus("header .search-open");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog.search[open]");
  await page.keyboard.press("Escape");
  console.log(`focus after: ${await focus(page)}`);
  await page.keyboard.press("/");
  await page.keyboard.type("depth");
  await page.$eval("#_search-query", (field) => { field.value = ""; });
  await page.keyboard.type("normalised discounted gain in depth");
  await found(page);
  await page.evaluate(() => {
    const row = [...document.querySelectorAll(".search-results [role=option]")].find((each) => each.href.endsWith("metrics/ndcg.html#in-depth"));
    row.dispatchEvent(new PointerEvent("pointermove", { bubbles: true }));
  });
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !document.querySelector("dialog.search[open]"));
  console.log(`on the same page: ${await place(page)}`);
  await page.close();

  page = await open(`${address}stages/data.html`);
  await page.keyboard.down("Control");
  await page.keyboard.press("k");
  await page.keyboard.up("Control");
  await found(page);
  console.log(`commands: ${await titles(page, 3)}`);
  await page.keyboard.type("theme dark");
  await page.waitForFunction(() => document.querySelector(".search-results [aria-selected=true]").textContent.startsWith("Theme: dark"));
  await page.keyboard.press("Enter");
  console.log(`theme: ${await page.$eval("html", (root) => root.dataset.theme)}, ${(await page.$("dialog[open]")) ? "open" : "closed"}`);
  await page.keyboard.press("/");
  await page.waitForSelector("dialog.search[open]");
  await page.keyboard.type("next");
  await page.waitForFunction(() => document.querySelector(".search-results [aria-selected=true]").textContent.startsWith("Next"));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !location.pathname.endsWith("data.html"));
  console.log(`next: ${await place(page)}`);
  await page.waitForFunction(() => document.readyState === "complete");
  await page.keyboard.press("?");
  await page.waitForSelector("dialog.keys[open]");
  console.log(`keys: ${(await page.$$("dialog.keys kbd")).length > 8}`);
  await page.click("dialog.keys input");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await new Promise((after) => setTimeout(after, 300));
  console.log(`switched off: ${(await page.$("dialog[open]")) ? "open" : "closed"}`);
  await page.close();

  page = await open(`${address}index.html`, true);
  await page.tap(".thumb .search-open");
  await page.waitForSelector("dialog.search[open]");
  await page.keyboard.type("recomendation");
  await found(page);
  console.log(`mistyped on a phone: ${await titles(page, 1)}`);
  console.log(`wide: ${await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)}`);
  await page.tap(".search-results [role=option]");
  await page.waitForFunction(() => !location.pathname.endsWith("index.html"));
  console.log(`tapped: ${await place(page)}`);
  await page.close();

  page = await open(`${address}metrics/recal-at-k.html`);
  await page.click(".search-address");
  await found(page);
  console.log(`not found: ${await page.$eval("#_search-query", (field) => field.value)}: ${await titles(page, 1)}`);
  await page.$eval("#_search-query", (field) => { field.value = ""; });
  await page.keyboard.type("xyzzyx");
  await page.waitForFunction(() => document.querySelector(".search-status").textContent.startsWith("Nothing"));
  console.log(`nothing: ${(await page.$$(".search-results [role=option]")).length} rows`);
  await page.close();

  page = await open(`${address}questions/index.html`);
  await page.keyboard.down("Control");
  await page.keyboard.press("k");
  await page.keyboard.up("Control");
  await page.waitForSelector("dialog.search[open]");
  await page.keyboard.type("<img src=x onerror=alert(1)> \" ' fraud");
  await found(page);
  console.log(`markup is text: ${(await page.$$("dialog.search img")).length} pictures`);
  await page.close();

  page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${address}index.html`);
  console.log(`without script: ${(await page.$$(".search-open:not([hidden])")).length} buttons`);
} finally {
  await browser.close();
  server.close();
}
