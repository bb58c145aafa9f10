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
    var from = null;
    stage.addEventListener('pointerdown', function (event) {
      if (event.pointerType === 'mouse' && event.button === 0 && !event.target.closest('a')) {
        from = { x: event.clientX + stage.scrollLeft, y: event.clientY + stage.scrollTop };
        stage.setPointerCapture(event.pointerId);
        stage.classList.add('dragged');
      }
    });
    stage.addEventListener('pointermove', function (event) {
      if (from) {
        stage.scrollLeft = from.x - event.clientX;
        stage.scrollTop = from.y - event.clientY;
      }
    });
    ['pointerup', 'pointercancel'].forEach(function (end) {
      stage.addEventListener(end, function () {
        from = null;
        stage.classList.remove('dragged');
      });
    });
    dialog.addEventListener('keydown', function (event) {
      if (event.key === '+' || event.key === '=') {
        zoom(scale * 1.25);
      } else if (event.key === '-') {
        zoom(scale / 1.25);
      } else if (event.key === '0') {
        fit();
      }
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

  document.querySelectorAll('figure.diagram').forEach(function (figure) {
    var actions = document.createElement('span');
    actions.className = 'diagram-actions';
    var copy = button('Copy source', '', function () { copySource(figure, copy); });
    var large = button('Enlarge', '', function () { enlarge(figure, large); });
    actions.append(large, copy);
    figure.querySelector('figcaption').append(actions);
  });
})();
