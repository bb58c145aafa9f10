import assert from 'node:assert/strict';
import test from 'node:test';

/** As much of an element as is asked for. */
class Element {
  constructor(name, children = []) {
    this.name = name;
    this.children = children;
  }

  matches(selector) {
    return this.name === selector;
  }

  querySelectorAll(selector) {
    return this.children.flatMap(child => [...(child.matches(selector) ? [child] : []), ...child.querySelectorAll(selector)]);
  }
}
globalThis.Element = Element;
const { enhanced, once } = await import('../site/once.js');

test('an element is found once, however often it is looked for, and what came since is found too', () => {
  const find = once('code');
  const page = new Element('main', [new Element('code'), new Element('p', [new Element('code')])]);
  assert.equal(find(page).length, 2);
  assert.deepEqual(find(page), []);

  const other = new Element('code');
  page.children.push(other);
  assert.deepEqual(find(page), [other]);
});

test('a root may be what is looked for', () => {
  const find = once('pre');
  const inner = new Element('pre');
  const root = new Element('pre', [inner]);
  assert.deepEqual(find(root), [root, inner]);
  assert.deepEqual(find(new Element('p')), []);
});

test('who finds an element is not asked whether another one has', () => {
  const page = new Element('main', [new Element('a')]);
  assert.equal(once('a')(page).length, 1);
  assert.equal(once('a')(page).length, 1);
});

test('what is looked for can be told', () => {
  once('b');
  assert.match(enhanced(), /code, pre, a, a, b$/);
});
