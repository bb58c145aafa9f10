// What somebody does who practises: a round by the clock, flashcards, drills, and the care of what is kept.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { answerEstimate, beginRound, drawAlike, gradeCards, goThrough, MORNING, pass, ROUND, score, standStill } from "./states.mjs";

const within = (page) => page.locator(".rehearsal");
const press = (page, name) => within(page).getByRole("button", { name, exact: true }).click();
const clock = (page) => page.locator(".r-times");
const message = (page) => page.locator(".r-message");

/** The file that a button gives. */
async function given(page, name) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

test.describe("a round", () => {
  test("loses nothing when the page is loaded again, though the database hears no more of it", async ({ page }) => {
    await standStill(page);
    await beginRound(page);
    await pass(page, 61);
    await page.evaluate(() => {
      IDBDatabase.prototype.transaction = () => { throw new DOMException("gone", "InvalidStateError"); };
    });
    await pass(page, 1);
    await page.locator("#r-notes").fill("Typed at the last moment");
    const stood = await clock(page).textContent();
    await page.reload();
    await expect(message(page)).toContainText("The round stands where it was");
    await expect(page.locator("#r-notes")).toHaveValue("Typed at the last moment");
    await expect(clock(page)).toHaveText(stood);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test("of 45 minutes runs by the clock, is scored, is given as a file and stays in the history", async ({ page }) => {
    await standStill(page);
    await beginRound(page);
    await expect(clock(page)).toHaveText("Requirements5:0045:00 in all");
    await expect(page.locator(".r-prompt")).toContainText("We process online card payments");
    await expect(page.locator(".r-now")).toContainText("Now draw");

    await pass(page, 241);
    await expect(clock(page)).toHaveText("Requirements0:5940:59 in all");
    await expect(within(page).getByRole("status").first()).toContainText("One minute left for Requirements.");
    await expect(page.locator(".r-question")).toHaveText(/\?$/);
    const question = await page.locator(".r-question").textContent();
    await press(page, "Answered");
    await expect(page.locator(".r-card")).toBeHidden();
    await page.getByLabel("Notes: Requirements").fill("Who may overrule it?");

    await pass(page, 60);
    await expect(page.locator(".r-left")).toHaveText(/^(−0:01|0:00)$/);
    await expect(message(page)).toContainText("The time of Requirements is over. Next: Metrics.");
    await press(page, "Pause");
    const stood = await clock(page).textContent();
    await pass(page, 600);
    await expect(clock(page)).toHaveText(stood);
    await press(page, "Go on");
    await within(page).locator(".r-controls").getByRole("button", { name: "Next stage" }).click();
    await expect(clock(page)).toHaveText("Metrics3:0039:59 in all");

    await pass(page, 60);
    await page.reload();
    await expect(message(page)).toContainText("The round stands where it was");
    await expect(clock(page)).toHaveText("Metrics2:0038:59 in all");
    await message(page).getByRole("button", { name: "Go on" }).click();
    await goThrough(page);

    const times = await page.locator(".r-time tbody tr").allTextContents();
    expect(times).toHaveLength(8);
    expect(times[0]).toBe("Requirements5:005:01+0:01");
    await score(page, 4);
    await expect(page.locator(".r-sum")).toHaveText("26 of 28 points in 7 stages.");
    await page.locator(".r-part", { has: page.getByRole("heading", { name: "Must discuss" }) }).getByRole("checkbox").first().check();
    await page.locator(".r-mistake").first().getByRole("checkbox").check();
    await page.getByLabel("What will you do differently?").fill("Ask sooner.");
    await expect(within(page)).toContainText("Who may overrule it?");

    const markdown = await given(page, "Markdown");
    expect(markdown.name).toBe("fraud-detection-2026-03-02.md");
    for (const each of ["# Fraud detection\n", "45 minutes. Score 26 of 28.", "| Requirements | 5:00 | 5:01 | 4 |", "> Who may overrule it?", "> Ask sooner.", "- [x] "]) {
      expect(markdown.text).toContain(each);
    }
    expect(markdown.text).toContain(question.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&"));
    const [round] = JSON.parse((await given(page, "JSON")).text).kinds.rounds;
    expect(round).toMatchObject({ problem: "fraud-detection", level: "l6", length: 45, lesson: "Ask sooner.", started: MORNING.getTime() });
    expect(round.stages.map((stage) => stage.score)).toEqual([4, 4, 3, 4, 4, 3, 4, undefined]);

    await press(page, "Keep it");
    await expect(message(page)).toHaveText("Kept in this browser. Scores can still be changed.");
    await within(page).getByRole("link", { name: "All rounds" }).click();
    const row = page.locator(".r-history tbody tr");
    await expect(row).toHaveCount(1);
    await expect(row).toContainText("Fraud detection");
    await expect(row).toContainText("L6, 45 min26 of 28");
    await row.getByRole("link").click();
    await expect(page.locator(".r-sum")).toHaveText("26 of 28 points in 7 stages.");
  });

  test("of 15 minutes has all stages, each shorter", async ({ page }) => {
    await standStill(page);
    await beginRound(page, { length: 15 });
    await expect(clock(page)).toHaveText("Requirements1:4015:00 in all");
    await goThrough(page);
    const planned = await page.locator(".r-time tbody tr td:nth-child(2)").allTextContents();
    expect(planned.reduce((sum, each) => sum + Number(each.split(":")[0]) * 60 + Number(each.split(":")[1]), 0)).toBe(15 * 60);
  });

  test("needs no mouse", async ({ page }) => {
    await standStill(page);
    await page.goto(ROUND);
    await page.getByLabel("Level").focus();
    for (const expected of ["Length", "Interviewer"]) {
      await page.keyboard.press("Tab");
      await expect(page.getByLabel(expected)).toBeFocused();
    }
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Start" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator(".r-stage")).toBeFocused();
    await pass(page, 10);
    await page.keyboard.press("Space");
    await pass(page, 10);
    await expect(page.locator(".r-left")).toHaveText("4:50");
    await page.keyboard.press("Space");
    await page.keyboard.press("n");
    await expect(page.locator(".r-stage")).toHaveText("Metrics");

    const board = page.locator("svg.pad-board");
    await board.focus();
    for (const key of ["b", "Enter", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "Enter"]) {
      await page.keyboard.press(key);
    }
    await page.locator("#pad-label").fill("Gate");
    await expect(board).toHaveAttribute("aria-label", /Gate/);

    await page.getByLabel("Notes: Metrics").focus();
    await page.keyboard.type("n is a letter here");
    await expect(page.locator(".r-stage")).toHaveText("Metrics");
    await page.locator(".r-controls").getByRole("button", { name: "Finish" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(".r-title")).toBeFocused();
    await within(page).getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(".r-sum")).toHaveText(/ 4 points in 1 stage\.$/);
  });

  test("that a second tab takes over is told so in the first", async ({ page, context }) => {
    await standStill(page);
    await beginRound(page);
    await pass(page, 30);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.locator(".r-left")).toHaveText(/^4:3[0-5]$/);
    await pass(page, 5);
    await expect(page.locator(".r-title")).toHaveText("Open in another tab");
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });
    test("is a sheet that says all of it", async ({ page }) => {
      await page.goto(ROUND);
      await expect(page.locator(".prompt")).toContainText("We process online card payments");
      await expect(page.locator(".round-plan tbody tr")).toHaveCount(8);
      await expect(page.locator(".round-rubric tbody tr")).toHaveCount(7);
      await expect(page.locator(".round-sheet [data-question]").first()).toBeVisible();
      await expect(page.locator("main button:visible")).toHaveCount(0);
    });
  });
});

test.describe("flashcards", () => {
  const left = (page) => page.locator(".card-foot").getByRole("status");

  test("are graded by key, taken back, and come again when they are due", async ({ page }) => {
    await standStill(page);
    await page.goto("practise/cards.html");
    await expect(left(page)).toHaveText("10 left today");
    const fronts = [];
    for (const [grade, rest] of [["3", 9], ["1", 9], ["4", 8]]) {
      fronts.push(await page.locator(".card-front").textContent());
      await page.keyboard.press("Space");
      await expect(page.locator(".card-back")).toBeVisible();
      await page.keyboard.press(grade);
      await expect(left(page)).toHaveText(`${rest} left today`);
      await expect(page.locator(".reveal")).toBeFocused();
    }
    expect(new Set(fronts).size).toBe(3);
    await page.keyboard.press("u");
    await expect(left(page)).toHaveText("9 left today");
    await expect(page.locator(".card-front")).toHaveText(fronts[2]);
    await page.reload();
    await expect(left(page)).toHaveText("9 left today");
    await expect(page.locator(".practice-figures")).toContainText("Seen2 of");
    await expect(page.locator(".card-front")).toHaveText(fronts[1]);

    await page.clock.setSystemTime(new Date(MORNING.getTime() + 86_400_000 * 20));
    await page.reload();
    await expect(left(page)).toHaveText("12 left today");
  });

  test("that were answered and closed are remembered as of that day", async ({ page }) => {
    await standStill(page);
    await gradeCards(page, [3, 3]);
    await expect(page.locator(".practice-figures")).toContainText("Answers today2");
    await page.clock.setSystemTime(new Date(MORNING.getTime() + 86_400_000));
    await page.reload();
    await expect(page.locator(".practice-figures")).toContainText("Answers today0");
    await expect(page.locator(".practice-figures")).toContainText("Seen2 of");
  });

  test("can be taken along for Anki and as CSV", async ({ page }) => {
    await page.goto("practise/cards.html");
    await page.getByText("Decks and settings").click();
    const anki = await given(page, "for Anki");
    expect(anki.text).toMatch(/^#separator:tab\n/i);
    const csv = await given(page, "as CSV");
    expect(csv.text.split(/\r?\n/).length).toBeGreaterThan(100);
  });
});

test.describe("a drill", () => {
  test("in estimation says why a wrong answer is wrong, and takes the right one", async ({ page }) => {
    await drawAlike(page, 5);
    await page.goto("practise/drills.html");
    await page.locator(".estimate input").fill("many");
    await page.keyboard.press("Enter");
    await expect(page.locator("#_typed")).toContainText("This cannot be read as a number.");
    await answerEstimate(page);
    await expect(page.locator(".verdict")).toHaveText("Not quite");
    await expect(page.locator(".solution tbody tr").first()).toBeVisible();
    const question = await page.locator(".card-front").textContent();
    const right = (await page.locator(".card strong").first().textContent()).trim();
    await page.reload();
    await expect(page.locator(".card-front")).toHaveText(question);
    await answerEstimate(page, right.split(" ")[0]);
    await expect(page.locator(".verdict")).toHaveText("Right");
  });

  test("of every other kind is answered by key, judged, and leads to what to revise", async ({ page }) => {
    await page.goto("practise/drills.html");
    const bar = page.getByRole("group", { name: "Drills" }).getByRole("button");
    await expect(bar.first()).toBeVisible();
    const titles = await bar.allTextContents();
    expect(titles).toEqual(["Estimate", "Which serving pattern?", "Which metric?", "Which technique?", "Spot the anti-pattern"]);
    for (const title of titles.slice(1)) {
      await page.getByRole("button", { name: title, exact: true }).click();
      const options = page.getByRole("group", { name: "Answers" }).getByRole("button");
      expect(await options.count()).toBeGreaterThan(1);
      await page.keyboard.press("1");
      const correct = await options.first().evaluate((each) => each.classList.contains("right"));
      await expect(page.locator(".verdict")).toHaveText(correct ? "Right" : "Not quite");
      await expect(page.locator(".options .right").first()).toBeVisible();
      await expect(page.getByRole("button", { name: "Next question" })).toBeFocused();
      await expect(page.locator(".drill-summary")).toContainText(`${title}: ${correct ? 1 : 0} of 1 answer right.`);
      await page.keyboard.press("Enter");
      await expect(page.locator(".verdict")).toHaveCount(0);
    }
  });
});

test.describe("what is kept", () => {
  const outcome = (page) => page.locator(".practice-outcome");
  const records = (page) => page.locator(".kept tbody tr td:nth-child(2)").allTextContents();

  async function practised(page) {
    await standStill(page);
    await beginRound(page, { length: 15 });
    await goThrough(page);
    await score(page);
    await press(page, "Keep it");
    await expect(message(page)).toContainText("Kept in this browser.");
    await gradeCards(page, [3, 1]);
    await page.goto("practise/drills.html");
    await answerEstimate(page);
    await expect(page.locator(".drill-summary")).toContainText("0 of 1 answer right");
    await page.goto("practise/data.html");
    await expect(page.locator(".kept tbody tr")).toHaveCount(5);
    expect(await records(page)).toEqual(["1", "2", "2", "1", "1"]);
  }

  const choose = (page, name, text) => page.getByLabel("A file of practice data").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

  test("is exported, deleted and brought back as it was", async ({ page }) => {
    await practised(page);
    const whole = await records(page);
    const file = await given(page, "Export");
    expect(file.name).toBe("ml-system-design-interview-practice-2026-03-02.json");

    await page.getByRole("button", { name: "Delete everything" }).click();
    await expect(page.getByRole("group", { name: "Delete everything" })).toContainText("This deletes 1 round, 2 cards, 2 reviews, 1 answer and 1 setting.");
    await expect(page.getByRole("button", { name: "Keep it", exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    expect(await records(page)).toEqual(whole);
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByRole("button", { name: "Yes, delete all of it" }).click();
    await expect(outcome(page)).toContainText("Nothing of your practice is left in this browser.");
    expect(await records(page)).toEqual(["0", "0", "0", "0", "0"]);
    await page.reload();
    await expect(page.locator(".kept tbody tr")).toHaveCount(5);
    expect(await records(page)).toEqual(["0", "0", "0", "0", "0"]);

    await choose(page, file.name, file.text);
    await expect(outcome(page)).toContainText("7 records would be added");
    expect(await records(page)).toEqual(["0", "0", "0", "0", "0"]);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(outcome(page)).toContainText("Imported: 7 added, 0 replaced, 0 skipped, 0 refused.");
    expect(await records(page)).toEqual(whole);
    await choose(page, file.name, file.text);
    await expect(outcome(page)).toContainText("0 records would be added, 0 replaced by a newer one, 7 skipped");

    await page.goto("rounds/index.html");
    await expect(page.locator(".r-history tbody tr")).toContainText("26 of 28");
    await page.goto("practise/cards.html");
    await expect(page.locator(".practice-figures")).toContainText("Seen2 of");
  });

  test("outlives files that are damaged, foreign, of another site or too new, and each is told", async ({ page }) => {
    await practised(page);
    const whole = await records(page);
    const { text } = await given(page, "Export");
    const changed = (change) => JSON.stringify({ ...JSON.parse(text), ...change });
    const files = [
      [text.slice(0, text.length / 2), "The file is damaged, or is no file of practice data. Nothing was changed."],
      ["", "The file is damaged, or is no file of practice data. Nothing was changed."],
      ["\u0000\u0001PNG", "The file is damaged, or is no file of practice data. Nothing was changed."],
      ['{"name":"package"}', "This is not a file of practice data. Nothing was changed."],
      ["[]", "This is not a file of practice data. Nothing was changed."],
      [changed({ site: "cooking" }), "The file belongs to another site: cooking. Nothing was changed."],
      [changed({ version: 99 }), "The file was written by a newer version of this site."],
      [changed({ kinds: { rounds: [{ id: 7 }], cards: "many", recipes: [] } }), "The file has nothing that can be taken over. Nothing was changed."],
    ];
    for (const [content, words] of files) {
      await choose(page, "other.json", content);
      await expect(outcome(page)).toContainText(words);
      await expect(page.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
      expect(await records(page)).toEqual(whole);
      await page.reload();
      await expect(page.locator(".kept tbody tr")).toHaveCount(5);
      expect(await records(page)).toEqual(whole);
    }
    const half = JSON.parse(text);
    half.kinds.rounds.push({ id: "" });
    half.kinds.cards[0] = { ...half.kinds.cards[0], id: "new-card" };
    await choose(page, "half.json", JSON.stringify(half));
    await expect(outcome(page)).toContainText("1 record would be added");
    await expect(outcome(page)).toContainText("1 refused");
    await page.getByRole("button", { name: "Leave it" }).click();
    await expect(outcome(page)).toHaveText("Nothing was changed.");
    expect(await records(page)).toEqual(whole);
  });

  test("is nothing where the browser keeps nothing, and the pages say so and work", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(self, "indexedDB", { value: undefined }));
    await page.goto("practise/cards.html");
    await expect(page.locator(".practice-notice")).toBeVisible();
    await page.keyboard.press("Space");
    await expect(page.locator(".card-back")).toBeVisible();
    await beginRound(page);
    await expect(page.locator(".r-trouble")).toBeVisible();
    await expect(page.locator(".r-stage")).toHaveText("Requirements");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  for (const name of ["index", "cards", "drills", "data"]) {
    test(`practise/${name}.html says what it is for, and offers nothing that cannot work`, async ({ page }) => {
      await page.goto(`practise/${name}.html`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("main p").first()).toBeVisible();
      await expect(page.locator("main button:visible")).toHaveCount(0);
    });
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const fits = async (page) => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  test("a round is held with the thumb, and no screen of it is too wide", async ({ page }) => {
    await standStill(page);
    await page.goto(ROUND);
    await fits(page);
    await page.getByRole("button", { name: "Start", exact: true }).tap();
    await expect(page.locator(".r-clock")).toBeVisible();
    await fits(page);
    await pass(page, 301);
    await page.getByRole("button", { name: "Answered" }).tap();
    await fits(page);
    await page.getByRole("button", { name: "Finish", exact: true }).first().tap();
    await expect(page.locator(".r-time")).toBeVisible();
    await fits(page);
    await page.locator(".rehearsal .round-rubric td[data-score='3']").first().tap();
    await expect(page.locator(".r-sum")).toHaveText("3 of 4 points in 1 stage.");
  });

  test("cards and drills are answered with the thumb, and fit", async ({ page }) => {
    await page.goto("practise/cards.html");
    await page.getByRole("button", { name: "Show the answer" }).tap();
    await fits(page);
    await page.getByRole("button", { name: /^Good/ }).tap();
    await expect(page.locator(".card-foot").getByRole("status")).toHaveText("9 left today");
    await page.goto("practise/drills.html");
    await answerEstimate(page);
    await fits(page);
    await page.getByRole("button", { name: "Which metric?" }).tap();
    await page.locator(".options button").first().tap();
    await expect(page.locator(".verdict")).toBeVisible();
    await fits(page);
  });
});
