// What a reader does: search, choose a theme, go by keyboard alone, read without scripts, from a disk, on a phone.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { FOLDER, PAGES } from "./site.mjs";

const DESIGN = "problems/fraud-detection.html";

async function found(page, words) {
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Search" }).fill(words);
  return page.getByRole("listbox", { name: "Found" }).getByRole("option");
}

test("search finds a section in spite of a slip, and goes there", async ({ page }) => {
  await page.goto("index.html");
  const options = await found(page, "calibraton");
  await expect(options.first()).toContainText(/calibration/i);
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/index\.html$/);
  await expect(page.getByRole("main")).toContainText(/calibration/i);
});

test("search works from a disk", async ({ page }) => {
  await page.goto(pathToFileURL(path.join(FOLDER, DESIGN)).href);
  const options = await found(page, "velocity");
  await expect(options.first()).toBeVisible();
  await options.first().click();
  await expect(page.getByRole("main")).toContainText(/velocity/i);
});

test("a chosen theme stays, and is there before the page is drawn", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("index.html");
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  const button = page.locator(".theme-switch");
  while (!(await button.textContent()).includes("dark")) {
    await button.click();
  }
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto(DESIGN, { waitUntil: "commit" });
  await page.waitForSelector("body");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(await paper()).toBe(dark);
});

test("the keyboard alone reaches everything, and shows where it is", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(DESIGN);
  await page.evaluate(() => {
    window.reached = new Set();
    window.unmarked = [];
  });
  // Parts such as the calculator are built as the keyboard comes near them, so that the way round the page is as long as it
  // turns out to be.
  const tab = () => page.evaluate(() => {
    const at = document.activeElement;
    if (at === document.body || window.reached.has(at)) {
      return false;
    }
    window.reached.add(at);
    const style = getComputedStyle(at);
    if (style.outlineStyle === "none" && style.boxShadow === "none") {
      window.unmarked.push(at.outerHTML.slice(0, 120));
    }
    return true;
  });
  let steps = 0;
  do {
    await page.keyboard.press("Tab");
    steps++;
  } while (await tab() && steps < 2_000);
  const left = await page.evaluate(() => {
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
    return {
      missed: [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
        .filter((element) => seen(element) && !element.disabled && element.tabIndex >= 0 && !window.reached.has(element))
        .map((element) => element.outerHTML.slice(0, 120)),
      unmarked: window.unmarked,
    };
  });
  expect(left).toEqual({ missed: [], unmarked: [] });
  expect(steps).toBeGreaterThan(100);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("a design says all that it has to say", async ({ page }) => {
    await page.goto(DESIGN);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("table.budget tbody tr").first()).toBeVisible();
    await expect(page.locator("figure.diagram svg").first()).toBeVisible();
    await expect(page.locator("[hidden]").first()).toBeHidden();
  });
});

// A note says in full where a claim comes from. It stands beside the text where the screen has room for that.
for (const [device, width] of [["a phone", 390], ["a small screen", 1280]]) {
  test.describe(`on ${device}, without scripts`, () => {
    test.use({ viewport: { width, height: 844 }, javaScriptEnabled: false });
    for (const [way, open] of [["pointer", (name) => name.click()], ["keyboard", (name) => name.press("Enter")]]) {
      test(`a note opens in its place by ${way}`, async ({ page }) => {
        await page.goto(DESIGN);
        for (const cites of [page.locator("dl.exchanges .cites").first(), page.locator("table.figures .cites").first()]) {
          const title = cites.getByRole("link");
          await expect(title).toBeHidden();
          await open(cites.locator("summary"));
          await expect(title).toBeVisible();
          const [name, note] = [await cites.locator("summary").boundingBox(), await title.boundingBox()];
          expect(note.y - name.y).toBeLessThan(40);
          expect(note.x + note.width).toBeLessThanOrEqual(width);
        }
      });
    }
  });
}

test("a note stands beside the text of a wide screen, and is printed", async ({ page }) => {
  await page.setViewportSize({ width: 1700, height: 900 });
  await page.goto(DESIGN);
  const cites = page.locator("dl.exchanges .cites").first();
  await expect(cites.getByRole("link")).toBeVisible();
  await expect(cites.locator("summary")).toBeHidden();
  const claim = await page.locator("dl.exchanges dd").first().boundingBox();
  expect((await cites.boundingBox()).x).toBeGreaterThan(claim.x + claim.width);
  await page.setViewportSize({ width: 700, height: 900 });
  await expect(cites.getByRole("link")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  for (const each of await page.locator("main .cites").all()) {
    await expect(each.getByRole("link").first()).toBeVisible();
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  test("no page is wider than the screen", async ({ page }) => {
    test.setTimeout(300_000);
    const wide = [];
    for (const each of PAGES) {
      await page.goto(each, { waitUntil: "domcontentloaded" });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 390) {
        wide.push(`${each}: ${width}`);
      }
    }
    expect(wide).toEqual([]);
  });
  test("the contents open from the thumb's bar", async ({ page }) => {
    await page.goto(DESIGN);
    await page.locator(".thumb label").tap();
    await expect(page.getByRole("navigation", { name: "Contents of the site" })).toBeVisible();
  });
});

for (const width of [1600, 1400, 1280, 1024, 850]) {
  test(`the names of the stages can be read at ${width} px, and the bar is true to their minutes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const each of ["index.html", DESIGN, "stages/requirements.html"]) {
      await page.goto(each);
      const faults = await page.locator(".stage-bar").first().evaluate((bar) => {
        const end = bar.getBoundingClientRect();
        const segments = [...bar.children].map((segment) => {
          const [text, number] = [".segment-label", ".segment-minutes"].map((part) => {
            const range = document.createRange();
            range.selectNodeContents(segment.querySelector(part));
            return range.getBoundingClientRect();
          });
          return { text, number, box: segment.getBoundingClientRect(), minutes: parseInt(segment.querySelector(".segment-minutes").textContent, 10) };
        });
        const minute = segments[0].box.width / segments[0].minutes;
        const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        return segments.flatMap(({ text, box, minutes }, i) => [
          ...(text.width === 0 || text.left < end.left || text.right > end.right + 1 ? [`${i} is cut`] : []),
          ...(Math.abs(box.width - minutes * minute) > 2 ? [`${i} is ${box.width} px wide`] : []),
          ...segments.slice(0, i).flatMap((other, j) => meet(text, other.text) || meet(text, other.number) || meet(segments[i].number, other.text) ? [`${j} and ${i} meet`] : []),
        ]);
      });
      expect(faults, each).toEqual([]);
    }
  });
}

for (const format of ["A4", "Letter"]) {
  test(`the cheat sheet is one page of ${format}, with what to say and what scores`, async ({ page }) => {
    await page.goto("cheat-sheet.html");
    const pdf = await page.pdf({ format, preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: "print" });
    for (const each of await page.locator(".sheet-stage").all()) {
      await expect(each.locator(".sheet-scores")).toBeVisible();
    }
    for (const each of await page.locator(".sheet-signals > div").all()) {
      await expect(each.locator("li").filter({ visible: true }).first()).toBeVisible();
    }
  });
}

test("nothing moves where the reader asked for no motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(DESIGN);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const longest = (times) => Math.max(...times.split(",").map(Number.parseFloat));
      return longest(style.transitionDuration) > 0 || longest(style.animationDuration) > 0;
    }).length);
  expect(moving).toBe(0);
});

test("questions are narrowed by their own words and by those of their group", async ({ page }) => {
  await page.goto("questions/index.html");
  const lines = page.locator(".listing li:visible");
  const all = await lines.count();
  const filter = page.getByLabel("Filter questions");
  await filter.fill("staff probes l7");
  expect(await lines.count()).toBeLessThan(all / 5);
  await expect(page.locator(".listing h2:visible")).toHaveText(["Staff probes"]);
  await expect(page.getByRole("status").first()).toHaveText(`${await lines.count()} of ${all} questions`);
  await filter.fill("base rate");
  await lines.first().getByRole("link").click();
  await expect(page).toHaveURL(/questions\/fraud\.html#/);
  await expect(page.locator("details.fold[open]")).toHaveCount(1);
});

test("a question and a sort of figure are found where they were", async ({ page }) => {
  await page.goto("questions/index.html#base-rate-sum");
  await expect(page.locator(".listing li:target")).toBeInViewport();
  await page.goto("figures.html#_derived");
  await expect(page.locator(":target")).toContainText("Computed");
});

test("a calculator and a large picture bring their style along", async ({ page }) => {
  await page.goto("problems/fraud-detection.html");
  await page.locator(".figures").scrollIntoViewIfNeeded();
  await expect(page.locator(".calculator .field").first()).toHaveCSS("display", "flex");
  await page.getByRole("button", { name: "Enlarge" }).first().click();
  await expect(page.locator("dialog.diagram-large")).toHaveCSS("display", "flex");
});

test("an address that leads nowhere offers a search", async ({ page }) => {
  const answer = await page.goto("problems/no-such-page.html");
  expect(answer.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.locator("main .search-open").click();
  await expect(page.getByRole("combobox", { name: "Search" })).toBeVisible();
});
