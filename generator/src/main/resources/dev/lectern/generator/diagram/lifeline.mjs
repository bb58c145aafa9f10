// Ends this process, and removes its temporary folder, when the program that started it is gone: a pipe to standard
// input is open for as long as that program lives, even if it is killed. Loaded before anything else.
import { rmSync } from "node:fs";

const listeners = [];

/** Runs something first when the lifeline breaks; it may return a promise. */
export function whenAbandoned(listener) {
  listeners.push(listener);
}

function discard() {
  const folder = process.env.LECTERN_TEMPORARY_FOLDER;
  try {
    if (folder) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    }
  } catch {
    // It is among the machine's temporary files, which the machine tidies.
  }
}

process.stdin.on("end", async () => {
  await Promise.race([
    Promise.allSettled(listeners.map((listener) => listener())),
    new Promise((resolve) => setTimeout(resolve, 2000)),
  ]);
  // What is left of the browser may write for a moment yet: so twice.
  discard();
  await new Promise((resolve) => setTimeout(resolve, 300));
  discard();
  process.exit(70);
});
process.stdin.resume();
process.stdin.unref();
