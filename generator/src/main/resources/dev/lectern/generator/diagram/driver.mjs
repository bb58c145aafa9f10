// Draws many Mermaid diagrams with one browser that loads Mermaid once, on the packages of the Mermaid CLI.
//
//   node --import ./lifeline.mjs driver.mjs <job.json>
//
// The job: { packages, browser, browserArguments, profile, fonts: [{ family, weight, style, file }, …], configuration, width,
// secondsEach, secondsToStart, diagrams: [file, …], output }; "packages" is the folder that holds node_modules.
// Standard output has one JSON object a line: first { browser }, then for each diagram, in the order of the job,
// { index, file } or { index, message, line, column }; a line or column that Mermaid does not tell is 0. The SVG of
// the diagram 7 is the file 7.svg in the folder "output". The exit code is 0 if every diagram was answered for, and
// 3 with one sentence on standard error if the browser does not do its part.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { whenAbandoned } from "./lifeline.mjs";

const ORIGIN = "https://mermaid.invalid";
const NOON = Date.UTC(2000, 0, 1, 12);

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const require = createRequire(path.join(job.packages, "package.json"));
const puppeteer = require("puppeteer-core").default;
const mermaidFolder = path.dirname(require.resolve("mermaid/package.json"));

/** A browser, and in it the page that all diagrams are drawn on. */
let browser;
let page;

whenAbandoned(() => browser?.process()?.kill("SIGKILL"));

async function open() {
  browser = await puppeteer.launch({
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
  page = (await browser.pages())[0];
  await page.setViewport({ width: job.width, height: 600 });
  await page.evaluateOnNewDocument(makeRepeatable, NOON);
  await page.evaluateOnNewDocument(`${copyOfConfiguration}`);
  await page.setRequestInterception(true);
  page.on("request", answer);
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(loadMermaid, job.configuration, job.fonts);
}

/** Nothing but Mermaid's own modules is ever loaded: there is no network. */
function answer(request) {
  const url = new URL(request.url());
  if (url.protocol === "data:") {
    request.continue();
  } else if (url.origin !== ORIGIN) {
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
  return body.includes('"getConfig")')
    ? body
        .toString("utf8")
        .replace(/=([$\w]+)\(\(\)=>[$\w]+\(\{\},([$\w]+)\),"getConfig"\)/, '=$1(()=>copyOfConfiguration($2),"getConfig")')
    : body;
}

/** In the page: what Mermaid's assignWithDepth({}, from) gives, in a ninth of the time. */
function copyOfConfiguration(from, depth = 2) {
  const copy = { ...from };
  if (depth > 0) {
    for (const key in copy) {
      const value = copy[key];
      if (value === null) {
        delete copy[key];
      } else if (typeof value === "object") {
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

async function close() {
  const process = browser?.process();
  const closed = await within(5, browser?.close().catch(() => late) ?? Promise.resolve());
  if (closed === late) {
    process?.kill("SIGKILL");
  }
}

function say(line) {
  process.stdout.write(JSON.stringify(line) + "\n");
}

async function answerFor(index) {
  const source = readFileSync(job.diagrams[index], "utf8");
  let drawn;
  try {
    drawn = await within(job.secondsEach, page.evaluate(draw, source));
  } catch (error) {
    drawn = { message: `The browser broke down over it: ${error.message}`, broken: true };
  }
  if (drawn === late || drawn.broken) {
    // A page that is busy for ever listens to nobody: only another browser helps.
    browser.process()?.kill("SIGKILL");
    await open();
  }
  if (drawn === late) {
    return { index, message: `It was not drawn within ${job.secondsEach} s.`, line: 0, column: 0 };
  }
  if (drawn.svg === undefined) {
    return { index, message: drawn.message, line: drawn.line ?? 0, column: drawn.column ?? 0 };
  }
  const file = path.join(job.output, `${index}.svg`);
  writeFileSync(`${file}.part`, drawn.svg);
  renameSync(`${file}.part`, file);
  return { index, file };
}

try {
  await open();
  say({ browser: await browser.version() });
  for (let index = 0; index < job.diagrams.length; index++) {
    say(await answerFor(index));
  }
  await close();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  browser?.process()?.kill("SIGKILL");
  process.exitCode = 3;
}
