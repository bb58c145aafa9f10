// How long it takes from the writing of a file until the browser shows it, with "lectern serve" running at an address:
//
//   node latency.mjs <address> <page> <file> <edits> <folder of playwright-core>
//
// Each edit writes another sentence to the file's end; the page says when it is there, by a clock that both share, whether the
// page was loaded for it or changed in place. Prints JSON: milliseconds of each edit from its writing until the frame that has it
// begins to be drawn ("shown"), of those until the page heard of it ("heard", if it was changed in place), and how often the page
// was loaded.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";

const [address, path, file, edits, modules] = process.argv.slice(2);
const { chromium } = createRequire(`${modules}/`)("@playwright/test");
const browser = await chromium.launch({
  executablePath: process.env.LECTERN_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
const now = () => performance.timeOrigin + performance.now();
let seen;
let loads = -1;
await page.exposeFunction("lecternShown", (text, heard, shown) => seen?.(text, heard, shown));
await page.addInitScript(() => {
  const clock = () => performance.timeOrigin + performance.now();
  let heard = null;
  let last = "";
  const events = self.EventSource;
  self.EventSource = class extends events {
    constructor(...given) {
      super(...given);
      this.addEventListener("page", () => (heard = clock())); // before the page's own script
    }
  };
  const look = () => {
    const found = /Edited (\d+) times\./.exec(document.querySelector("main")?.textContent ?? "");
    if (found && found[1] !== last) {
      last = found[1];
      const at = heard;
      requestAnimationFrame(() => self.lecternShown(last, at, clock()));
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    look();
    new MutationObserver(look).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  });
});
page.on("load", () => loads++);
await page.goto(new URL(path, address).href);
const original = readFileSync(file, "utf8");
const times = { shown: [], heard: [], loads: 0 };
try {
  for (let edit = 1; edit <= Number(edits); edit++) {
    const shown = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`edit ${edit} is not shown`)), 30_000);
      seen = (text, heard, at) => {
        if (text === String(edit)) {
          clearTimeout(late);
          resolve({ heard, at });
        }
      };
    });
    const start = now();
    writeFileSync(file, `${original}\nEdited ${edit} times.\n`);
    const { heard, at } = await shown;
    times.shown.push(at - start);
    if (heard !== null) {
      times.heard.push(heard - start);
    }
    await new Promise((resolve) => setTimeout(resolve, Number(process.env.PAUSE ?? 1000))); // people pause, and the checks end
  }
} finally {
  writeFileSync(file, original);
  await browser.close();
}
times.loads = loads;
process.stdout.write(`${JSON.stringify(times)}\n`);
