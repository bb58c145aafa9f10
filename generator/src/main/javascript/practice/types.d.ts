import type * as figures from '../figures/types';

/** A piece of text: words, or an element: its name and what is in it, after the address if it is a link. */
export type Part = string | [string, ...Part[]];
export type Parts = string | Part[];

/** A kind of entry. */
export interface Subject {
  id: string;
  title: string;
  singular: string;
  /** Id and title. */
  groups: [string, string][];
}

/** What the build says of cards: see CardFiles.java. */
export interface CardData {
  name: string;
  title: string;
  subjects: Subject[];
  /** Id, number of the subject, id of the group, front, rows of the back, address. */
  cards: [string, number, string, Parts, [string, Parts][], string][];
}

export interface Card {
  id: string;
  subject: Subject;
  /** The id of its group; empty for none. */
  group: string;
  front: Parts;
  /** Label and text. */
  back: [string, Parts][];
  href: string;
}

/** When a card comes back. Days are those of the calendar, counted from 1970, and begin at 04:00. */
export interface Schedule {
  id: string;
  /** The day from which it is due. */
  due: number;
  /** The day of the last review. */
  last: number;
  /** The day of the first review. */
  first: number;
  stability: number;
  difficulty: number;
  reps: number;
  lapses: number;
  state: number;
  suspended?: boolean;
  changed?: number;
  [field: string]: unknown;
}

/** Again, hard, good, easy. */
export type Grade = 1 | 2 | 3 | 4;

export interface Review {
  id: string;
  card: string;
  grade: Grade;
  day: number;
  /** Days since the review before; -1 for the first one. */
  after: number;
}

/** The figures of an entry, with what is said of them. */
export interface Input extends figures.Input {
  label: string;
}
export interface Formula extends figures.Formula {
  label: string;
  /** As its author wrote it. */
  formula: string;
}
export type Tree = figures.Tree;
export type Functions = figures.Functions;
export interface Entry {
  id: string;
  title: string;
  href: string;
  inputs: Input[];
  formulas: Formula[];
}
/** What the build says of drills: see Drills.java. */
export interface DrillData {
  name: string;
  subjects: Subject[];
  /** Id, number of the subject, id of the group, title, about, address. */
  options: [string, number, string, string, Parts, string][];
  /** Id, number of the subject, label, given, numbers of the right options, address. */
  asks: [string, number, string, Parts, number[], string][];
  /** Id, number of the subject, number of the right option, who says what, clue. */
  talks: [string, number, number, [string, Parts][], Parts][];
  estimates: { functions: Functions; entries: Entry[] };
}

/** How an answer went. */
export interface Result {
  id: string;
  /** `estimate`, `which/` or `hear/` and the id of a subject. */
  drill: string;
  /** The entry that it was about. */
  entry: string;
  right: boolean;
  day: number;
}
