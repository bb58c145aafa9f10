// Reads Markdown files with one mistake each as remark does, in its language server and on the command line.
//   npm install && node markdown.mjs
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkLintFrontmatterSchema from 'remark-lint-frontmatter-schema';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = JSON.parse(readFileSync(root + 'docs/schema/stages.schema.json', 'utf8'));
const text = readFileSync(root + 'site-content/src/main/content/stages/data.md', 'utf8');
const reader = remark().use(remarkFrontmatter).use(remarkLintFrontmatterSchema, { embed: schema });

let wrong = 0;
for (const [from, to] of [[/$^/, ''], [/^minutes: /m, 'minuts: '], [/^minutes: \d+/m, 'minutes: soon']]) {
  const said = (await reader.process({ path: 'stages/data.md', value: text.replace(from, to) })).messages;
  console.log(to || 'as it is');
  said.forEach((one) => console.log(`    ${one.line}:${one.column} ${one.reason}`));
  wrong += said.length === 0 && to ? 1 : 0;
  wrong += said.length > 0 && !to ? 1 : 0;
}
console.log(wrong === 0 ? 'As it should be.' : `${wrong} not as they should be.`);
process.exit(wrong === 0 ? 0 : 1);
