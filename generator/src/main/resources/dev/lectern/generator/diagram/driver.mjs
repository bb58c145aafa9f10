// Draws many Mermaid diagrams with one browser, on the packages of the Mermaid CLI. Mermaid is loaded once for each
// page, and there are as many pages as the machine has cores, up to four, if there are diagrams enough.
//
//   node --import ./lifeline.mjs driver.mjs <job.json>
//
// The job: { packages, browser, browserArguments, profile, fonts: [{ family, weight, style, file }, …], configuration,
// width, secondsEach, secondsToStart, expected, output }; "packages" is the folder that holds node_modules, "expected"
// the number of diagrams, or 0 if it is not known yet. The diagrams are the first line of standard input, [file, …]:
// it may come late, and the browser is opened in the meantime. Standard output has one JSON object a line: first
// { browser }, then for each diagram, as it is done, { index, file } or { index, message, line, column }; a line or
// column that Mermaid does not tell is 0. The SVG of the diagram 7 is the file 7.svg in the folder "output". The exit
// code is 0 if every diagram was answered for, and 3 with one sentence on standard error if the browser does not do its
// part.
import { once } from "node:events";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import { firstLine, whenAbandoned } from "./lifeline.mjs";

/** A page takes as long to open as some diagrams take to be drawn. */
const DIAGRAMS_A_PAGE = 5;
const MAXIMUM_PAGES = 4;
const NOON = Date.UTC(2000, 0, 1, 12);

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const require = createRequire(path.join(job.packages, "package.json"));
const puppeteer = require("puppeteer-core").default;
const mermaidFolder = path.dirname(require.resolve("mermaid/package.json"));

let browser;
let launching;
let abandoned = false;

// A browser that is gone is replaced below, but not for nobody.
whenAbandoned(async () => {
  abandoned = true;
  await launching?.catch(() => {});
  const running = browser?.process();
  const gone = running && running.exitCode === null && running.signalCode === null ? once(running, "exit") : undefined;
  kill();
  await gone;
});

function kill() {
  browser?.process()?.kill("SIGKILL");
}

async function launch() {
  if (abandoned) {
    throw new Error("Nobody waits for the diagrams any more.");
  }
  launching = puppeteer.launch({
    executablePath: job.browser,
    headless: true,
    pipe: true,
    args: job.browserArguments,
    userDataDir: job.profile,
    timeout: job.secondsToStart * 1000,
    handleSIGINT: false,
    handleSIGTERM: true,
    handleSIGHUP: false,
  });
  browser = await launching;
}

/** A page with Mermaid in it. Pages of different sites have processes of their own, and are busy at the same time. */
async function open(number) {
  const origin = `https://page-${number}.invalid`;
  const page = number === 0 ? (await browser.pages())[0] : await browser.newPage();
  page.on("request", (request) => answer(request, origin));
  await Promise.all([
    page.setViewport({ width: job.width, height: 600 }),
    page.evaluateOnNewDocument(makeRepeatable, NOON),
    page.evaluateOnNewDocument(`${copyOfConfiguration}`),
    page.setRequestInterception(true),
  ]);
  await page.goto(`${origin}/`, { waitUntil: "domcontentloaded" });
  await page.evaluate(loadMermaid, job.configuration, job.fonts);
  return page;
}

/** Nothing but Mermaid's own modules is ever loaded: there is no network. */
function answer(request, origin) {
  const url = new URL(request.url());
  if (url.protocol === "data:") {
    request.continue();
  } else if (url.origin !== origin) {
    request.abort();
  } else if (url.pathname === "/") {
    const body = '<!doctype html><html><body style="background: transparent"><div id="container"></div></body></html>';
    request.respond({ status: 200, contentType: "text/html; charset=utf-8", body });
  } else if (url.pathname.startsWith("/fonts/")) {
    give(request, job.fonts[Number(url.pathname.slice("/fonts/".length))].file, "font/ttf");
  } else {
    give(request, path.join(mermaidFolder, path.normalize(url.pathname)), "text/javascript; charset=utf-8", hastened);
  }
}

function give(request, file, contentType, change = (body) => body) {
  try {
    request.respond({ status: 200, contentType, body: change(readFileSync(file)) });
  } catch {
    request.respond({ status: 404, body: "" });
  }
}

/**
 * Mermaid copies its whole configuration, property by property, each time that it looks at it, about 130 times for
 * one diagram. That took a third of the time. A module that does not look as expected is taken as it is.
 */
function hastened(body) {
  if (!body.includes('"getConfig")')) {
    return body;
  }
  const copies = /=([$\w]+)\(\(\)=>[$\w]+\(\{\},([$\w]+)\),"getConfig"\)/;
  return body.toString("utf8").replace(copies, '=$1(()=>copyOfConfiguration($2),"getConfig")');
}

/**
 * In the page: what Mermaid's assignWithDepth({}, from) gives, in a fraction of the time. The theme's 300 variables,
 * which no part of Mermaid changes in its copy, are not copied: Mermaid makes its own copy for each diagram anyway.
 */
function copyOfConfiguration(from, depth = 2) {
  const copy = { ...from };
  if (depth > 0) {
    for (const key in copy) {
      const value = copy[key];
      if (value === null) {
        delete copy[key];
      } else if (typeof value === "object" && key !== "themeVariables") {
        copy[key] = Array.isArray(value) ? [...new Set(value)] : copyOfConfiguration(value, depth - 1);
      }
    }
  }
  return copy;
}

/** In the page: the font is there on systems, too, on which no configuration says where it is. */
async function loadMermaid(configuration, fonts) {
  const faces = fonts.map(({ family, weight, style }, index) => {
    const face = new FontFace(family, `url(/fonts/${index})`, { weight, style });
    document.fonts.add(face);
    return face.load();
  });
  const [{ default: mermaid }] = await Promise.all([import("/dist/mermaid.esm.min.mjs"), ...faces]);
  mermaid.initialize({ startOnLoad: false, ...configuration });
  globalThis.mermaid = mermaid;
}

/** In the page: the clock stands still, and chance begins anew for each diagram. */
function makeRepeatable(noon) {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [noon] : parts));
    }
    static now() {
      return noon;
    }
  };
  let state;
  globalThis.beginChance = () => {
    state = 42;
  };
  // mulberry32, which needs no more than one number of state
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  globalThis.beginChance();
}

/** In the page: { svg } or { message, line, column }. */
async function draw(source) {
  const container = document.getElementById("container");
  globalThis.beginChance();
  try {
    const { svg } = await globalThis.mermaid.render("my-svg", source, container);
    container.innerHTML = svg;
    const root = container.querySelector("svg");
    return root ? { svg: new XMLSerializer().serializeToString(root) } : { message: "Mermaid drew nothing." };
  } catch (error) {
    // Mermaid has two kinds of parser: Jison's counts columns from 0, Langium's from 1.
    const jison = error?.hash?.loc;
    const lexer = error?.result?.lexerErrors?.[0];
    const token = error?.result?.parserErrors?.[0]?.token;
    return {
      message: String(error?.message ?? error),
      line: jison?.first_line ?? lexer?.line ?? token?.startLine ?? 0,
      column: jison ? jison.first_column + 1 : (lexer?.column ?? token?.startColumn ?? 0),
    };
  } finally {
    container.innerHTML = "";
  }
}

const late = Symbol("late");
const broken = Symbol("broken");

async function within(seconds, promise) {
  let timer;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, seconds * 1000, late);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function say(line) {
  process.stdout.write(JSON.stringify(line) + "\n");
}

/** The answer for a diagram, or late, or broken. */
async function drawn(page, index) {
  const source = readFileSync(diagrams[index], "utf8");
  let result;
  try {
    result = await within(job.secondsEach, page.evaluate(draw, source));
  } catch {
    return broken;
  }
  if (result === late) {
    return late;
  }
  if (result.svg === undefined) {
    return { index, message: result.message, line: result.line ?? 0, column: result.column ?? 0 };
  }
  const file = path.join(job.output, `${index}.svg`);
  writeFileSync(`${file}.part`, result.svg);
  renameSync(`${file}.part`, file);
  return { index, file };
}

/**
 * Draws with one browser until all is drawn, or until a diagram takes too long or breaks the browser: a page that is
 * busy for ever listens to nobody, and only another browser helps.
 *
 * @param left the diagrams to draw, by index; what is not begun stays in it
 * @return those that were being drawn when the browser ended, if it need not be their fault
 */
async function round(left, pages) {
  const interrupted = [];
  let over = false;
  await launch();
  if (!told) {
    told = true;
    say({ browser: await browser.version() });
  }
  await Promise.all(
    Array.from({ length: pages }, async (_, number) => {
      const page = await open(number).catch((error) => {
        if (!over) {
          throw error;
        }
      });
      await given;
      while (!over && left.length > 0) {
        const index = number % 2 === 0 ? left.shift() : left.pop();
        const answer = await drawn(page, index);
        if (answer !== late && answer !== broken) {
          say(answer);
          continue;
        }
        if (answer === late && !over) {
          say({ index, message: `It was not drawn within ${job.secondsEach} s.`, line: 0, column: 0 });
        } else if (pages === 1) {
          say({ index, message: "The browser broke down over it.", line: 0, column: 0 });
        } else {
          interrupted.push(index);
        }
        over = true;
        kill();
      }
    }),
  );
  kill(); // it has nothing to save
  return interrupted;
}

let told = false;
let diagrams = [];
const left = [];
const alone = [];
// Mermaid loads each kind of diagram when the first of it comes: kinds together, and pages from both ends, and seldom
// two pages load the same.
const given = firstLine.then((line) => {
  diagrams = JSON.parse(line);
  const kinds = diagrams.map((file) => /^\s*([a-z][\w-]*)/im.exec(readFileSync(file, "utf8"))?.[1] ?? "");
  left.push(...[...diagrams.keys()].sort((a, b) => (kinds[a] < kinds[b] ? -1 : Number(kinds[a] > kinds[b]))));
});

function pagesFor(number) {
  return Math.max(1, Math.min(MAXIMUM_PAGES, availableParallelism(), Math.ceil(number / DIAGRAMS_A_PAGE)));
}

try {
  alone.push(...(await round(left, pagesFor(job.expected || Infinity))));
  while (left.length > 0) {
    alone.push(...(await round(left, pagesFor(left.length))));
  }
  while (alone.length > 0) {
    await round(alone, 1);
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  kill();
  process.exitCode = 3;
}
