// Practises as a reader does, and prints what the pages then show.
//
//   node practice-use.mjs <job.json>
//
// The job: { packages, browser, profile, site }: a folder. It is served on loopback, for what a page that was opened from a file keeps
// differs from browser to browser; at the end the same pages are opened from the disk, to see that they work there too. Standard
// output has one line a step.
import { createServer } from "node:http";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".txt": "text/plain" };
const base = "/a/base/path/";
const server = createServer((request, response) => {
  try {
    const { pathname } = new URL(request.url, "http://localhost");
    if (!pathname.startsWith(base)) throw new Error("outside of the base path");
    const bytes = readFileSync(path.join(job.site, pathname.slice(base.length)));
    response.writeHead(200, { "Content-Type": types[path.extname(pathname)] ?? "text/plain" });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const address = (page) => `http://127.0.0.1:${server.address().port}${base}practise/${page}.html`;
const require = createRequire(path.join(job.packages, "package.json"));
const browser = await require("puppeteer-core").default.launch({
  executablePath: job.browser,
  headless: true,
  pipe: true,
  userDataDir: job.profile,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const downloads = path.join(path.dirname(job.profile), "downloads");
mkdirSync(downloads);
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.log(`error on the page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") console.log(`console: ${message.text()}`);
  });
  await (await page.createCDPSession()).send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  const text = (selector) => page.$eval(selector, (element) => element.innerText.replace(/\s+/g, " ").trim());
  const press = (label) => page.evaluate((wanted) => {
    const found = [...document.querySelectorAll("main button")].find((button) => button.innerText.trim().startsWith(wanted) && button.offsetParent);
    found.click();
  }, label);
  const waitFor = (what, ...more) => page.waitForFunction(what, { timeout: 20000 }, ...more);
  const left = () => text(".card-foot [role=status]");
  const leftIs = (count) => waitFor((wanted) => document.querySelector(".card-foot [role=status]")?.innerText === wanted, `${count} left today`);
  const seen = () => text(".practice-figures");

  await page.goto(address("cards"));
  await leftIs(10);
  console.log(`a first day: ${await left()}; ${await seen()}`);
  const fronts = [];
  for (const key of ["3", "1", "4"]) {
    fronts.push(await text(".card-front"));
    await page.keyboard.press("Space");
    await page.waitForSelector(".card-back");
    if (fronts.length === 1) {
      console.log(`the buttons: ${await text(".grades")}`);
    }
    await page.keyboard.press(key);
    await page.waitForSelector(".reveal");
  }
  await leftIs(8);
  console.log(`three graded with keys: ${await left()}; ${await seen()}; ${new Set(fronts).size} cards`);
  await page.keyboard.press("u");
  await leftIs(9);
  console.log(`taken back: ${await left()}; the same card: ${(await text(".card-front")) === fronts[2]}`);
  await page.keyboard.press("Space");
  await page.waitForSelector(".card-back");
  await page.keyboard.press("4");
  await leftIs(8);
  await press("Suspend");
  await leftIs(7);
  console.log(`one suspended: ${await left()}`);
  const second = await browser.newPage();
  await second.goto(address("index"));
  await second.waitForSelector(".practice-due a, .practice-due:not(:empty)");
  await second.waitForFunction(() => /for you today/.test(document.querySelector(".practice-due").innerText));
  console.log(`the start says: ${await second.$eval(".practice-due", (line) => line.innerText)}`);
  await second.close();
  await page.reload();
  await page.waitForSelector(".card-front");
  console.log(`reloaded: ${await left()}; ${await seen()}; the forgotten card first: ${(await text(".card-front")) === fronts[1]}`);

  const other = await browser.newPage();
  await other.goto(address("cards"));
  await other.waitForSelector(".reveal");
  await other.keyboard.press("Space");
  await other.waitForSelector(".card-back");
  await other.keyboard.press("3");
  await other.waitForSelector(".reveal");
  await page.bringToFront();
  await page.waitForFunction(() => /another tab/.test(document.querySelector(".practice-notice").innerText), { polling: 100 });
  await leftIs(7);
  console.log(`graded in another tab: ${await left()}; ${await text(".practice-notice")}`);
  await other.close();

  await page.goto(address("drills"));
  await page.waitForSelector(".drill-bar button");
  const drills = await page.$$eval(".drill-bar button", (buttons) => buttons.map((button) => [button.dataset.drill, button.innerText]));
  console.log(`drills: ${drills.map(([, title]) => title).join(", ")}`);
  await page.type(".estimate input", "many");
  await page.keyboard.press("Enter");
  console.log(`no number: ${await text("#_typed")}`);
  await page.$eval(".estimate input", (field) => { field.value = "1e30"; });
  await page.focus(".estimate input");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".verdict");
  console.log(`an estimate: ${await text(".verdict")}; ${(await page.$$(".solution tbody tr")).length > 0 ? "with its solution" : "no solution"}`);
  for (const [drill] of drills.slice(1)) {
    await page.click(`[data-drill="${drill}"]`);
    await page.waitForSelector(".options button");
    await page.keyboard.press("1");
    await page.waitForSelector(".verdict");
    const word = await text(".verdict");
    const right = (await page.$$(".options .right")).length;
    const agree = (word === "Right") === ((await page.$$(".options .wrong")).length === 0);
    console.log(`${drill}: ${right} right among ${(await page.$$(".options button")).length > 1 ? "several" : "one"}${agree ? "" : ", and another verdict"}`);
  }
  console.log(`to revise: ${(await page.$$(".drill-summary p")).length} drills`);

  await page.goto(address("data"));
  await page.waitForSelector(".kept");
  const kept = () => page.$$eval(".kept tbody tr", (rows) => rows.map((row) => row.children[1].innerText).join(" "));
  const whole = await kept();
  console.log(`kept: ${whole}`);
  await press("Export");
  let file;
  for (let waited = 0; !file && waited < 100; waited++) {
    await new Promise((after) => setTimeout(after, 100));
    file = readdirSync(downloads).find((name) => name.endsWith(".json"));
  }
  const exported = path.join(downloads, file);
  const content = JSON.parse(readFileSync(exported, "utf8"));
  console.log(`exported: ${content.format} ${content.version}, ${Object.values(content.kinds).map((list) => list.length).join(" ")}`);
  await press("Delete everything");
  await page.waitForSelector(".practice-ask p");
  console.log(`asked: ${await text(".practice-ask p")}`);
  await press("Yes");
  await waitFor(() => /is deleted/.test(document.querySelector(".practice-outcome").innerText));
  console.log(`deleted: ${await kept()}`);
  const spoilt = path.join(downloads, "spoilt.json");
  writeFileSync(spoilt, readFileSync(exported, "utf8").slice(0, 500));
  const input = await page.$("input[type=file]");
  await input.uploadFile(spoilt);
  await waitFor(() => /damaged/.test(document.querySelector(".practice-outcome").innerText));
  console.log(`a damaged file: ${await text(".practice-outcome")}`);
  await input.uploadFile(exported);
  await waitFor(() => /would be added/.test(document.querySelector(".practice-outcome").innerText));
  await press("Import");
  await waitFor(() => /^Imported/.test(document.querySelector(".practice-outcome").innerText));
  console.log(`imported: ${(await kept()) === whole ? "the same as before" : await kept()}; ${await text(".practice-outcome")}`);
  await page.goto(address("cards"));
  await page.waitForSelector(".card-front");
  console.log(`the schedule: ${await left()}; ${await seen()}`);

  for (const name of ["cards", "drills", "data", "index"]) {
    await page.goto(pathToFileURL(path.join(job.site, "practise", `${name}.html`)).href);
    await page.waitForSelector({ cards: ".reveal", drills: ".estimate", data: ".kept", index: ".practice-due:not(:empty)" }[name]);
  }
  console.log("from the disk: all four work");
  await page.setJavaScriptEnabled(false);
  await page.goto(address("cards"));
  console.log(`without script: ${(await page.$$eval(".section-list a, #_files + ul a", (links) => links.map((link) => link.innerText))).join(", ")}`);
} finally {
  await browser.close();
  server.close();
}
