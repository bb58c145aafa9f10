// axe-core on a page of each kind and on each state that only scripts make, in both themes.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { KINDS } from "./site.mjs";
import { answerEstimate, beginRound, DESIGN, draw, gradeCards, goThrough, pass, ROUND, score, search, standStill } from "./states.mjs";

const STATES = {
  "the search, with what it found": async (page) => {
    await page.goto("index.html");
    await search(page, "calibration");
  },
  "the sheet of keys": async (page) => {
    await page.goto("index.html");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  },
  "an enlarged diagram": async (page) => {
    await page.goto(DESIGN);
    await page.getByRole("button", { name: "Enlarge" }).first().click();
    await page.locator(".diagram-large").waitFor();
  },
  "a definition": async (page) => {
    await page.goto(DESIGN);
    await page.locator("main a[data-term]").first().focus();
    await page.locator(".definition:popover-open").waitFor();
  },
  "a table that was narrowed": async (page) => {
    await page.goto("metrics/index.html");
    await page.locator("main input[type=search], main .table-tools input").first().fill("precision");
  },
  "questions that were narrowed": async (page) => {
    await page.goto("questions/index.html");
    await page.getByLabel("Filter questions").fill("fraud l7");
  },
  "figures that were changed": async (page) => {
    await page.goto(`${DESIGN}?tps=4000`);
    await page.locator(".calculator-bar dd").first().waitFor();
  },
  "the choice of a round, with its sheet": async (page) => {
    await page.goto(ROUND);
    await page.getByRole("button", { name: "Show the sheet" }).click();
  },
  "a running round, with a question and a drawing": async (page) => {
    await beginRound(page);
    await draw(page);
    await pass(page, 301);
    await page.locator(".r-question").waitFor();
  },
  "a round that stands": async (page) => {
    await beginRound(page);
    await page.getByRole("button", { name: "Pause" }).click();
  },
  "a score sheet": async (page) => {
    await beginRound(page, { length: 15 });
    await draw(page);
    await goThrough(page);
    await score(page);
    await page.getByRole("button", { name: "Keep it", exact: true }).click();
    await page.locator(".r-message").waitFor();
  },
  "the history of two rounds": async (page) => {
    for (const value of [2, 4]) {
      await beginRound(page, { length: 15, address: `${ROUND}?${value}` });
      await page.getByRole("button", { name: "Finish", exact: true }).click();
      await score(page, value);
      await page.getByRole("button", { name: "Keep it", exact: true }).click();
      await page.locator(".r-message").waitFor();
    }
    await page.goto("rounds/index.html");
    await page.locator(".r-chart").waitFor();
  },
  "a flashcard with its answer": async (page) => {
    await gradeCards(page, [3]);
    await page.getByText("Decks and settings").click();
  },
  "an estimate with its solution": async (page) => {
    await page.goto("practise/drills.html");
    await answerEstimate(page);
  },
  "a drill with its answer": async (page) => {
    await page.goto("practise/drills.html");
    await page.getByRole("button", { name: "Spot the anti-pattern" }).click();
    await page.keyboard.press("1");
    await page.locator(".verdict").waitFor();
  },
  "what is kept, and the question before it goes": async (page) => {
    await gradeCards(page, [3]);
    await page.goto("practise/data.html");
    await page.getByLabel("A file of practice data").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{") });
    await page.locator(".practice-outcome p").waitFor();
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.locator(".practice-ask").waitFor();
  },
};

async function withoutFault(page, parts = []) {
  // What is loaded as one comes near it is there, and what it moved was measured again.
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const { violations } = await parts.reduce((axe, part) => axe.include(part), new AxeBuilder({ page })).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(" ")}`)).toEqual([]);
}

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ colorScheme, reducedMotion: "reduce" }));
    for (const path of KINDS) {
      test(path, async ({ page }) => {
        test.slow(); // some pages have thousands of cells
        await page.goto(path);
        // The book is made of the other pages: its frame and one chapter tell of all, in seconds and not in minutes.
        await withoutFault(page, path === "book.html" ? [".top", ".book-contents", ".chapter:has(#about)"] : []);
      });
    }
    for (const [name, reach] of Object.entries(STATES)) {
      test(name, async ({ page }) => {
        test.slow();
        await standStill(page);
        await reach(page);
        await page.clock.resume(); // axe waits by the page's clock
        await withoutFault(page);
      });
    }
  });
}
