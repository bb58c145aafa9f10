/** What the bundles of one page give each other. */
interface Lectern {
  /** The address of the folder of assets, with a slash at its end. */
  assets: string;
  /** The address of an asset by its plain name. */
  address(name: string): string;
  /** Loads a script of that folder, once. */
  load(name: string): Promise<unknown>;
  /** Adds a style sheet of that folder, once; what a script makes has its style in one of its own. */
  style(name: string): Promise<unknown>;
  /** Whether keys without Ctrl do something; given a value, sets it. */
  singleKeys(on?: boolean): boolean;
  /** Adds what a script adds to the elements of the page, where it has not. */
  enhance(): void;
  /** A selector of all that this adds something to. */
  enhanced: string;
  /** Opens the search dialog; there once search.js is loaded. */
  search?(query: string): void;
  /** Shows a picture large; there once picture.js is loaded. */
  enlarge?(figure: Element, opener: HTMLElement): void;
  /** Shows the keys; there once search.js is loaded. */
  keys?(): void;
  /** What a round needs once it has begun; there once desk.js is loaded. */
  desk?: typeof import("./practice/rehearsal.js").desk;
}

interface TrustedTypePolicy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

interface Navigator {
  /** Not in every browser. */
  connection?: { saveData?: boolean };
}

interface Window {
  lectern: Lectern;
  lecternSearchTerms: typeof import("./search/terms.js");
  /** How the assets are called that change with the content. */
  lecternNames: Record<string, string>;
  /** The index and the texts, as JSON. */
  lecternSearchData: string;
  /** The flashcards, as JSON: CardData of practice/types.d.ts. */
  lecternCards: string;
  /** What drills ask, as JSON: DrillData of practice/types.d.ts. */
  lecternDrills: string;
  MiniSearch: { loadJS(index: unknown, options: unknown): import("./search/types").Index };
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL?(address: string): string, createHTML?(html: string): string }): TrustedTypePolicy;
  };
}
