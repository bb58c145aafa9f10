// Builds the index of a site with MiniSearch itself, and compares it with the one that was built without it.
//
//   node search-check.mjs <job.json>
//
// Beside the job lie minisearch.js and search-terms.js, as a site is served with them. The job: { texts, mistyped,
// sections, index }: texts with the terms that they should have, queries, documents, and the index to compare.
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import assert from "node:assert";

const folder = path.dirname(process.argv[2]);
const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
globalThis.self = globalThis;
for (const name of ["minisearch.js", "search-terms.js"]) {
  vm.runInThisContext(readFileSync(path.join(folder, name), "utf8"), name);
}
const { terms, options, sections } = globalThis.lecternSearchTerms;

for (const [text, expected] of Object.entries(job.texts)) {
  assert.deepStrictEqual(terms(text), expected, text);
}
console.log(`texts ${Object.keys(job.texts).length}`);

const built = new globalThis.MiniSearch({ ...options, idField: "number" });
built.addAll(job.sections.map((section, number) => ({ ...section, number })));

// The order of words depends on the order in which they were added.
const sorted = (index) => {
  const plain = JSON.parse(JSON.stringify(index));
  plain.index.sort(([a], [b]) => (a < b ? -1 : 1));
  return plain;
};
assert.deepStrictEqual(sorted(job.index), sorted(built));
console.log("index equal");

const loaded = globalThis.MiniSearch.loadJS(job.index, options);
const data = { pages: [["", "", ""]], sections: job.sections.map((section) => [0, "", section.heading, section.text]), common: ["the", "of"] };
const step = Math.floor(job.sections.length / 100);
const picked = Array.from({ length: 100 }, (_, i) => job.sections[i * step]);
const middle = (text) => text.split(" ").slice(2, 5).join(" ");
const queries = picked.flatMap(({ heading, text }) => [
  heading,
  heading.slice(0, -1),
  heading.slice(0, 2) + heading.slice(3),
  middle(text),
]).concat(job.mistyped);
let different = 0;
for (const query of queries) {
  const [a, b] = [loaded, built].map((index) =>
    new Map(sections(index, data, query).all.map((result) => [result.id, result.score])),
  );
  const same = a.size === b.size && [...a].every(([id, score]) => Math.abs(score - b.get(id)) <= 1e-9 * score);
  different += same ? 0 : 1;
}
for (const query of job.mistyped) {
  assert.ok(sections(loaded, data, query).all.length > 0, query);
}
console.log(`queries ${queries.length}`);
console.log(`different ${different}`);
