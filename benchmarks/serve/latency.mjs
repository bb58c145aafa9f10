// How long it takes from the writing of a file until the browser shows it, with "lectern serve" running at an address:
//
//   node latency.mjs <address> <page> <file> <edits> <folder of playwright-core>
//
// Each edit writes another sentence to the file's end; the page says when it is there, by a clock that both share. Prints
// JSON: milliseconds of each edit, and the memory of the page.
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
await page.exposeFunction("lecternShown", (text, at) => seen?.(text, at));
await page.addInitScript(() => {
  const look = () => {
    const text = document.querySelector("main")?.textContent ?? "";
    const found = /Edited (\d+) times\./.exec(text);
    if (found) {
      // The frame after this one has it on the screen.
      requestAnimationFrame(() => self.lecternShown(found[1], performance.timeOrigin + performance.now()));
    }
  };
  document.addEventListener("DOMContentLoaded", look);
});
await page.goto(new URL(path, address).href);
const original = readFileSync(file, "utf8");
const times = [];
try {
  for (let edit = 1; edit <= Number(edits); edit++) {
    const shown = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`edit ${edit} is not shown`)), 30_000);
      seen = (text, at) => {
        if (text === String(edit)) {
          clearTimeout(late);
          resolve(at);
        }
      };
    });
    const start = now();
    writeFileSync(file, `${original}\nEdited ${edit} times.\n`);
    times.push((await shown) - start);
    await new Promise((resolve) => setTimeout(resolve, Number(process.env.PAUSE ?? 400))); // people pause, and the checks end
  }
} finally {
  writeFileSync(file, original);
  await browser.close();
}
process.stdout.write(`${JSON.stringify(times)}\n`);
