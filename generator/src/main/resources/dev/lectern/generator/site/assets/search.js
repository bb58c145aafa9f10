// The search dialog, the commands in it, and the sheet of keys. Loaded when somebody asks for one of them for the first
// time; then loads the index and what it needs.
(function () {
  'use strict';

  var EXCERPT = 160;
  var load = self.lectern.load;
  var site = new URL('..', self.lectern.assets).href;

  function element(name, attributes, parts) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    made.append.apply(made, parts || []);
    return made;
  }

  var input = element('input', {
    type: 'search', id: '_search-query', role: 'combobox', 'aria-label': 'Search', 'aria-controls': '_search-results',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', autocomplete: 'off', autocapitalize: 'off',
    spellcheck: 'false', enterkeyhint: 'go', placeholder: 'Search, or give a command'
  });
  var close = element('button', { type: 'button', class: 'search-close' }, ['Close']);
  var status = element('p', { class: 'search-status', role: 'status' });
  var list = element('div', { id: '_search-results', class: 'search-results', role: 'listbox', 'aria-label': 'Found', tabindex: '-1' });
  var hint = element('p', { class: 'search-keys', 'aria-hidden': 'true' }, [
    element('kbd', {}, ['↑']), ' ', element('kbd', {}, ['↓']), ' choose  ', element('kbd', {}, ['Enter']), ' go  ',
    element('kbd', {}, ['Esc']), ' close'
  ]);
  var dialog = element('dialog', { class: 'search', 'aria-label': 'Search' }, [
    element('div', { class: 'search-bar' }, [input, close]), status, list, hint
  ]);

  var index = null;
  var data = null;
  var wanted = null;

  // Everything that finds; tried again after a failure.
  function ready() {
    if (!wanted) {
      wanted = Promise.all(['search-terms.js', 'minisearch.js', 'search-data.js'].map(function (name) {
        return load(name);
      })).then(function () {
        data = JSON.parse(self.lecternSearchData);
        self.lecternSearchData = '';
        index = self.MiniSearch.loadJS(data.index, self.lecternSearchTerms.options);
        data.index = null;
      });
      wanted.catch(function () { wanted = null; });
    }
    return wanted;
  }

  var styled = new Promise(function (loaded) {
    var link = element('link', { rel: 'stylesheet', href: self.lectern.file('search.css') });
    link.addEventListener('load', loaded);
    link.addEventListener('error', loaded);
    document.head.append(link);
  });

  // A text with the places that were found marked.
  function marked(text, places, from, to) {
    var parts = [];
    var at = from;
    places.forEach(function (place) {
      if (place[0] >= at && place[1] <= to) {
        parts.push(text.slice(at, place[0]), element('mark', {}, [text.slice(place[0], place[1])]));
        at = place[1];
      }
    });
    parts.push(text.slice(at, to));
    return parts;
  }

  function whole(text, matched) {
    return marked(text, self.lecternSearchTerms.places(text, matched), 0, text.length);
  }

  function excerpt(text, matched) {
    var places = self.lecternSearchTerms.places(text, matched);
    var part = self.lecternSearchTerms.excerpt(text, places, EXCERPT);
    var shown = marked(text, places, part[0], part[1]);
    if (part[0] > 0) {
      shown.unshift('… ');
    }
    if (part[1] < text.length) {
      shown.push(' …');
    }
    return element('span', { class: 'found-text' }, shown);
  }

  function option(className, href, parts) {
    return element('a', { class: className, href: href, role: 'option', tabindex: '-1', 'aria-selected': 'false' }, parts);
  }

  function matchedBy(result) {
    return new Set(Object.keys(result.match));
  }

  // Commands: where the page leads to, and what it can do. Rows are made anew for each list.
  function press(selector) {
    return function () { document.querySelector(selector).click(); };
  }

  function theme(name) {
    return function () {
      var root = document.documentElement;
      for (var i = 0; i < 3 && (root.dataset.theme || 'auto') !== name; i++) {
        document.querySelector('.theme-switch').click();
      }
    };
  }

  function links() {
    var seen = new Set();
    var all = [];
    ['.brand', '.drawer summary + ul > li:first-child > a, .nav-single', '.menu a'].flatMap(function (selector) {
      return Array.from(document.querySelectorAll(selector));
    }).forEach(function (link) {
      var section = link.closest('.nav-section');
      if (!seen.has(link.href)) {
        seen.add(link.href);
        all.push({
          label: link.matches('.brand') ? 'Home' : (section ? section.querySelector('summary') : link).textContent.trim(),
          href: link.href
        });
      }
    });
    return all;
  }

  function actions() {
    var turn = ['next', 'prev'].map(function (name) {
      var link = document.querySelector('main a[rel="' + name + '"]');
      return link && { label: link.textContent.trim().replace(/\s+/, ': '), href: link.href };
    }).filter(Boolean);
    var now = document.documentElement.dataset.theme || 'auto';
    var themes = ['auto', 'light', 'dark'].filter(function (name) { return name !== now; }).map(function (name) {
      return { label: 'Theme: ' + name, act: theme(name) };
    });
    return turn.concat(themes, [
      { label: 'Print this page', act: function () { self.print(); } },
      { label: 'Keyboard shortcuts', act: keys, key: '?' }
    ]);
  }

  function command(each) {
    var parts = [element('span', { class: 'found-heading' }, [each.label])];
    if (each.key) {
      parts.push(' ', element('span', { class: 'found-kind' }, [element('kbd', {}, [each.key])]));
    }
    if (each.href) {
      return option('found-command', each.href, parts);
    }
    var row = element('div', { class: 'found-command', role: 'option', tabindex: '-1', 'aria-selected': 'false' }, parts);
    row.addEventListener('click', each.act);
    return row;
  }

  function commandGroup(title, commands) {
    return element('div', { role: 'group', 'aria-label': title, class: 'commands' },
      [element('p', { class: 'commands-title', 'aria-hidden': 'true' }, [title])].concat(commands.map(command)));
  }

  // A command answers to the beginnings of its words.
  function answers(text) {
    var wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
    return function (each) {
      var words = each.label.toLowerCase().split(/[^\p{L}\p{N}+]+/u);
      return wanted.every(function (part) {
        return words.some(function (word) { return word.indexOf(part) === 0; });
      });
    };
  }

  function commandsFor(text) {
    if (text.trim() === '') {
      return [commandGroup('Go to', links()), commandGroup('Do', actions())];
    }
    var found = text.trim().length < 3 ? [] : links().concat(actions()).filter(answers(text)).slice(0, 3);
    return found.length > 0 ? [commandGroup('Commands', found)] : [];
  }

  // The sheet of keys. Keys without Ctrl can be switched off: they get in the way of speech input.
  var sheet = null;

  function keys() {
    if (!sheet) {
      var single = element('input', { type: 'checkbox' });
      var done = element('button', { type: 'button', class: 'search-close' }, ['Close']);
      single.checked = self.lectern.singleKeys();
      single.addEventListener('change', function () { self.lectern.singleKeys(single.checked); });
      done.addEventListener('click', function () { sheet.close(); });
      sheet = element('dialog', { class: 'search keys', 'aria-labelledby': '_keys-title' }, [
        element('div', { class: 'search-bar' }, [element('h2', { id: '_keys-title' }, ['Keyboard shortcuts']), done]),
        element('dl', {}, [
          [['/'], 'Search'],
          [['Ctrl', 'K'], 'Search or give a command, also from a field; on a Mac with ⌘'],
          [['↑', '↓'], 'Choose among what was found'],
          [['Enter'], 'Go there; with Ctrl in a new tab'],
          [['Esc'], 'Close'],
          [['?'], 'This sheet'],
          [['+', '−', '0'], 'Larger, smaller, all of it: in an enlarged picture']
        ].map(function (row) {
          return element('div', {}, [
            element('dt', {}, row[0].reduce(function (all, key) {
              return all.concat(all.length > 0 ? ' ' : [], element('kbd', {}, [key]));
            }, [])),
            element('dd', {}, [row[1]])
          ]);
        })),
        element('label', {}, [single, ' Keys without Ctrl are on'])
      ]);
      sheet.addEventListener('click', function (event) {
        if (event.target === sheet) {
          sheet.close();
        }
      });
      document.body.append(sheet);
    }
    styled.then(function () {
      if (!sheet.open) {
        sheet.showModal();
      }
    });
  }

  // What was found on one page: the page, then sections of it; or one entry of a page of many.
  function group(found) {
    var page = data.pages[found.page];
    var href = site + page[0];
    var title = page[1];
    var rows = [];
    var first = found.sections[0];
    var start = found.sections.find(function (result) { return data.sections[result.id][1] === ''; });
    var kind = page[2] && page[2] !== title ? [element('span', { class: 'found-kind' }, [page[2]])] : [];
    if (found.entry) {
      var entry = data.sections[first.id];
      rows.push(option('found-page', href + '#' + entry[1], [
        element('span', { class: 'found-heading' }, whole(entry[2], matchedBy(first))), ' ',
        element('span', { class: 'found-kind' }, [title]), ' ', excerpt(entry[3], matchedBy(first))
      ]));
      title = entry[2];
    } else {
      var head = [element('span', { class: 'found-heading' }, whole(title, matchedBy(start || first))), ' '].concat(kind);
      if (start) {
        head.push(' ', excerpt(data.sections[start.id][3], matchedBy(start)));
      }
      rows.push(option('found-page', href, head));
      found.sections.forEach(function (result) {
        var section = data.sections[result.id];
        if (result !== start) {
          rows.push(option('found-section', href + '#' + section[1], [
            element('span', { class: 'found-heading' }, whole(section[2], matchedBy(result))), ' ',
            excerpt(section[3], matchedBy(result))
          ]));
        }
      });
    }
    return element('div', { role: 'group', 'aria-label': title }, rows);
  }

  function options() {
    return Array.from(list.querySelectorAll('[role="option"]'));
  }

  function active() {
    return list.querySelector('[aria-selected="true"]');
  }

  function activate(row) {
    var before = active();
    if (before) {
      before.setAttribute('aria-selected', 'false');
    }
    if (row) {
      row.setAttribute('aria-selected', 'true');
      input.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  // The list is there at once; what it holds is said when the typing rests.
  var saying = 0;
  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(function () { status.textContent = text; }, 200);
  }

  function counted(count, one, many) {
    return count + ' ' + (count === 1 ? one : many);
  }

  function show(rows, text) {
    list.replaceChildren.apply(list, rows);
    list.scrollTop = 0;
    options().forEach(function (row, i) { row.id = '_found-' + i; });
    input.setAttribute('aria-expanded', String(rows.length > 0));
    activate(options()[0]);
    say(text);
  }

  function search() {
    var text = input.value;
    var commands = commandsFor(text);
    if (text.trim() === '') {
      show(commands, '');
      return;
    }
    if (!index) {
      show(commands, 'Loading…');
      return;
    }
    var found = self.lecternSearchTerms.find(index, data, text);
    if (found.sections === 0) {
      show(commands, self.lecternSearchTerms.terms(text).length === 0
        ? 'Go on typing: a word has two letters or more.'
        : 'Nothing is found. Try fewer words, or another word for it.');
      return;
    }
    var count = counted(found.sections, 'section', 'sections');
    show(commands.concat(found.groups.map(group)), found.some ? 'No section has all of these words; ' + count + ' with some of them.'
      : count + ' found.');
  }

  function prepare() {
    ready().then(search, function () {
      say('The search could not be loaded. Type on to try again.');
    });
  }

  function move(step) {
    var rows = options();
    var at = rows.indexOf(active());
    if (rows.length > 0) {
      activate(rows[(at + step + rows.length) % rows.length]);
    }
  }

  input.addEventListener('input', function () {
    search();
    if (!index) {
      prepare();
    }
  });
  input.addEventListener('keydown', function (event) {
    if (event.isComposing) {
      return;
    }
    var row = active();
    if (event.key === 'ArrowDown') {
      move(1);
    } else if (event.key === 'ArrowUp') {
      move(-1);
    } else if (event.key === 'Escape') {
      dialog.close(); // a browser would only empty the field
    } else if (event.key === 'Enter' && row) {
      row.dispatchEvent(new MouseEvent('click', {
        bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey
      }));
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener('pointermove', function (event) {
    var row = event.target.closest('[role="option"]');
    if (row && row !== active()) {
      var top = list.scrollTop;
      activate(row);
      list.scrollTop = top;
    }
  });
  // A place on the same page is shown, not loaded.
  list.addEventListener('click', function (event) {
    if (event.target.closest('[role="option"]') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      dialog.close();
    }
  });
  close.addEventListener('click', function () { dialog.close(); });
  dialog.addEventListener('click', function (event) {
    if (event.target === dialog) {
      dialog.close();
    }
  });

  // Opens the dialog, with what to search for, if that is known.
  function open(query) {
    document.body.append(dialog);
    styled.then(function () {
      if (!dialog.open) {
        dialog.showModal();
      }
      if (query) {
        input.value = query;
      }
      input.focus();
      input.select();
      search();
      prepare();
    });
  }

  self.lectern.search = open;
  self.lectern.keys = keys;
})();
