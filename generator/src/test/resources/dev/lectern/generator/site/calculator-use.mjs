// Uses the calculators of a page as a reader does, and prints what the page then shows.
//
//   node calculator-use.mjs <job.json>
//
// The job: { packages, browser, profile, site, page }: a folder and a page in it. The folder is served on loopback,
// for a page that was opened from a file cannot keep its state in its address. Standard output has one line a step.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
const server = createServer((request, response) => {
  const file = path.join(job.site, new URL(request.url, "http://localhost").pathname);
  try {
    const bytes = readFileSync(file);
    response.writeHead(200, { "Content-Type": types[path.extname(file)] ?? "text/plain" });
    // No budget of the site has a hop that is a figure, so here the first of the page becomes one.
    const figure = new URL(request.url, "http://localhost").searchParams.get("first-hop-of");
    response.end(figure ? bytes.toString().replace(/<tr data-hop(="")?>/, `<tr data-hop data-amount-of="${figure}">`) : bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const address = `http://127.0.0.1:${server.address().port}/${job.page}`;
const require = createRequire(path.join(job.packages, "package.json"));
const browser = await require("puppeteer-core").default.launch({
  executablePath: job.browser,
  headless: true,
  pipe: true,
  userDataDir: job.profile,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await browser.newPage();
  await page.setBypassServiceWorker(true); // it would answer in place of this server, which changes a page
  page.on("pageerror", (error) => console.log(`error on the page: ${error.message}`));
  const rested = () => new Promise((after) => setTimeout(after, 400));
  const value = (id) => page.$$eval(".figures tbody tr", (rows, wanted) => rows.find((row) => row.querySelector("th code").textContent === wanted).querySelector(".value").textContent, id);
  const field = (id) => page.$(`tr[data-figure="${id}"] input[type="number"]`);
  const show = async (step) => {
    await rested();
    const [typed, load, query, first] = [
      await (await field("users")).evaluate((input) => input.value),
      await value("load"),
      await page.evaluate(() => decodeURIComponent(location.search).replace("?", "")),
      await page.evaluate(() => {
        const pair = document.querySelector(".calculator-bar dl div");
        return pair ? `${pair.querySelector("dt").textContent}: ${pair.querySelector("dd").textContent}` : "";
      }),
    ];
    console.log(`${step}: ${typed}; Load ${load}; ${query}; ${first}`);
  };
  // Not with a click: a page that is still being laid out may move something else under it.
  const over = async (input, text) => {
    await input.focus();
    await input.evaluate((typed) => typed.select());
    await input.type(text);
  };
  const type = async (id, text) => {
    await over(await field(id), text);
  };
  await page.goto(address);
  await page.evaluate(() => self.lectern.load("calculator.js"));
  await show("published");
  await type("users", "400");
  await show("half the users");
  await type("candidates", "1000");
  await show("candidates too");
  await page.reload();
  await page.evaluate(() => self.lectern.load("calculator.js"));
  await show("reloaded");
  await page.$eval('tr[data-figure="users"] input[type="range"]', (slider) => {
    slider.value = 0;
    slider.dispatchEvent(new Event("input"));
  });
  await show("a slider");
  await type("users", "7");
  await show("out of range");
  await page.evaluate(() => document.querySelector("table[data-calculation]").parentNode.previousElementSibling.querySelector("button").click());
  await show("reset");
  const amount = await page.$('table.budget input[aria-label^="Heavy ranker"]');
  await over(amount, "61");
  await rested();
  const [sum, total] = await page.$$eval("table.budget tfoot th, table.budget tfoot .number", (cells) => cells.map((cell) => cell.textContent));
  console.log(`budget: ${sum} ${total}; ${await page.evaluate(() => location.search.replace("?", ""))}`);
  const budget = async (step) => {
    await rested();
    const [sum, total] = await page.$$eval("table.budget tfoot th, table.budget tfoot .number", (cells) => cells.map((cell) => cell.textContent));
    const isOver = await page.$eval("table.budget tfoot tr", (row) => row.classList.contains("over"));
    console.log(`${step}: ${sum} ${total}${isOver ? " (over)" : ""}; ${await page.evaluate(() => location.search.replace("?", ""))}`);
  };
  await page.goto(address);
  await page.evaluate(() => self.lectern.load("calculator.js"));
  await type("deadline", "150");
  await budget("a shorter deadline");
  await page.goto(`${address}?first-hop-of=eligible`);
  await page.evaluate(() => self.lectern.load("calculator.js"));
  await type("eligible", "25");
  await budget("a hop that is a figure");
  const wrong = "?users=abc&hop-1=xx&peak_factor=99&candidates=1000";
  await page.goto(address + wrong);
  await page.evaluate(() => self.lectern.load("calculator.js"));
  await show("a wrong address");
  const statuses = await page.$$eval(".calculator-bar [role=status]", (lines) => lines.map((line) => line.textContent));
  console.log(`it is told so: ${statuses.join(" | ")}`);
  await budget("and the budget");
  await type("candidates", "900");
  await show("the next change");
  await page.setJavaScriptEnabled(false);
  await page.goto(address);
  console.log(`without script: ${await value("users")}; ${await value("load")}; ${(await page.$$("input[type=number]")).length} fields`);
} finally {
  await browser.close();
  server.close();
}
