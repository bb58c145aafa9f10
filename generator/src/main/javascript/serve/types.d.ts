/** What there is to say about the content, as the server writes it. */
export interface Findings {
  errors: number;
  warnings: number;
  /** What else is wrong; empty for nothing. */
  trouble: string;
  findings: Finding[];
}

export interface Finding {
  error: boolean;
  rule: string;
  file: string;
  line: number;
  column: number;
  message: string;
  /** The line. */
  code: string;
  /** Where in the line it begins, from 0. */
  from: number;
  to: number;
  /** Opens the place in an editor. */
  editor?: string;
}
