// @ts-nocheck
// On-this-page follows the text.
const links = Array.prototype.slice.call(document.querySelectorAll('.on-page a'));
const headings = links
  .map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
function follow() {
  let at = -1;
  for (let i = 0; i < headings.length; i++) {
    if (headings[i] && headings[i].getBoundingClientRect().top < 120) {
      at = i;
    }
  }
  links.forEach((link, i) => {
    if (i === at) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  });
}
if (links.length > 0) {
  let waiting = false;
  document.addEventListener('scroll', () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    }
  }, { passive: true });
  follow();
}
