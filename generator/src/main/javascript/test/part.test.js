import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedParts } from '../serve/part.js';

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A <b> page</title></head>
<body>
<!-- <p> -->
<nav><ul><li><a href="a.html">A</a></li></ul></nav>
<main>
<section><h2>One</h2>
<p>First.</p>
<p>Second &lt;p>.<br></p>
</section>
<section><h2>Two</h2>
<table><tr><td>1</td></tr></table>
<svg viewBox="0 0 1 1"><path d="M0 0"/><g><text>t</text></g></svg>
<p>Third.</p>
</section>
</main>
<script>if (a < b) { "</p>" }</script>
</body>
</html>
`;

function part(from, to) {
  assert.equal(PAGE.split(from).length, 2);
  const parts = changedParts(PAGE, PAGE.replace(from, to));
  assert.ok(parts.length < 2);
  return parts[0];
}

test('a word changes its paragraph', () => {
  assert.deepEqual(part('First.', 'Last.'), { before: '<p>First.</p>', after: '<p>Last.</p>', path: [1, 1, 0, 1] });
  assert.deepEqual(part('Third.', ''), { before: '<p>Third.</p>', after: '<p></p>', path: [1, 1, 1, 3] });
  assert.deepEqual(part('.<br></p>', '.<br>x</p>'), { before: '<p>Second &lt;p>.<br></p>', after: '<p>Second &lt;p>.<br>x</p>', path: [1, 1, 0, 2] });
});

test('an element more or less changes the one around it', () => {
  const section = PAGE.slice(PAGE.indexOf('<section>'), PAGE.indexOf('</section>') + '</section>'.length);
  for (const [from, to] of [['<p>First.</p>', '<p>First.</p>\n<p>Next.</p>'], ['<p>First.</p>\n', ''], ['<p>First.</p>', '<p>New.</p>\n<p>First.</p>'],
    ['<p>First.</p>', '<h2>First.</h2>'], ['<p>First.</p>', '<p>Fi</p><p>rst.</p>'], ['<p>First.', '<p class="x">First.']]) {
    const found = part(from, to);
    const now = PAGE.replace(from, to);
    assert.equal(PAGE.replace(found.before, () => found.after), now);
    assert.ok(found.before === section || found.before === '<p>First.</p>', found.before);
  }
});

test('what differs in two places changes what is around both', () => {
  const now = PAGE.replace('First', 'Last').replace('Second', 'Third');
  const [found] = changedParts(PAGE, now);
  assert.deepEqual(found.path, [1, 1, 0]);
  assert.equal(PAGE.replace(found.before, () => found.after), now);
});

test('tables, pictures and links are left to what is around them', () => {
  assert.deepEqual(part('<td>1', '<td>2').path, [1, 1, 1]);
  assert.deepEqual(part('<text>t', '<text>u').path, [1, 1, 1]);
  assert.deepEqual(part('>A</a>', '>B</a>').path, [1, 0, 0, 0]);
});

test('what is not in a plain element, or in much of the page, is compared with the page', () => {
  for (const [from, to] of [['<title>A', '<title>B'], ['a < b', 'a > b'], ['<!-- <p', '<!-- <q'], ['lang="en"', 'lang="de"'], ['</main>', '<p>x</p></main>']]) {
    assert.equal(part(from, to), undefined, from);
  }
  assert.deepEqual(changedParts(PAGE, PAGE), []);
  assert.deepEqual(changedParts('<p>a', '<p>b'), []);
  assert.deepEqual(changedParts(PAGE, ''), []);
});

test('tags that do not fit together are compared with the page', () => {
  assert.equal(part('<h2>One', '<h2>Ones</p>'), undefined);
  const broken = PAGE.replace('<p>First.', '<p>First.</i>');
  assert.deepEqual(changedParts(broken, broken.replace('Third', 'Fourth')), []);
});

test('what is told of a page below it changes beside what it says', () => {
  const page = PAGE.replace('<script>', '<footer><p>Content <code>1</code></p></footer>\n<script>');
  const now = page.replace('First', 'Seventh').replace('<code>1', '<code>25');
  assert.deepEqual(changedParts(page, now), [
    { before: '<p>First.</p>', after: '<p>Seventh.</p>', path: [1, 1, 0, 1] },
    { before: '<p>Content <code>1</code></p>', after: '<p>Content <code>25</code></p>', path: [1, 2, 0] },
  ]);
  assert.deepEqual(changedParts(page, now.replace('a < b', 'a > b')), []);
});

test('a sign in an attribute ends no tag', () => {
  const page = PAGE.replace('<p>First.', '<p title="a > b" class="c">First.');
  assert.deepEqual(changedParts(page, page.replace('First', 'Last'))[0].path, [1, 1, 0, 1]);
});
