// The search dialog. Loaded when somebody searches for the first time; then loads the index and what it needs.
(function () {
  'use strict';

  var FINGERPRINT = '@fingerprint@'; // of all files that are loaded here: browsers keep old ones
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
    spellcheck: 'false', enterkeyhint: 'go', placeholder: 'Search'
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
        return load(name + '?v=' + FINGERPRINT);
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
    var link = element('link', { rel: 'stylesheet', href: self.lectern.assets + 'search.css?v=' + FINGERPRINT });
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
    if (text.trim() === '') {
      show([], '');
      return;
    }
    if (!index) {
      say('Loading…');
      return;
    }
    var found = self.lecternSearchTerms.find(index, data, text);
    if (found.sections === 0) {
      show([], self.lecternSearchTerms.terms(text).length === 0
        ? 'Go on typing: a word has two letters or more.'
        : 'Nothing is found. Try fewer words, or another word for it.');
      return;
    }
    var count = counted(found.sections, 'section', 'sections');
    show(found.groups.map(group), found.some ? 'No section has all of these words; ' + count + ' with some of them.'
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
      prepare();
    });
  }

  self.lectern.search = open;
})();
