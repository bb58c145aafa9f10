/** A number, a name, or an operator and its parts: ["*", "dau", ["call", "halve", 3]]. */
export type Tree = number | string | [string, ...Tree[]];

export type Value = number | number[];

/** A unit: what stands around a number, and how much in base units is one of it. */
export interface Affixes {
  before: string;
  after: string;
  /** What comes after 1, where that is something else. */
  afterOne?: string;
  factor: number;
}

/** How a number is printed: see Rounding.java. One of digits and decimals is there. */
export interface Printing extends Omit<Affixes, 'factor'> {
  digits?: number;
  decimals?: number;
}

export interface Formula extends Affixes, Printing {
  id: string;
  tree: Tree;
}

/** Parameters and body, by name. */
export type Functions = Record<string, [string[], Tree]>;

/** What the steps need; see CalculationJson.java. */
export interface Steps {
  functions: Functions;
  formulas: Formula[];
}

export interface Input extends Affixes {
  id: string;
  /** As it was published, in its own unit. */
  value: string;
  list?: boolean;
  /** There unless it is a list, as most is. */
  least?: string;
  most?: string;
}

/** The figures of an entry. */
export interface CalculationData extends Steps {
  inputs: Input[];
}

/** What a formula comes to: a number and its texts, or why there is none. */
export type Result = Computed | Failed;

export interface Computed {
  id: string;
  /** In base units. */
  value: number;
  text: string;
  /** In the formula's unit, without anything around it. */
  rounded: string;
  trouble?: undefined;
}

/** Why there is no number, for the reader. */
export interface Trouble {
  message: string;
}

export interface Failed {
  id: string;
  value: Trouble;
  trouble: string;
  text?: undefined;
  rounded?: undefined;
}
