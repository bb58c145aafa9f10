// Goes through a round as a person does, on a clock that the script sets, and prints what the page then shows.
//
//   node round-use.mjs <job.json>
//
// The job: { packages, browser, profile, site, page }: a folder and the page of a round in it. The folder is opened from the disk, and served on loopback
// below a path. Standard output has one line a step.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import path from "node:path";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
const base = "/some/path/";
const server = createServer((request, response) => {
  try {
    const name = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(base.length);
    const bytes = readFileSync(path.join(job.site, name));
    response.writeHead(200, { "Content-Type": types[path.extname(name)] ?? "text/plain" }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const served = `http://127.0.0.1:${server.address().port}${base}`;
const require = createRequire(path.join(job.packages, "package.json"));
const browser = await require("puppeteer-core").default.launch({
  executablePath: job.browser,
  headless: true,
  pipe: true,
  userDataDir: job.profile,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const open = async (url, { script = true, blocked = false } = {}) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.setJavaScriptEnabled(script);
  page.on("pageerror", (error) => console.log(`error on the page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("favicon")) {
      console.log(`error in the console: ${message.text()}`);
    }
  });
  page.on("request", (request) => {
    if (!/^(file|blob|data):/.test(request.url()) && !request.url().startsWith(served)) {
      console.log(`asked elsewhere: ${request.url()}`);
    }
  });
  await page.evaluateOnNewDocument((without) => {
    let [mono, wall] = [0, 0];
    const [inner, day] = [performance.now.bind(performance), Date.now.bind(Date)];
    // The clock stands, but for what the script lets pass; a page that is loaded later begins in the present.
    const [innerStart, dayStart] = [inner(), day()];
    performance.now = () => innerStart + mono;
    Date.now = () => dayStart + wall;
    self.pass = (seconds, more = 0) => {
      mono += seconds * 1000;
      wall += (seconds + more) * 1000;
    };
    if (without) {
      Object.defineProperty(self, "indexedDB", { value: undefined });
    }
  }, blocked);
  await page.goto(url);
  return page;
};
const rested = (milliseconds = 350) => new Promise((after) => setTimeout(after, milliseconds));
const press = async (page, name) => {
  await page.waitForFunction((text) => [...document.querySelectorAll(".rehearsal button, .r-history button")].some((each) => each.textContent === text && !each.disabled), { timeout: 20000 }, name);
  await page.evaluate((text) => [...document.querySelectorAll(".rehearsal button, .r-history button")].find((each) => each.textContent === text && !each.disabled).click(), name);
  await rested();
};
const text = (page, selector) => page.$eval(selector, (each) => (each.hidden ? "" : each.textContent.replace(/\s+/g, " ").trim()));
const clock = async (page) => `${await text(page, ".r-stage")} ${await text(page, ".r-left")}, ${await text(page, ".r-total")}`;
const pass = async (page, seconds, more) => {
  for (let left = seconds; left > 0; left -= 60) {
    await page.evaluate((some, jump) => self.pass(some, jump), Math.min(60, left), more ?? 0);
    await rested();
  }
};
try {
  const address = pathToFileURL(path.join(job.site, job.page)).href;
  let page = await open(address);
  await page.waitForSelector(".r-choose");
  console.log(`begin: ${await page.$$eval(".r-choose select", (all) => all.map((each) => each.value).join(", "))}; sheet ${(await page.$eval(".round-sheet", (each) => each.hidden)) ? "away" : "there"}`);
  await page.evaluate(() => document.querySelector(".r-choose select").focus());
  await press(page, "Start");
  await page.waitForSelector(".r-clock");
  console.log(`started: ${await clock(page)}; focus on ${await page.evaluate(() => document.activeElement.className)}`);
  await page.evaluate(() => {
    self.heard = [];
    const status = document.querySelector(".rehearsal [role=status]");
    new MutationObserver(() => self.heard.push(status.textContent)).observe(status, { childList: true });
  });
  await pass(page, 241);
  console.log(`four minutes later: ${await clock(page)}; heard ${(await page.evaluate(() => self.heard.join(" "))).match(/One minute left for \w+\./g)}`);
  await pass(page, 60);
  console.log(`and one: ${await clock(page)}; ${await text(page, ".r-message")}`);
  console.log(`asked: ${(await page.$$(".r-card:not([hidden])")).length}`);
  await press(page, "Answered");
  await page.type("#r-notes", "Who decides?");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press(" ");
  await rested();
  await pass(page, 60);
  console.log(`space pauses: ${await clock(page)}; ${await page.$eval(".r-controls button", (each) => each.textContent)}`);
  await page.keyboard.press(" ");
  await page.keyboard.press("n");
  await rested();
  console.log(`n goes on: ${await clock(page)}`);
  await page.$eval("svg.pad-board", (each) => each.focus());
  for (const key of ["b", "Enter", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "Enter"]) {
    await page.keyboard.press(key);
  }
  await page.type("#pad-label", "Gate");
  await page.$eval("svg.pad-board", (each) => each.scrollIntoView({ block: "center" }));
  const board = await (await page.$("svg.pad-board")).boundingBox();
  await press(page, "Pen");
  await page.mouse.move(board.x + 20, board.y + 20);
  await page.mouse.down();
  await page.mouse.move(board.x + 120, board.y + 60, { steps: 5 });
  await page.mouse.up();
  await press(page, "Undo");
  await press(page, "Redo");
  console.log(`drawn: ${await page.$eval("svg.pad-board", (each) => each.getAttribute("aria-label"))}`);
  await pass(page, 20, 40);
  console.log(`the clock is set ahead: ${await clock(page)}; ${await text(page, ".r-message")}`);
  await page.evaluate(() => self.pass(5, -600));
  await rested();
  console.log(`and back: ${await clock(page)}; ${await text(page, ".r-message")}`);
  await page.evaluate(() => self.pass(1200));
  await rested();
  console.log(`the computer sleeps: ${await clock(page)}; ${await text(page, ".r-message")}`);
  await rested(600);
  await page.reload();
  await page.waitForSelector(".r-clock");
  console.log(`loaded again: ${await clock(page)}; ${await text(page, ".r-message")}; ${await page.$eval("svg.pad-board", (each) => each.getAttribute("aria-label"))}`);
  await press(page, "Go on");
  const other = await open(page.url());
  await other.waitForSelector(".r-clock");
  await page.waitForFunction(() => document.querySelector(".r-title")?.textContent === "Open in another tab", { timeout: 20000 });
  console.log(`two tabs: ${await text(page, ".rehearsal p")}`);
  await other.close();
  await page.bringToFront();
  await press(page, "Go on here");
  await page.waitForSelector(".r-clock");
  console.log(`here again: ${await clock(page)}`);
  await press(page, "Finish");
  await page.waitForSelector(".r-time");
  console.log(`over: ${await page.$$eval(".r-time tbody tr", (rows) => rows.slice(0, 3).map((row) => [...row.children].slice(0, 4).map((cell) => cell.textContent).join(" ")).join("; "))}`);
  await page.$$eval(".rehearsal .round-rubric tbody tr", (rows) => rows.forEach((row) => row.querySelectorAll("input")[2].click()));
  await page.$eval(".r-mistake input", (box) => box.click());
  await page.type("#r-lesson", "Ask sooner.");
  console.log(`scored: ${await text(page, ".r-sum")}; ${await text(page, ".rehearsal .r-noted")}`);
  const session = await page.createCDPSession();
  await page.evaluate(() => {
    self.given = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      self.given.push(blob.text().then((words) => `${blob.type} ${words.startsWith("# ") ? "a heading" : words.startsWith("{") ? Object.keys(JSON.parse(words).kinds).join() : words.slice(0, 4)}`));
      return make(blob);
    };
  });
  await session.send("Page.setDownloadBehavior", { behavior: "deny" }).catch(() => {});
  for (const name of ["Markdown", "JSON", "Board as SVG", "Board as PNG"]) {
    await press(page, name);
  }
  await rested();
  console.log(`given: ${(await page.evaluate(() => Promise.all(self.given))).map((each) => each.replace(/[^\x20-\x7e]+/g, "?")).join("; ")}`);
  await press(page, "Keep it");
  await rested(600);
  await page.goto(pathToFileURL(path.join(job.site, "rounds/index.html")).href);
  await page.waitForSelector(".r-history table");
  console.log(`history: ${await page.$$eval(".r-history tbody tr", (rows) => rows.map((row) => [row.children[0], row.children[2], row.children[3]].map((cell) => cell.textContent).join(", ")).join("; "))}`);
  await page.click(".r-history tbody a");
  await page.waitForSelector(".r-sum");
  console.log(`opened again: ${await text(page, ".r-title")}, ${await text(page, ".r-sum")}`);
  await page.goto(pathToFileURL(path.join(job.site, "rounds/index.html")).href);
  await page.waitForSelector(".r-history table");
  await press(page, "Delete");
  console.log(`deleted: ${(await page.$$(".r-history tbody tr")).length} rounds`);
  await page.close();

  page = await open(served + job.page, { blocked: true });
  await page.waitForSelector(".r-choose");
  console.log(`without storage: ${(await text(page, ".r-trouble")).slice(0, 54)}`);
  await press(page, "Start");
  await page.waitForSelector(".r-clock");
  await pass(page, 10);
  console.log(`it runs all the same: ${await clock(page)}`);
  await page.close();

  page = await open(served + job.page, { script: false });
  console.log(`without script: ${(await page.$$("button:not([hidden])")).length} buttons, ${(await page.$$(".round-sheet:not([hidden]) .round-plan tr")).length} rows of the plan`);
} finally {
  await browser.close();
  server.close();
}
