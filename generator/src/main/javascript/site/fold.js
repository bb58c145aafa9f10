// A question that is linked to opens.
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.tagName === 'DETAILS') {
    /** @type {HTMLDetailsElement} */ (target).open = true;
  }
}
addEventListener('hashchange', openTarget);
openTarget();
