// axe-core on a page of each kind, in both themes.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { KINDS } from "./site.mjs";

for (const colorScheme of ["light", "dark"]) {
  for (const path of KINDS) {
    test(`${path}, ${colorScheme}`, async ({ page }) => {
      test.slow(); // some pages have thousands of cells
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(" ")}`)).toEqual([]);
    });
  }
}
