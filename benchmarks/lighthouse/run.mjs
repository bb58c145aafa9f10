// Lighthouse over some pages of a finished site, phone profile, on a local server below "/lectern/".
//
//   node run.mjs <site> <rounds> [page…]      prints a table in Markdown
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const here = path.dirname(fileURLToPath(import.meta.url));
const [site, rounds, ...pages] = process.argv.slice(2);
const PORT = 41974;
const browser = [process.env.LECTERN_CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find((file) => file && existsSync(file));

const server = spawn(process.execPath, [path.join(here, "../../site-content/src/test/browser/server.mjs")], {
  env: { ...process.env, LECTERN_SITE: site, LECTERN_PORT: String(PORT) },
  stdio: "inherit",
});
const address = (page) => `http://127.0.0.1:${PORT}/lectern/${page}`;
for (let tries = 0; ; tries++) {
  try {
    await fetch(address("index.html"));
    break;
  } catch (notYet) {
    if (tries > 100) {
      throw notYet;
    }
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** What a page and what it loads at once weigh, as a server sends them; without pictures of diagrams. */
function weight(page) {
  const html = readFileSync(path.join(site, page), "utf8");
  const plain = html.replace(/<svg[\s\S]*?<\/svg>/g, "");
  const files = [...html.matchAll(/<(?:script|link rel="stylesheet"|link rel="icon")[^>]*?(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(site, path.dirname(page), file)), { level: 9 }).length);
  return (gzipSync(plain, { level: 9 }).length + bytes.reduce((a, b) => a + b, 0)) / 1000;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const problems = [];
console.log("| Page | Performance | Accessibility | Best practices | SEO | First paint, s | Largest paint, s | Blocked, ms | Shift | Weight, kB |");
console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
try {
  for (const page of pages) {
    const runs = [];
    for (let round = 0; round < Number(rounds); round++) {
      const chrome = await chromeLauncher.launch({ chromePath: browser, chromeFlags: ["--headless=new", "--no-sandbox"] });
      try {
        const { lhr } = await lighthouse(address(page), { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
        runs.push(lhr);
      } finally {
        await chrome.kill();
      }
    }
    const score = (category) => Math.round(100 * median(runs.map((run) => run.categories[category].score)));
    const value = (audit) => median(runs.map((run) => run.audits[audit].numericValue));
    console.log(
      `| \`${page}\` | ${CATEGORIES.map(score).join(" | ")} | ${(value("first-contentful-paint") / 1000).toFixed(2)} | ${(value("largest-contentful-paint") / 1000).toFixed(2)} | ${Math.round(value("total-blocking-time"))} | ${value("cumulative-layout-shift").toFixed(3)} | ${weight(page).toFixed(1)} |`);
    for (const category of CATEGORIES) {
      for (const { id, weight: counts } of runs[0].categories[category].auditRefs) {
        const audit = runs[0].audits[id];
        if (counts > 0 && audit.score !== null && audit.score < 0.9) {
          problems.push(`${page}: ${id} ${audit.displayValue ?? ""} ${JSON.stringify(audit.details?.items?.slice(0, 2) ?? "").slice(0, 400)}`);
        }
      }
    }
  }
} finally {
  server.kill();
}
const require = createRequire(import.meta.url);
console.log();
console.log(`Rounds: ${rounds}. Lighthouse ${require("lighthouse/package.json").version}, Node.js ${process.version}.`);
for (const problem of problems) {
  console.error(problem);
}
