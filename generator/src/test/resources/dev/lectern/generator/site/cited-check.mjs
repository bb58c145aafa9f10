// Asks a page about its cited figures, as readers do, and prints what it answers.
//
//   node cited-check.mjs <job.json>
//
// The job: { packages, browser, profile, page, own, figures, book }; of figures, own has the rows. Standard output has one line for each way of asking.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
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
  page.on("pageerror", (error) => console.log(`error on the page: ${error.message}`));
  const note = () => page.$eval(".figure-note", (element) => element.textContent || "nothing");
  await page.goto(pathToFileURL(job.page).href);
  const [first, second] = await page.$$(".cited");
  await first.hover();
  console.log(`pointer: ${await note()}`);
  await page.hover("h1");
  await page.waitForFunction(() => document.querySelector(".figure-note").textContent === "");
  console.log(`pointer elsewhere: ${await note()}`);
  await second.focus();
  console.log(`focus: ${await note()}`);
  await page.keyboard.press("Escape");
  console.log(`Escape: ${await note()}`);
  await page.keyboard.press("Enter");
  console.log(`Enter: ${await note()}`);
  await page.keyboard.press("Tab");
  console.log(`Tab: ${(await note()) === "nothing" ? "nothing" : "the next"}`);
  await first.click();
  console.log(`tap: ${await note()}`);
  await page.click("h1");
  console.log(`tap elsewhere: ${await note()}`);
  await page.goto(pathToFileURL(job.own).href);
  for (const id of job.figures) {
    await page.$$eval(`.cited[tabindex][data-figure="${id}"]`, (figures) => {
      for (const fold of document.querySelectorAll("details")) {
        fold.open = true;
      }
      figures[0].focus();
    });
    console.log(`by its row: ${await note()}`);
  }
  await page.goto(pathToFileURL(job.book).href);
  await page.$$eval("article.problem", (articles) => { articles[1].querySelector(".cited[data-figure]").focus(); });
  console.log(`in the book: ${await note()}`);
  await page.goto(pathToFileURL(job.page).href);
  await page.setJavaScriptEnabled(false);
  await page.reload();
  console.log(`without script: ${(await page.$$(".cited[tabindex], .figure-note")).length} notes`);
} finally {
  await browser.close();
}
