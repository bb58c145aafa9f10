// Where the site is, and which pages it has.
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A port that nobody else is likely to want. */
export const PORT = Number(process.env.LECTERN_PORT ?? 41973);

/** The folder of the finished site. */
export const FOLDER = path.resolve(
  process.env.LECTERN_SITE ??
    path.join(path.dirname(fileURLToPath(import.meta.url)), "../../../target/lectern/site"),
);

/** The paths of all pages, relative to the site, in order. */
export const PAGES = readdirSync(FOLDER, { recursive: true })
  .map((name) => name.split(path.sep).join("/"))
  .filter((name) => name.endsWith(".html"))
  .sort();

/** One page of each kind: the first of each folder, its index, and the pages at the top. */
export const KINDS = PAGES.filter((page) => {
  const folder = path.posix.dirname(page);
  const first = PAGES.find((other) => path.posix.dirname(other) === folder && !other.endsWith("index.html"));
  return folder === "." || page.endsWith("index.html") || page === first;
});
