// Types inputs into pages with a calculator and compares what they then show.
//
//   node calculator-check.mjs <job.json>
//
// The job: { packages, browser, profile, pages: [{ file, cases: [{ inputs: { id: text }, figures: { id: text } }] }] }.
// Standard output has one line for each difference and, at the end, "checked" with the number of figures.
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
  protocolTimeout: 900_000,
  userDataDir: job.profile,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let checked = 0;
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.log(`error on the page: ${error.message}`));
  for (const { file, cases } of job.pages) {
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(() => self.lectern.load("calculator.js"));
    const differences = await page.evaluate((all) => {
      const fields = new Map();
      const values = new Map();
      for (const row of document.querySelectorAll("tr[data-figure]")) {
        const id = row.dataset.figure;
        fields.set(id, fields.get(id) ?? row.querySelector("input[type=number]"));
        values.set(id, values.get(id) ?? row.querySelector(".value"));
      }
      const found = [];
      all.forEach(({ inputs, figures }, number) => {
        const ids = Object.keys(inputs).filter((id) => fields.get(id));
        ids.forEach((id, i) => {
          const field = fields.get(id);
          field.value = inputs[id];
          if (i === ids.length - 1) {
            field.dispatchEvent(new Event("input"));
          }
        });
        for (const [id, text] of Object.entries(figures)) {
          const shown = values.get(id).textContent;
          if (shown !== text) {
            found.push(`case ${number}, ${id}: "${shown}" in place of "${text}" for ${JSON.stringify(inputs)}`);
          }
        }
      });
      return found;
    }, cases);
    differences.forEach((difference) => console.log(`${path.basename(file)}: ${difference}`));
    checked += cases.reduce((sum, { figures }) => sum + Object.keys(figures).length, 0);
  }
} finally {
  await browser.close();
}
console.log(`checked ${checked}`);
