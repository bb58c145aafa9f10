// A few pages as pictures: what nobody meant to change looks as before. The pictures hold for the Chromium and the fonts they were taken with; elsewhere
// nothing is compared. Taken anew with
//
//   npx playwright test visual.spec.mjs --update-snapshots
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { beginRound, DESIGN, draw, drawAlike, gradeCards, goThrough, pass, score, search, standStill } from "./states.mjs";

const MACHINE = fileURLToPath(new URL("pictures/machine.json", import.meta.url));
const SHOWN = ["h1", ".lead", "main p", "main code", "math mi", ".brand"];

/** The major version of the browser, and the font that it takes for each of the shown parts. */
async function machine(browser, baseURL) {
  const page = await browser.newPage({ baseURL });
  await page.goto(DESIGN);
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const fonts = {};
  for (const selector of SHOWN) {
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    const used = nodeId === 0 ? [] : (await session.send("CSS.getPlatformFontsForNode", { nodeId })).fonts;
    fonts[selector] = used.sort((one, other) => other.glyphCount - one.glyphCount)[0]?.familyName ?? "";
  }
  await page.close();
  return { chromium: browser.version().split(".")[0], platform: process.platform, fonts };
}

test.beforeAll(async ({ browser }, { config, project }) => {
  const here = await machine(browser, project.use.baseURL);
  if (["all", "changed"].includes(config.updateSnapshots)) {
    writeFileSync(MACHINE, `${JSON.stringify(here, null, 2)}\n`);
    return;
  }
  const there = existsSync(MACHINE) ? JSON.parse(readFileSync(MACHINE, "utf8")) : {};
  const other = JSON.stringify(here) !== JSON.stringify(there);
  if (other) {
    console.log(`Pictures are not compared: they were taken with ${JSON.stringify(there)}, and here is ${JSON.stringify(here)}.`);
  }
  test.skip(other, "other fonts or another browser than the pictures were taken with");
});

test.use({ viewport: { width: 1200, height: 800 } });

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await standStill(page);
  await drawAlike(page);
});

async function looksAsBefore(page, name) {
  await page.mouse.move(0, 0);
  await pass(page, 0.1); // what waits for the next frame
  await expect(page).toHaveScreenshot(`${name}.png`, {
    mask: [page.locator(".foot")], // it holds the version and the fingerprint
    maskColor: "#808080",
    maxDiffPixelRatio: 0.005,
    threshold: 0.3,
  });
}

test("the home page looks as before", async ({ page }) => {
  await page.goto("index.html");
  await looksAsBefore(page, "home");
});

test("a worked design looks as before", async ({ page }) => {
  await page.goto(DESIGN);
  await looksAsBefore(page, "design");
});

test("a worked design in the dark looks as before", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(DESIGN);
  await looksAsBefore(page, "design-dark");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  test("a worked design looks as before", async ({ page }) => {
    await page.goto(DESIGN);
    await looksAsBefore(page, "design-phone");
  });
});

test("the search looks as before", async ({ page }) => {
  await page.goto("index.html");
  await search(page, "calibration");
  await looksAsBefore(page, "search");
});

test("a running round looks as before", async ({ page }) => {
  await beginRound(page);
  await draw(page);
  await pass(page, 241);
  await page.evaluate(() => document.querySelector(".rehearsal").scrollIntoView());
  await looksAsBefore(page, "round");
});

test("a score sheet looks as before", async ({ page }) => {
  await beginRound(page, { length: 15 });
  await goThrough(page);
  await score(page);
  await page.evaluate(() => document.querySelector(".rehearsal").scrollIntoView());
  await looksAsBefore(page, "score-sheet");
});

test("a flashcard looks as before", async ({ page }) => {
  await gradeCards(page, [3, 1]);
  await looksAsBefore(page, "flashcard");
});

test("the cheat sheet looks as before", async ({ page }) => {
  await page.goto("cheat-sheet.html");
  await looksAsBefore(page, "cheat-sheet");
});
