import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { readdirSync } from "node:fs";

const sections = readdirSync(new URL("src/content/docs", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

export default defineConfig({
  cacheDir: "./cache",
  integrations: [
    starlight({
      title: "Benchmark",
      sidebar: sections.map((directory) => ({ label: directory, collapsed: true, autogenerate: { directory } })),
    }),
  ],
});
