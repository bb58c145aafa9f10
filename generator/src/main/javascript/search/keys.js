import { element } from '../site/element.js';
import { styled } from './style.js';

// The sheet of keys. Keys without Ctrl can be switched off: they get in the way of speech input.
/** @type {HTMLDialogElement} */
let sheet;

/** Shows the sheet. */
export function keys() {
  if (!sheet) {
    const single = element('input', { type: 'checkbox' });
    const done = element('button', { type: 'button', class: 'search-close' }, ['Close']);
    single.checked = self.lectern.singleKeys();
    single.addEventListener('change', () => { self.lectern.singleKeys(single.checked); });
    done.addEventListener('click', () => { sheet.close(); });
    sheet = element('dialog', { class: 'search keys', 'aria-labelledby': '_keys-title' }, [
      element('div', { class: 'search-bar' }, [element('h2', { id: '_keys-title' }, ['Keyboard shortcuts']), done]),
      element('dl', {}, /** @type {[string[], string][]} */ ([
        [['/'], 'Search'],
        [['Ctrl', 'K'], 'Search or give a command, also from a field; on a Mac with ⌘'],
        [['↑', '↓'], 'Choose among what was found'],
        [['Enter'], 'Go there; with Ctrl in a new tab'],
        [['Esc'], 'Close'],
        [['?'], 'This sheet'],
        [['+', '−', '0'], 'Larger, smaller, all of it: in an enlarged picture']
      ]).map(row => element('div', {}, [
        element('dt', {}, row[0].reduce((all, key) => all.concat(all.length > 0 ? ' ' : [], element('kbd', {}, [key])), /** @type {(string | Node)[]} */ ([]))),
        element('dd', {}, [row[1]])
      ]))),
      element('label', {}, [single, ' Keys without Ctrl are on'])
    ]);
    sheet.addEventListener('click', event => {
      if (event.target === sheet) {
        sheet.close();
      }
    });
    document.body.append(sheet);
  }
  styled.then(() => {
    if (!sheet.open) {
      sheet.showModal();
    }
  });
}
