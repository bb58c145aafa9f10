// The site without a network, and from one release to the next.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import sirv from "sirv";
import { FOLDER } from "./site.mjs";

const DESIGN = "problems/fraud-detection.html";

test.use({ serviceWorkers: "allow" });

/** Waits until the whole site is kept and this page is under the worker's care. */
async function kept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test("after one visit every page, the search and the calculators work without a network", async ({ page, context }) => {
  await page.goto("index.html");
  await kept(page);
  await context.setOffline(true);
  await page.goto(DESIGN);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fraud detection");
  await page.locator("table.budget").scrollIntoViewIfNeeded();
  await expect(page.locator("table.calculator").first()).toBeVisible();
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Search" }).fill("velocity");
  await expect(page.getByRole("option").first()).toContainText(/velocity/i);
  await page.keyboard.press("Escape");
  await page.goto("metrics/index.html?from=a-link");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test.describe("a new release", () => {
  let folder;
  let server;
  let address;

  test.beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "lectern-release-"));
    cpSync(FOLDER, folder, { recursive: true });
    const files = sirv(folder, { dev: true });
    server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    address = `http://127.0.0.1:${server.address().port}/`;
  });

  test.afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  function change(file, from, to) {
    const there = path.join(folder, file);
    const text = readFileSync(there, "utf8");
    expect(text).toContain(from);
    writeFileSync(there, text.replaceAll(from, to));
  }

  test("waits until the reader asks, and then all of it is there", async ({ page }) => {
    await page.goto(`${address}index.html`);
    await kept(page);
    const fingerprint = readFileSync(path.join(folder, "sw.js"), "utf8").match(/problems\/fraud-detection\.html=([0-9a-f]+)/)[1];
    change(DESIGN, "Fraud detection", "Fraud detection, second release");
    await page.goto(`${address}${DESIGN}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fraud detection");
    change("sw.js", fingerprint, "0123456789abcdef");
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    const offer = page.locator(".release");
    await expect(offer).toContainText("A newer version of this site is ready.");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fraud detection");
    await offer.getByRole("button", { name: "Reload" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fraud detection, second release");
  });

  test("of which a file is missing is not used at all", async ({ page }) => {
    await page.goto(`${address}index.html`);
    await kept(page);
    change("sw.js", " index.html=", " no-such-page.html=0000000000000000 index.html=");
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update();
      const coming = registration.installing;
      if (coming) {
        await new Promise((ended) => coming.addEventListener("statechange", () => coming.state === "redundant" && ended()));
      }
    });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting)).toBeNull();
    await page.goto(`${address}${DESIGN}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fraud detection");
  });
});
