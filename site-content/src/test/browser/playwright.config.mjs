// The published site in the machine's own Chromium. Build it first; LECTERN_SITE names its folder, if it is another.
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { PORT } from "./site.mjs";

const browsers = [process.env.LECTERN_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = browsers.find((path) => path && existsSync(path));

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../../target/browser/results",
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  reporter: [["list"], ["html", { outputFolder: "../../../target/browser/report", open: "never" }]],
  use: {
    // Without a path Playwright asks for a browser of its own, and says how to get one.
    launchOptions: { executablePath, args: ["--no-sandbox"] },
    baseURL: `http://127.0.0.1:${PORT}/lectern/`,
    viewport: { width: 1280, height: 900 },
    timezoneId: "UTC",
    locale: "en-GB",
    serviceWorkers: "block",
    screenshot: "only-on-failure",
  },
  webServer: {
    command: "node server.mjs",
    url: `http://127.0.0.1:${PORT}/lectern/`,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
