import { element } from '../site/element.js';
import { keys } from './keys.js';

/**
 * What there is to do: to go somewhere, or to act.
 * @typedef {{ label: string, href?: string, act?: () => void, key?: string }} Command
 */

/**
 * A row that leads somewhere.
 * @param {string} className
 * @param {string} href
 * @param {(string | Node)[]} parts
 */
export function option(className, href, parts) {
  return element('a', { class: className, href: href, role: 'option', tabindex: '-1', 'aria-selected': 'false' }, parts);
}

// Commands: where the page leads to, and what it can do. Rows are made anew for each list.

/** @param {string} name */
function theme(name) {
  return () => {
    const root = document.documentElement;
    for (let i = 0; i < 3 && (root.dataset.theme || 'auto') !== name; i++) {
      /** @type {HTMLElement} */ (document.querySelector('.theme-switch')).click();
    }
  };
}

function links() {
  const seen = new Set();
  /** @type {Command[]} */
  const all = [];
  /** @type {HTMLAnchorElement[]} */ (  ['.brand', '.drawer summary + ul > li:first-child > a, .nav-single', '.menu a'].flatMap(selector => Array.from(document.querySelectorAll(selector)))).forEach(link => {
    const section = link.closest('.nav-section');
    if (!seen.has(link.href)) {
      seen.add(link.href);
      all.push({
        label: link.matches('.brand') ? 'Home' : /** @type {Element} */ (section ? section.querySelector('summary') : link).textContent.trim(),
        href: link.href
      });
    }
  });
  return all;
}

function actions() {
  const turn = /** @type {Command[]} */ (['next', 'prev'].map(name => {
    const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(`main a[rel="${name}"]`));
    return link && { label: link.textContent.trim().replace(/\s+/, ': '), href: link.href };
  }).filter(Boolean));
  const now = document.documentElement.dataset.theme || 'auto';
  const themes = ['auto', 'light', 'dark'].filter(name => name !== now).map(name => ({
    label: `Theme: ${name}`,
    act: theme(name)
  }));
  return turn.concat(themes, [
    { label: 'Print this page', act: function () { self.print(); } },
    { label: 'Keyboard shortcuts', act: keys, key: '?' }
  ]);
}

/** @param {Command} each */
function command(each) {
  /** @type {(string | Node)[]} */
  const parts = [element('span', { class: 'found-heading' }, [each.label])];
  if (each.key) {
    parts.push(' ', element('span', { class: 'found-kind' }, [element('kbd', {}, [each.key])]));
  }
  if (each.href) {
    return option('found-command', each.href, parts);
  }
  const row = element('div', { class: 'found-command', role: 'option', tabindex: '-1', 'aria-selected': 'false' }, parts);
  row.addEventListener('click', /** @type {() => void} */ (each.act));
  return row;
}

/**
 * @param {string} title
 * @param {Command[]} commands
 */
function commandGroup(title, commands) {
  return element('div', { role: 'group', 'aria-label': title, class: 'commands' },
    /** @type {HTMLElement[]} */ ([element('p', { class: 'commands-title', 'aria-hidden': 'true' }, [title])]).concat(commands.map(command)));
}

/**
 * A command answers to the beginnings of its words.
 * @param {string} text
 */
function answers(text) {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (/** @type {Command} */ each) => {
    const words = each.label.toLowerCase().split(/[^\p{L}\p{N}+]+/u);
    return wanted.every(part => words.some(word => word.indexOf(part) === 0));
  };
}

/**
 * Groups of commands that answer to what was typed; all if nothing was.
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export function commandsFor(text) {
  if (text.trim() === '') {
    return [commandGroup('Go to', links()), commandGroup('Do', actions())];
  }
  const found = text.trim().length < 3 ? [] : links().concat(actions()).filter(answers(text)).slice(0, 3);
  return found.length > 0 ? [commandGroup('Commands', found)] : [];
}
