// Every page, as a reader's browser meets it: no error, no breach of its content security policy, no request to
// another place, no link or anchor that leads nowhere.
import { expect, test } from "@playwright/test";
import { PAGES } from "./site.mjs";

const BATCH = 20;

/** What went wrong on the pages of one tab, as lines. */
function watched(page, origin) {
  const trouble = [];
  page.on("console", (message) => {
    const ours = message.text() !== "Service Worker registration blocked by Playwright"; // as the configuration has it
    if (ours && (message.type() === "error" || message.type() === "warning")) {
      trouble.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => trouble.push(`${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) {
      trouble.push(`${page.url()}: asks for ${url}`);
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 400) {
      trouble.push(`${page.url()}: ${response.status()} for ${response.url()}`);
    }
  });
  return trouble;
}

for (let from = 0; from < PAGES.length; from += BATCH) {
  const batch = PAGES.slice(from, from + BATCH);
  test(`pages ${from + 1} to ${from + batch.length}, from ${batch[0]}`, async ({ page, baseURL, request }) => {
    const origin = new URL(baseURL).origin;
    const trouble = watched(page, origin);
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const asked = new Map();
    for (const path of batch) {
      await page.goto(path, { waitUntil: "load" });
      const links = await page.evaluate(() => {
        const missing = [];
        const others = [];
        for (const link of document.querySelectorAll("a[href], link[href], use[href], area[href]")) {
          const to = new URL(link.getAttribute("href"), document.baseURI);
          if (to.origin !== location.origin) {
            continue;
          }
          if (to.pathname !== location.pathname) {
            others.push(to.href);
          } else if (to.hash.length > 1 && !document.getElementById(decodeURIComponent(to.hash.slice(1)))) {
            missing.push(to.hash);
          }
        }
        return { missing, others };
      });
      trouble.push(...links.missing.map((hash) => `${path}: no place ${hash}`));
      for (const href of links.others) {
        const [address, hash] = href.split("#");
        if (!asked.has(address)) {
          const answer = await request.get(address);
          asked.set(address, answer.ok() ? await answer.text() : null);
        }
        const text = asked.get(address);
        if (text === null) {
          trouble.push(`${path}: ${address} is not there`);
        } else if (hash && !hash.includes("=") && address.endsWith(".html") && !text.includes(` id="${decodeURIComponent(hash)}"`)) {
          trouble.push(`${path}: ${address} has no place #${hash}`);
        }
      }
    }
    expect(trouble).toEqual([]);
  });
}
