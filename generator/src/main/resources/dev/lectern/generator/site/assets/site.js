// What the pages gain with a script; each page serves without it.
(function () {
  'use strict';

  // Theme: what the system says, or light, or dark.
  var root = document.documentElement;
  var themes = ['auto', 'light', 'dark'];
  var themeSwitch = document.querySelector('.theme-switch');
  function current() {
    return root.dataset.theme || 'auto';
  }
  function label() {
    themeSwitch.textContent = 'Theme: ' + current();
  }
  if (themeSwitch) {
    themeSwitch.hidden = false;
    label();
    themeSwitch.addEventListener('click', function () {
      var next = themes[(themes.indexOf(current()) + 1) % themes.length];
      if (next === 'auto') {
        delete root.dataset.theme;
      } else {
        root.dataset.theme = next;
      }
      try {
        if (next === 'auto') {
          localStorage.removeItem('lectern-theme');
        } else {
          localStorage.setItem('lectern-theme', next);
        }
      } catch (blocked) {
        // The choice then holds for this page only.
      }
      label();
    });
  }

  // The drawer closes when a link in it is followed, or with Escape.
  var drawer = document.getElementById('_drawer');
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && drawer && drawer.checked) {
      drawer.checked = false;
      drawer.focus();
    }
  });

  // On-this-page follows the text.
  var links = Array.prototype.slice.call(document.querySelectorAll('.on-page a'));
  var headings = links
    .map(function (link) {
      return document.getElementById(decodeURIComponent(link.hash.slice(1)));
    });
  function follow() {
    var at = -1;
    for (var i = 0; i < headings.length; i++) {
      if (headings[i] && headings[i].getBoundingClientRect().top < 120) {
        at = i;
      }
    }
    links.forEach(function (link, i) {
      if (i === at) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    });
  }
  if (links.length > 0) {
    var waiting = false;
    document.addEventListener('scroll', function () {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(function () {
          waiting = false;
          follow();
        });
      }
    }, { passive: true });
    follow();
  }

  // A question that is linked to opens.
  function openTarget() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === 'DETAILS') {
      target.open = true;
    }
  }
  addEventListener('hashchange', openTarget);
  openTarget();

  // Code can be copied.
  if (navigator.clipboard) {
    document.querySelectorAll('figure.code').forEach(function (figure) {
      var copy = document.createElement('button');
      copy.type = 'button';
      copy.className = 'copy';
      copy.textContent = 'Copy';
      copy.addEventListener('click', function () {
        navigator.clipboard.writeText(figure.querySelector('code').textContent).then(
          function () { copy.textContent = 'Copied'; },
          function () { copy.textContent = 'Not copied'; });
        setTimeout(function () { copy.textContent = 'Copy'; }, 1500);
      });
      figure.appendChild(copy);
    });
  }

  // A picture can be enlarged, and its source copied.
  function button(label, title, act) {
    var made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    if (title) {
      made.setAttribute('aria-label', title);
    }
    made.addEventListener('click', act);
    return made;
  }

  function enlarge(figure, opener) {
    var svg = figure.querySelector('.diagram-scroll svg');
    var home = svg.parentNode;
    var width = Number(svg.getAttribute('width'));
    var height = Number(svg.getAttribute('height'));
    var dialog = document.createElement('dialog');
    var stage = document.createElement('div');
    var bar = document.createElement('div');
    var title = document.createElement('span');
    var scale = 1;
    dialog.className = 'diagram-large';
    dialog.setAttribute('aria-label', figure.querySelector('.diagram-title').textContent);
    stage.className = 'diagram-stage';
    stage.tabIndex = 0;
    bar.className = 'diagram-bar';
    title.textContent = figure.querySelector('.diagram-title').textContent;

    // The point of the picture under x and y stays where it is.
    function zoom(to, x, y) {
      var before = scale;
      var atX = x === undefined ? stage.clientWidth / 2 : x;
      var atY = y === undefined ? stage.clientHeight / 2 : y;
      scale = Math.min(6, Math.max(0.1, to));
      var ratio = scale / before;
      var left = (stage.scrollLeft + atX) * ratio - atX;
      var top = (stage.scrollTop + atY) * ratio - atY;
      svg.style.width = width * scale + 'px';
      stage.scrollLeft = left;
      stage.scrollTop = top;
    }
    function fit() {
      zoom(Math.min((stage.clientWidth - 40) / width, (stage.clientHeight - 40) / height));
    }

    bar.append(
      title,
      button('−', 'Smaller', function () { zoom(scale / 1.25); }),
      button('+', 'Larger', function () { zoom(scale * 1.25); }),
      button('Fit', '', fit),
      button('Close', '', function () { dialog.close(); }));
    dialog.append(bar, stage);
    stage.append(svg); // the same picture: its ids must not be there twice
    document.body.append(dialog);

    stage.addEventListener('wheel', function (event) {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        var box = stage.getBoundingClientRect();
        zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
      }
    }, { passive: false });
    // One pointer moves the picture, two stretch it; a link is followed if nothing moved.
    var pointers = {};
    var spread = 0;
    var moved = false;
    function held() {
      return Object.keys(pointers).map(function (id) { return pointers[id]; });
    }
    function middle(points) {
      var box = stage.getBoundingClientRect();
      return {
        x: (points[0].x + points[1].x) / 2 - box.left,
        y: (points[0].y + points[1].y) / 2 - box.top
      };
    }
    function distance(points) {
      return Math.hypot(points[0].x - points[1].x, points[0].y - points[1].y);
    }
    stage.addEventListener('pointerdown', function (event) {
      if (event.pointerType === 'mouse' && event.button !== 0) {
        return;
      }
      moved = held().length > 0 && moved;
      pointers[event.pointerId] = { x: event.clientX, y: event.clientY };
      if (held().length === 2) {
        spread = distance(held());
      }
    });
    stage.addEventListener('pointermove', function (event) {
      var pointer = pointers[event.pointerId];
      if (!pointer) {
        return;
      }
      var old = held();
      var from = { x: pointer.x, y: pointer.y };
      var before = old.length === 2 && middle(old);
      if (!moved && old.length === 1 && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 4) {
        return;
      }
      if (!moved) {
        moved = true;
        stage.classList.add('dragged');
      }
      if (!stage.hasPointerCapture(event.pointerId)) {
        stage.setPointerCapture(event.pointerId);
      }
      pointer.x = event.clientX;
      pointer.y = event.clientY;
      if (old.length === 1) {
        stage.scrollLeft += from.x - pointer.x;
        stage.scrollTop += from.y - pointer.y;
      } else if (old.length === 2) {
        var now = middle(held());
        stage.scrollLeft += before.x - now.x;
        stage.scrollTop += before.y - now.y;
        zoom(scale * distance(held()) / Math.max(1, spread), now.x, now.y);
        spread = distance(held());
      }
    });
    ['pointerup', 'pointercancel'].forEach(function (end) {
      stage.addEventListener(end, function (event) {
        delete pointers[event.pointerId];
        stage.classList.remove('dragged');
      });
    });
    stage.addEventListener('dragstart', function (event) { event.preventDefault(); });
    stage.addEventListener('click', function (event) {
      if (moved) {
        event.preventDefault();
      }
    }, true);
    var STEPS = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
    dialog.addEventListener('keydown', function (event) {
      var step = STEPS[event.key];
      if (event.key === '+' || event.key === '=') {
        zoom(scale * 1.25);
      } else if (event.key === '-') {
        zoom(scale / 1.25);
      } else if (event.key === '0') {
        fit();
      } else if (step) {
        stage.scrollLeft += step[0];
        stage.scrollTop += step[1];
      } else {
        return;
      }
      event.preventDefault();
    });
    dialog.addEventListener('close', function () {
      svg.style.width = '';
      home.append(svg);
      dialog.remove();
      opener.focus();
    });
    dialog.showModal();
    stage.focus();
    fit();
  }

  function copySource(figure, pressed) {
    var code = figure.querySelector('.diagram-source code');
    function say(word) {
      pressed.textContent = word;
      setTimeout(function () { pressed.textContent = 'Copy source'; }, 1500);
    }
    function select() {
      figure.querySelector('.diagram-source').open = true;
      getSelection().selectAllChildren(code);
      say('Selected');
    }
    if (navigator.clipboard) {
      navigator.clipboard.writeText(code.textContent).then(function () { say('Copied'); }, select);
    } else {
      select();
    }
  }

  // A picture that goes on beyond its frame fades out there.
  function showMore(view) {
    var scroll = view.querySelector('.diagram-scroll');
    var left = scroll.scrollLeft > 2;
    var right = scroll.scrollLeft + scroll.clientWidth < scroll.scrollWidth - 2;
    view.dataset.more = (left ? 'left ' : '') + (right ? 'right' : '');
  }

  document.querySelectorAll('figure.diagram').forEach(function (figure) {
    var view = figure.querySelector('.diagram-view');
    view.querySelector('.diagram-scroll').addEventListener('scroll', function () { showMore(view); }, { passive: true });
    addEventListener('resize', function () { showMore(view); });
    showMore(view);
    var actions = document.createElement('span');
    actions.className = 'diagram-actions';
    var copy = button('Copy source', '', function () { copySource(figure, copy); });
    var large = button('Enlarge', '', function () { enlarge(figure, large); });
    actions.append(large, copy);
    figure.querySelector('figcaption').append(actions);
  });

  // A cited figure says what it is and what it rests on: under the pointer, with the focus, or when
  // it is tapped. The note is a live region, so that it is read out when it appears.
  var cited = Array.prototype.filter.call(document.querySelectorAll('.cited'), function (figure) {
    return !figure.closest('a, button, summary, label');
  });
  if (cited.length > 0) {
    var note = document.createElement('div');
    note.className = 'figure-note';
    note.setAttribute('role', 'status');
    document.body.append(note);
    var open = null;
    var leaving = 0;

    var hideNote = function () {
      clearTimeout(leaving);
      if (open) {
        open.setAttribute('aria-expanded', 'false');
        open = null;
        note.textContent = '';
      }
    };

    var showNote = function (figure) {
      clearTimeout(leaving);
      if (open === figure) {
        return;
      }
      hideNote();
      open = figure;
      open.setAttribute('aria-expanded', 'true');
      var label = document.createElement('strong');
      label.textContent = figure.dataset.label;
      var basis = document.createElement(figure.dataset.basis.charAt(0) === '=' ? 'code' : 'span');
      basis.textContent = figure.dataset.basis;
      note.append(label, ' ', basis);
      var at = figure.getClientRects()[0];
      var size = note.getBoundingClientRect();
      var below = at.bottom + size.height + 72 < innerHeight || at.top < size.height + 72;
      note.style.left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - size.width - 8)) + scrollX + 'px';
      note.style.top = (below ? at.bottom + 4 : at.top - size.height - 4) + scrollY + 'px';
    };

    var leave = function (event) {
      if (event.pointerType === 'mouse') {
        clearTimeout(leaving);
        leaving = setTimeout(hideNote, 200);
      }
    };

    cited.forEach(function (figure) {
      figure.tabIndex = 0;
      figure.setAttribute('role', 'button');
      figure.setAttribute('aria-expanded', 'false');
      figure.addEventListener('pointerenter', function (event) {
        if (event.pointerType === 'mouse') {
          showNote(figure);
        }
      });
      figure.addEventListener('pointerleave', leave);
      figure.addEventListener('focus', function () { showNote(figure); });
      figure.addEventListener('blur', hideNote);
      figure.addEventListener('click', function () { showNote(figure); });
      figure.addEventListener('keydown', function (event) {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          if (open === figure) {
            hideNote();
          } else {
            showNote(figure);
          }
        }
      });
    });
    note.addEventListener('pointerenter', function () { clearTimeout(leaving); });
    note.addEventListener('pointerleave', leave);
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') {
        hideNote();
      }
    });
    document.addEventListener('pointerdown', function (event) {
      if (open && event.target !== open && !note.contains(event.target)) {
        hideNote();
      }
    });
    addEventListener('resize', hideNote);
  }
})();

// Search: its files are loaded when somebody searches for the first time.
(function () {
  'use strict';

  var assets = new URL('.', document.currentScript.src).href;
  var policy = self.trustedTypes && self.trustedTypes.createPolicy('lectern', {
    createScriptURL: function (url) {
      if (url.indexOf(assets) !== 0) {
        throw new TypeError('not a script of this site: ' + url);
      }
      return url;
    }
  });
  var loading = {};

  // How the files that are loaded later are called, as in "search.js=search.0a4d55a8d7.js"; the build puts it in.
  var names = {};
  '@names@'.split(' ').forEach(function (pair) {
    var parts = pair.split('=');
    names[parts[0]] = parts[1];
  });

  // The address of a file beside this one.
  function file(name) {
    return assets + (names[name] || name);
  }

  // A script from the folder of assets, once; tried again after a failure. Those that change with the content have
  // their names in a file of their own.
  function load(name) {
    if (!names[name] && names['names.js']) {
      return load('names.js').then(function () {
        names[name] = self.lecternNames[name] || name;
        return load(name);
      });
    }
    if (!loading[name]) {
      loading[name] = new Promise(function (loaded, failed) {
        var script = document.createElement('script');
        script.src = policy ? policy.createScriptURL(file(name)) : file(name);
        script.addEventListener('load', loaded);
        script.addEventListener('error', function () {
          script.remove();
          delete loading[name];
          failed(new Error('not loaded: ' + name));
        });
        document.head.append(script);
      });
    }
    return loading[name];
  }
  self.lectern = { assets: assets, file: file, load: load };

  var buttons = document.querySelectorAll('.search-open');

  function open(query) {
    load('search.js').then(function () { self.lectern.search(query); }, function () {
      buttons.forEach(function (button) { button.textContent = 'Search could not be loaded: try again'; });
    });
  }

  // What an address that leads nowhere was about: its last name, without its ending.
  function address() {
    var name = location.pathname.replace(/(\/index\.html?|\/)$/, '').replace(/\.html?$/, '').replace(/^.*\//, '');
    try {
      name = decodeURIComponent(name);
    } catch (malformed) {
      // Then it is searched for as it is.
    }
    return name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  }

  buttons.forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      open(button.classList.contains('search-address') ? address() : '');
    });
  });

  // Keys without Ctrl: whether they are on, or switches them.
  self.lectern.singleKeys = function (on) {
    try {
      if (on === true) {
        localStorage.removeItem('lectern-keys');
      } else if (on === false) {
        localStorage.setItem('lectern-keys', 'off');
      }
      return localStorage.getItem('lectern-keys') !== 'off';
    } catch (blocked) {
      return true;
    }
  };

  document.addEventListener('keydown', function (event) {
    if (document.querySelector('dialog[open]') || event.altKey) {
      return;
    }
    var typing = event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]');
    var single = !typing && !event.ctrlKey && !event.metaKey && self.lectern.singleKeys();
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k' || single && event.key === '/') {
      event.preventDefault();
      open('');
    } else if (single && event.key === '?') {
      event.preventDefault();
      load('search.js').then(function () { self.lectern.keys(); }, function () {});
    }
  });
})();
