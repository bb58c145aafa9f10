// What the pages gain with a script; each page serves without it.
(function () {
  'use strict';

  // Theme: what the system says, or light, or dark.
  var root = document.documentElement;
  var themes = ['auto', 'light', 'dark'];
  var button = document.querySelector('.theme-switch');
  function current() {
    return root.dataset.theme || 'auto';
  }
  function label() {
    button.textContent = 'Theme: ' + current();
  }
  if (button) {
    button.hidden = false;
    label();
    button.addEventListener('click', function () {
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
})();
