// Ends this process, and removes its temporary folder, when the program that started it is gone: a pipe to standard
// input is open for as long as that program lives, even if it is killed. Loaded before anything else.
import { rmSync } from "node:fs";

const listeners = [];
let abandoned = false;

/** Runs something first when the lifeline breaks; it may return a promise. */
export function whenAbandoned(listener) {
  listeners.push(listener);
}

let begun = "";
let tell;

/** The first line that the program says that started this one. */
export const firstLine = new Promise((resolve) => {
  tell = resolve;
});

process.stdin.setEncoding("utf8");
process.stdin.on("data", (chunk) => {
  begun += tell ? chunk : "";
  const end = begun.indexOf("\n");
  if (end >= 0) {
    tell(begun.slice(0, end));
    tell = undefined;
    begun = "";
  }
});

// Nobody reads what is said then, and that is no reason to end before all is tidy.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

process.stdin.on("end", async () => {
  abandoned = true;
  // What was being done fails now, as it should.
  process.on("unhandledRejection", () => {});
  process.on("uncaughtException", () => {});
  await Promise.race([
    Promise.allSettled(listeners.map((listener) => listener())),
    new Promise((resolve) => setTimeout(resolve, 5000)),
  ]);
  process.exit(70);
});
process.stdin.unref();

// However it comes to its end. The browser's helpers end a moment after it, and may write until then.
process.on("exit", () => {
  const folder = process.env.LECTERN_TEMPORARY_FOLDER;
  for (let tries = 0; abandoned && folder && tries < 100; tries++) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
});
