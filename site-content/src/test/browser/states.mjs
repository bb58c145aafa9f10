// The states of the site that only scripts make, reached as a reader reaches them. Where it matters the time stands and chance is the same each time.

export const DESIGN = "problems/fraud-detection.html";
export const ROUND = "rounds/fraud-detection.html";

/** When every reader begins who has a clock that stands. */
export const MORNING = new Date("2026-03-02T09:00:00Z");

/** The page's clock stands at a time; only `pass` moves it on. To be called before the first page. */
export async function standStill(page, time = MORNING) {
  await page.clock.install({ time: time.getTime() - 60_000 });
  await page.clock.pauseAt(time);
}

/** Time passes: every timer that falls due on the way runs. */
export async function pass(page, seconds) {
  await page.clock.runFor(seconds * 1000);
}

/** What pages draw by lot is the same after each load. */
export async function drawAlike(page, seed = 1) {
  await page.addInitScript((start) => {
    let state = start;
    Crypto.prototype.getRandomValues = (array) => {
      for (let i = 0; i < array.length; i++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        array[i] = state;
      }
      return array;
    };
  }, seed);
}

export async function search(page, words) {
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Search" }).fill(words);
  await page.getByRole("listbox", { name: "Found" }).getByRole("option").first().waitFor();
}

/** A round begins; its clock stands if the page's does. */
export async function beginRound(page, { level = "L6", length = 45, address = ROUND } = {}) {
  await page.goto(address);
  await page.getByLabel("Level").selectOption({ label: level });
  await page.getByLabel("Length").selectOption(String(length));
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.locator(".r-clock").waitFor();
}

/** Two boxes and an arrow, drawn by mouse. */
export async function draw(page) {
  const board = page.locator("svg.pad-board");
  await board.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await board.boundingBox();
  const drag = async (fromX, fromY, toX, toY) => {
    await page.mouse.move(x + fromX * width, y + fromY * height);
    await page.mouse.down();
    await page.mouse.move(x + toX * width, y + toY * height, { steps: 4 });
    await page.mouse.up();
  };
  for (const [name, left] of [["Gateway", 0.06], ["Scorer", 0.6]]) {
    await page.getByRole("button", { name: "Box", exact: true }).click();
    await drag(left, 0.12, left + 0.32, 0.36);
    await page.locator("#pad-label").fill(name);
    await page.locator("#pad-label").press("Enter");
  }
  await page.getByRole("button", { name: "Arrow", exact: true }).click();
  await drag(0.38, 0.24, 0.6, 0.24);
}

/** Goes through the rest of a round, each stage as long as planned or a little longer, and finishes it. The clock must stand. */
export async function goThrough(page) {
  const { notes, answered, onwards } = {
    notes: page.locator("#r-notes"),
    answered: page.getByRole("button", { name: "Answered" }),
    onwards: page.locator(".r-controls").getByRole("button", { name: "Next stage" }),
  };
  for (let stage = 0; ; stage++) {
    const [minutes, seconds] = (await page.locator(".r-left").textContent()).split(":").map(Number);
    await notes.fill(`Note ${stage + 1}`);
    await pass(page, Math.max(1, minutes * 60 + seconds + (stage % 3) * 15 - 10));
    if (await answered.isVisible()) {
      await answered.click();
    }
    if (await onwards.isDisabled()) {
      break;
    }
    await onwards.click();
  }
  await page.locator(".r-controls").getByRole("button", { name: "Finish" }).click();
  await page.locator(".r-time").waitFor();
}

/** Gives every stage a score: the given one, and one less in every third. */
export async function score(page, value = 4) {
  const rows = page.locator(".rehearsal .round-rubric tbody tr");
  const count = await rows.count();
  for (let row = 0; row < count; row++) {
    await rows.nth(row).getByRole("radio").nth(value - 1 - (row % 3 === 2 ? 1 : 0)).check();
  }
}

/** Today's first cards, graded by key; the next one shows its answer. */
export async function gradeCards(page, grades) {
  await page.goto("practise/cards.html");
  for (const grade of grades) {
    await page.locator(".reveal").waitFor();
    await page.keyboard.press("Space");
    await page.locator(".card-back").waitFor();
    await page.keyboard.press(String(grade));
  }
  await page.locator(".reveal").waitFor();
  await page.keyboard.press("Space");
  await page.locator(".card-back").waitFor();
}

/** Wrong on purpose, so that the whole solution is there. */
export async function answerEstimate(page, given = "1e30") {
  await page.locator(".estimate input").fill(given);
  await page.locator(".estimate input").press("Enter");
  await page.locator(".verdict").waitFor();
}
