// Takes the pictures of README.md anew. Needs a finished site and pdftoppm (poppler-utils) for the page of the PDF; the names of pictures
// as arguments take those alone.
//
//   node pictures.mjs [home design …]
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import config from "./playwright.config.mjs";
import "./server.mjs";
import { beginRound, DESIGN, draw, drawAlike, gradeCards, goThrough, pass, score, search, standStill } from "./states.mjs";

const INTO = fileURLToPath(new URL("../../../../docs/images", import.meta.url));
const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1.5 };

const PICTURES = {
  home: { ...WIDE, reach: (page) => page.goto("index.html") },
  design: { ...WIDE, reach: (page) => page.goto(DESIGN) },
  "design-dark": { ...WIDE, colorScheme: "dark", reach: (page) => page.goto(`${DESIGN}#_budget`) },
  "design-phone": { ...PHONE, reach: (page) => page.goto(DESIGN) },
  search: {
    ...WIDE,
    async reach(page) {
      await page.goto("index.html");
      await search(page, "calibraton");
    },
  },
  round: {
    ...WIDE,
    viewport: { width: 1280, height: 900 },
    async reach(page) {
      await beginRound(page);
      await draw(page);
      await page.locator("#r-notes").fill("Decision: approve, step up, block. Who may overrule it?\nDeadline 100 ms at p99, inside the authorisation.");
      await page.locator(".r-stage").focus();
      await pass(page, 245);
      await page.evaluate(() => document.querySelector(".rehearsal").scrollIntoView());
    },
  },
  "score-sheet": {
    ...WIDE,
    colorScheme: "dark",
    viewport: { width: 1280, height: 1000 },
    async reach(page) {
      await beginRound(page);
      await goThrough(page);
      await score(page);
      await page.evaluate(() => document.querySelector(".rehearsal").scrollIntoView());
    },
  },
  flashcards: { ...PHONE, reach: (page) => gradeCards(page, [3, 1]) },
};

/** 256 colours are enough for a page, at a third of the size. */
async function keep(name, png) {
  const file = path.join(INTO, `${name}.png`);
  writeFileSync(file, await sharp(png).resize({ width: 1400, withoutEnlargement: true }).png({ palette: true, quality: 100, effort: 10 }).toBuffer());
  console.log(`${name}.png: ${Math.round(statSync(file).size / 1000)} KB`);
}

mkdirSync(INTO, { recursive: true });
const wanted = process.argv.slice(2);
const browser = await chromium.launch(config.use.launchOptions);
const { baseURL, locale, timezoneId, serviceWorkers } = config.use;
for (const [name, { reach, ...more }] of Object.entries(PICTURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) {
    continue;
  }
  const page = await browser.newPage({ baseURL, locale, timezoneId, serviceWorkers, reducedMotion: "reduce", colorScheme: "light", ...more });
  await standStill(page);
  await drawAlike(page);
  await reach(page);
  await page.mouse.move(0, 0);
  await pass(page, 0.1); // what waits for the next frame
  await keep(name, await page.screenshot({ animations: "disabled" }));
  await page.close();
}
if (wanted.length === 0 || wanted.includes("cheat-sheet")) {
  const folder = mkdtempSync(path.join(tmpdir(), "lectern-pictures-"));
  const page = await browser.newPage({ baseURL });
  await page.goto("cheat-sheet.html");
  const pdf = path.join(folder, "sheet.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  execFileSync("pdftoppm", ["-png", "-r", "100", "-gray", "-singlefile", pdf, path.join(folder, "sheet")]);
  await keep("cheat-sheet", readFileSync(path.join(folder, "sheet.png")));
  rmSync(folder, { recursive: true });
}
await browser.close();
process.exit();
