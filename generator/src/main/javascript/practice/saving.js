/**
 * Saves what changes, soon and one after the other; the last change wins. Knows no page.
 * @template T
 * @param {(value: T) => Promise<unknown>} write
 * @param {(error: unknown) => void} failed
 * @param {number} [delay] milliseconds
 */
export function saving(write, failed, delay = 400) {
  /** @type {T | undefined} */
  let waiting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<void>} */
  let running = Promise.resolve();
  let writing = false;

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(async () => {
      if (waiting === undefined) {
        return;
      }
      const value = waiting;
      waiting = undefined;
      writing = true;
      try {
        await write(value);
      } catch (error) {
        // It stays to be written, unless something newer does.
        waiting ??= value;
        failed(error);
      } finally {
        writing = false;
      }
    });
    return running;
  }

  return {
    /** @param {T} value */
    soon(value) {
      waiting = value;
      timer ??= setTimeout(flush, delay);
    },
    /** @param {T} value */
    now(value) {
      waiting = value;
      return flush();
    },
    /** Whether something waits to be written, or is being written. */
    waits: () => waiting !== undefined || writing,
    /** Writes what waits. */
    flush,
    /** Forgets what waits. */
    drop() {
      clearTimeout(timer);
      [timer, waiting] = [undefined, undefined];
    }
  };
}
