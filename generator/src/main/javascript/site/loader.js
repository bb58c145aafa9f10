/** The folder of the site's assets; the script that runs this stands there. */
export const assets = new URL('.', /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
const worker = new URL('../sw.js', assets).href;
const policy = self.trustedTypes && self.trustedTypes.createPolicy('lectern', {
  createScriptURL: function (url) {
    if (!url.startsWith(assets) && url !== worker) {
      throw new TypeError(`not a script of this site: ${url}`);
    }
    return url;
  }
});
/** @type {Record<string, Promise<unknown>>} */
const loading = {};

// How the files that are loaded later are called, as in "search.js=search.0a4d55a8d7.js"; the build puts it in.
/** @type {Record<string, string>} */
const names = Object.fromEntries('@names@'.split(' ').map(pair => pair.split('=')));

/**
 * An address that may become that of a script; a value that a page with Trusted Types takes for it.
 * @param {string} url
 * @returns {string}
 */
export function scriptAddress(url) {
  return policy ? policy.createScriptURL(url) : url;
}

/**
 * The address of an asset.
 * @param {string} name
 * @returns {string}
 */
export function address(name) {
  return assets + (names[name] || name);
}

/**
 * Loads a script from the folder of assets, once; tries again after a failure. Those that change with the content have
 * their names in a file of their own.
 * @param {string} name
 * @returns {Promise<unknown>}
 */
export function load(name) {
  if (!names[name] && names['names.js']) {
    return load('names.js').then(() => {
      names[name] = self.lecternNames[name] || name;
      return load(name);
    });
  }
  if (!loading[name]) {
    loading[name] = new Promise((loaded, failed) => {
      const script = document.createElement('script');
      script.src = scriptAddress(address(name));
      script.addEventListener('load', loaded);
      script.addEventListener('error', () => {
        script.remove();
        delete loading[name];
        failed(new Error(`not loaded: ${name}`));
      });
      document.head.append(script);
    });
  }
  return loading[name];
}

/**
 * Adds a style sheet from the folder of assets, once. Resolves when it is there, or will not be: a page serves without it.
 * @param {string} name
 * @returns {Promise<unknown>}
 */
export function style(name) {
  if (!loading[name]) {
    loading[name] = new Promise(done => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = address(name);
      link.addEventListener('load', done);
      link.addEventListener('error', done);
      document.head.append(link);
    });
  }
  return loading[name];
}
