// Makes the scripts of the site from their modules: one file for each entry, beside the other assets.
//
//   node bundle.mjs           writes them
//   node bundle.mjs --check   fails if one of them is not what its modules give
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const assets = path.join(here, "../resources/dev/lectern/generator/site/assets");
const entries = readdirSync(path.join(here, "entry")).sort();

const { outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: entries.map((entry) => `entry/${entry}`),
  outdir: assets,
  bundle: true,
  format: "iife", // a page that is opened from a disk cannot load modules
  target: "es2021",
  charset: "utf8",
  minify: true,
  legalComments: "eof",
  write: false,
});

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
