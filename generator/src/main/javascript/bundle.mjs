// Makes the scripts of the site from their modules, one file for each entry, and its style sheets without what browsers do not
// need: all beside the other assets.
//
//   node bundle.mjs           writes them
//   node bundle.mjs --check   fails if one of them is not what its modules give
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const assets = path.join(here, "../resources/dev/lectern/generator/site/assets");
// What pages get from "lectern serve" alone is no asset of a site.
const served = path.join(here, "../resources/dev/lectern/generator/serve");
const servedFiles = new Map([
  ["serve.js", "serve.js"],
  ["serve-worker.js", "sw.js"],
  ["serve.css", "serve.css"],
]);

function place(name) {
  const own = servedFiles.get(name);
  return own === undefined ? path.join(assets, name) : path.join(served, own);
}

const entries = readdirSync(path.join(here, "entry")).sort();

const { outputFiles: bundles, metafile } = await build({
  absWorkingDir: here,
  entryPoints: entries.map((entry) => `entry/${entry}`),
  outdir: assets,
  bundle: true,
  format: "iife", // a page that is opened from a disk cannot load modules
  target: "es2021",
  charset: "utf8",
  minify: true,
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "eof",
  metafile: true,
  write: false,
});

// Which libraries stand in which bundle. Each bundle names its own at its end; libraries.txt has all with their licences, for
// whoever looks, and for the page "About".
const sentences = JSON.parse(readFileSync(path.join(here, "package.json"), "utf8")).lectern.libraries;
const libraries = new Map();
const servedLibraries = new Map(); // no page that is published has them, and none lists them
const outputFiles = bundles.map((bundle) => {
  const { inputs } = metafile.outputs[path.relative(here, bundle.path)];
  const taken = new Set(Object.keys(inputs).flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const heads = [...taken].sort().map((name) => {
    const each = library(name);
    (servedFiles.has(path.basename(bundle.path)) ? servedLibraries : libraries).set(name, each);
    const { version, license } = each;
    return `/*! ${name} ${version}, ${license}: libraries.txt */\n`;
  });
  return { path: place(path.basename(bundle.path)), text: bundle.text + heads.join("") };
});
outputFiles.push(
  { path: path.join(assets, "libraries.txt"), text: listed(libraries) },
  { path: path.join(served, "libraries.txt"), text: listed(servedLibraries) },
);

function listed(all) {
  return [...all].sort().map(([name, { version, license, text }]) => `== ${name} | ${version} | ${license} | ${sentences[name]}\n\n${text}\n\n`).join("");
}

function library(name) {
  const folder = path.join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (!sentences[name] || !license || !file) {
    throw new Error(`${name}: package.json must say what it does here (lectern.libraries), and the package must have a licence`);
  }
  return { version, license, text: readFileSync(path.join(folder, file), "utf8").replace(/\r\n/g, "\n").trim() };
}

const styles = path.join(here, "../css");
for (const name of readdirSync(styles).sort()) {
  const { code } = await transform(readFileSync(path.join(styles, name), "utf8"), { loader: "css", minify: true, charset: "utf8" });
  outputFiles.push({ path: place(name), text: code });
}

let stale = 0;
for (const { path: file, text } of outputFiles) {
  const name = path.basename(file);
  if (process.argv.includes("--check")) {
    let there = "";
    try {
      there = readFileSync(file, "utf8");
    } catch (missing) {
      // Then it is stale.
    }
    if (there !== text) {
      console.error(`${name} is not what its modules give: node bundle.mjs`);
      stale++;
    }
  } else {
    writeFileSync(file, text);
    console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
