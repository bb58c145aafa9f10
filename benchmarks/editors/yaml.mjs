// Opens content in the YAML language server that editors use, as it is and with one mistake each.
//   npm install && node yaml.mjs
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const content = root + 'site-content/src/main/content/';
const schemas = root + 'docs/schema/';
const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');

const changes = [
  ['terms/terms.yaml', /^  title: /m, '  titel: ', 'titel'],
  ['sources/sources.yaml', /^  year: \d+/m, '  year: soon', 'year'],
  ['sources/sources.yaml', /^  type: [a-z-]+/m, '  type: papr', 'type'],
  ['sources/sources.yaml', /^  url: https:/m, '  url: http:', 'url'],
  ['stages/data.md', /^minutes: /m, 'minuts: ', 'minuts'],
  ['stages/data.md', /^minutes: \d+/m, 'minutes: 241', 'minutes'],
  ['stages/data.md', /^settles:\n(  - .*\n)+/m, 'settles: all\n', 'settles'],
  ['problems/fraud-detection.md', /^follow-ups:/m, 'followups:', 'followups'],
  ['problems/fraud-detection.md', /basis: assumed/, 'basis: assumd', 'basis'],
  ['skill.md', /^total-minutes: \d+/m, 'total-minutes: [45]', 'total-minutes'],
];

/** The front matter of a Markdown file, or the whole of another; the first line names its schema. */
function yamlOf(path, text) {
  const kind = path === 'skill.md' ? 'skill' : path.split('/')[0];
  const yaml = path.endsWith('.md') ? text.split(/^---$/m)[1].trimStart() : text;
  return `# yaml-language-server: $schema=${pathToFileURL(schemas)}${kind}.schema.json\n${yaml}`;
}

const child = spawn(process.execPath, [server, '--stdio']);
const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
const waiting = new Map();
connection.onNotification('textDocument/publishDiagnostics', (said) => waiting.get(said.uri)?.(said.diagnostics));
connection.onRequest('workspace/configuration', (asked) =>
  asked.items.map((item) => (item.section === 'yaml' ? { validate: true, hover: true, completion: true, schemaStore: { enable: false } } : null)));
connection.onRequest('client/registerCapability', () => null);
connection.listen();
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: pathToFileURL(root).href,
  workspaceFolders: null,
  capabilities: { textDocument: { publishDiagnostics: {}, hover: {}, completion: {} }, workspace: { configuration: true } },
});
await connection.sendNotification('initialized', {});

let opened = 0;
async function open(text) {
  const uri = `file:///tried/${opened++}.yaml`;
  const said = new Promise((resolve) => waiting.set(uri, resolve));
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  return { uri, said: await said };
}

let wrong = 0;
for (const path of new Set(changes.map((change) => change[0]))) {
  const { said } = await open(yamlOf(path, readFileSync(content + path, 'utf8')));
  console.log(`${path}, as it is: ${said.length} problems`);
  said.forEach((one) => console.log('   ', one.range.start.line, one.message));
  wrong += said.length;
}
for (const [path, from, to, key] of changes) {
  const good = yamlOf(path, readFileSync(content + path, 'utf8'));
  const bad = good.replace(from, to);
  if (bad === good) throw new Error(`${path} has nothing like ${from}`);
  const { said } = await open(bad);
  const lines = bad.split('\n');
  const found = said.find((one) => lines[one.range.start.line].includes(key));
  console.log(`${path}, ${to.trim()}\n    ${found ? found.message : 'NOT FOUND ' + JSON.stringify(said)}`);
  wrong += found ? 0 : 1;
}

const stage = yamlOf('stages/data.md', readFileSync(content + 'stages/data.md', 'utf8'));
const { uri } = await open(stage);
const line = stage.split('\n').findIndex((text) => text.startsWith('minutes:'));
const hover = await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character: 2 } });
console.log('minutes, under the pointer:\n    ' + (hover?.contents?.value ?? 'NOTHING').replace(/\n+/g, '\n    '));
const short = stage.split('\n').slice(0, 1).join('\n') + '\ntitle: A\n';
const second = await open(short);
const offered = await connection.sendRequest('textDocument/completion', { textDocument: { uri: second.uri }, position: { line: 2, character: 0 } });
console.log('offered for a new stage: ' + (offered.items ?? offered).map((item) => item.label).join(', '));
wrong += hover ? 0 : 1;
console.log(wrong === 0 ? 'As it should be.' : `${wrong} not as they should be.`);
child.kill();
process.exit(wrong === 0 ? 0 : 1);
