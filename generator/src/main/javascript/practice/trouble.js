/**
 * What can keep practice data from being kept:
 * `full` no room is left, `memory` the browser keeps nothing, `waiting` an older tab holds the data,
 * `newer` the data are of a newer site, `failed` anything else.
 * @typedef {'full' | 'memory' | 'waiting' | 'newer' | 'failed'} TroubleCode
 */

/** @type {Record<TroubleCode, string>} */
const TEXTS = {
  full:
    'The browser has no room left, so the last change was not saved. It is still on this page, and all that was saved before is unharmed. '
    + 'Export it now, or delete what you no longer need, and try again.',
  memory:
    'This browser does not let the page keep data (a private window, or storage is blocked). What you do here stays until you close '
    + 'this tab; export it before you do.',
  waiting:
    'Another tab holds your data open in an older version of this site. Close that tab: this page then goes on by itself. Until then '
    + 'what you do here stays in this tab only, and nothing that was saved is touched.',
  newer:
    'Your data were written by a newer version of this site than this page. They are untouched. Reload the page to get the newer '
    + 'version; what you do here until then stays in this tab only, so export it first.',
  failed: 'The browser could not read or write your data. What was saved before is untouched; what is on this page stays until you close it.'
};

/** Trouble with the store; its message is for the person at the screen and says what happened to the data. */
export class StoreTrouble extends Error {
  /**
   * @param {TroubleCode} code
   * @param {unknown} [cause]
   */
  constructor(code, cause) {
    super(TEXTS[code], { cause });
    this.name = 'StoreTrouble';
    this.code = code;
  }
}

/**
 * What an error of the browser's database means.
 * @param {unknown} error
 * @returns {StoreTrouble}
 */
export function trouble(error) {
  if (error instanceof StoreTrouble) {
    return error;
  }
  const name = /** @type {{ name?: string } | null | undefined} */ (error)?.name;
  switch (name) {
    case 'QuotaExceededError':
      return new StoreTrouble('full', error);
    case 'VersionError':
      return new StoreTrouble('newer', error);
    case 'SecurityError':
    case 'NotAllowedError':
      return new StoreTrouble('memory', error);
    default:
      return new StoreTrouble('failed', error);
  }
}
