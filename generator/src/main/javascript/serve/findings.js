import { element } from '../site/element.js';

/** What was closed stays closed until something else is said, also on the next page. */
const CLOSED = 'lectern-serve-closed';

/** @type {HTMLElement | undefined} */
let panel;
let shown = '';

/** @param {string} said */
function wasClosed(said) {
  try {
    return sessionStorage.getItem(CLOSED) === said;
  } catch (refused) {
    return false;
  }
}

function close() {
  panel?.remove();
  panel = undefined;
  try {
    sessionStorage.setItem(CLOSED, shown);
  } catch (refused) {
    // Then the next page shows it again.
  }
}

/**
 * @param {number} number
 * @param {string} noun
 */
function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** @param {import("./types").Finding} finding */
function item(finding) {
  const place = `${finding.file}:${finding.line}:${finding.column}`;
  /** @type {HTMLElement[]} */
  const parts = [element('p', { class: 'lectern-serve-place' }, [element('code', {}, [place]), ` ${finding.rule} `])];
  if (finding.editor) {
    parts[0].append(element('a', { href: finding.editor, 'aria-label': `Open ${place} in editor` }, ['Open in editor']));
  }
  parts.push(element('p', {}, [finding.message]));
  if (finding.code.trim()) {
    parts.push(element('pre', {}, [
      finding.code.slice(0, finding.from),
      element('mark', {}, [finding.code.slice(finding.from, finding.to) || ' ']),
      finding.code.slice(Math.max(finding.to, finding.from)),
    ]));
  }
  return element('li', {}, parts);
}

/** @param {import("./types").Finding[]} findings */
function list(findings) {
  return element('ol', {}, findings.map(item));
}

function style() {
  if (!document.querySelector('link[href="/_lectern/serve.css"]')) {
    document.head.append(element('link', { rel: 'stylesheet', href: '/_lectern/serve.css' }));
  }
}

/**
 * Shows what there is to say about the content: errors at once, warnings when they are unfolded.
 * @param {import("./types").Findings} said
 */
export function show(said) {
  const now = JSON.stringify(said);
  if (now === shown) {
    return;
  }
  shown = now;
  const unfolded = panel?.querySelector('details')?.open ?? false;
  panel?.remove();
  panel = undefined;
  if ((said.errors + said.warnings === 0 && !said.trouble) || wasClosed(now)) {
    return;
  }
  style();
  const errors = said.findings.filter(finding => finding.error);
  const warnings = said.findings.filter(finding => !finding.error);
  const broken = said.errors > 0 || said.trouble !== '';
  const button = element('button', { type: 'button', 'aria-label': 'Close' }, ['×']);
  button.addEventListener('click', close);
  /** @type {HTMLElement[]} */
  const parts = [
    element('div', { class: 'lectern-serve-head' }, [
      element('h2', {}, [said.trouble ? 'Lectern has trouble' : broken ? counted(said.errors, 'error') : counted(said.warnings, 'warning')]),
      button,
    ]),
  ];
  if (said.trouble) {
    parts.push(element('p', {}, [said.trouble]));
  }
  if (said.errors > 0) {
    parts.push(element('p', {}, ['What cannot be shown is shown as it was before.']), list(errors));
    if (said.errors > errors.length) {
      parts.push(element('p', {}, [`… and ${said.errors - errors.length} more`]));
    }
  }
  if (said.warnings > 0) {
    const details = element('details', {}, [element('summary', {}, [counted(said.warnings, 'warning')]), list(warnings)]);
    details.open = unfolded;
    parts.push(details);
    if (said.warnings > warnings.length) {
      details.append(element('p', {}, [`… and ${said.warnings - warnings.length} more`]));
    }
  }
  panel = element('section', {
    class: broken ? 'lectern-serve lectern-serve-broken' : 'lectern-serve',
    role: broken ? 'alert' : 'status',
    'aria-label': 'What is wrong with the content',
    tabindex: '-1',
  }, parts);
  document.body.append(panel);
}

addEventListener('keydown', event => {
  if (event.key === 'Escape' && panel && !document.querySelector('dialog[open]')) {
    close();
  }
});
