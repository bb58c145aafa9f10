/** What MiniSearch says of a section. */
export interface Found {
  /** The section's number in the data. */
  id: number;
  score: number;
  /** The fields in which each term was found. */
  match: Record<string, string[]>;
}

export interface Index {
  search(query: unknown, options?: unknown): Found[];
}

/** What the build says of the site: see SearchData.java. */
export interface Data {
  /** Path, title, kind, and whether the page is composed of others. */
  pages: [string, string, string, boolean?][];
  /** Number of the page, anchor, heading, text, and whether it is an entry among many. */
  sections: [number, string, string, string, boolean?][];
  /** Words that say little here. */
  common: string[];
  index: unknown;
}

/** A word to look for as the library takes it, or several of which one or all are wanted. */
export type Query = string | { queries: Query[]; combineWith?: 'AND' | 'OR'; prefix?: boolean };

/** Where a term was found in a text: from, to, and the term. */
export type Place = [number, number, string];

/** Sections of one page, or one entry of a page of many. */
export interface Group {
  page: number;
  entry: boolean;
  sections: Found[];
}
