// @ts-nocheck
/** The folder of the site's assets; the script that runs this stands there. */
export const assets = new URL('.', document.currentScript.src).href;
const policy = self.trustedTypes && self.trustedTypes.createPolicy('lectern', {
  createScriptURL: function (url) {
    if (url.indexOf(assets) !== 0) {
      throw new TypeError(`not a script of this site: ${url}`);
    }
    return url;
  }
});
const loading = {};

// A script from the folder of assets, once; tried again after a failure.
export function load(name) {
  if (!loading[name]) {
    loading[name] = new Promise((loaded, failed) => {
      const script = document.createElement('script');
      script.src = policy ? policy.createScriptURL(assets + name) : assets + name;
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
