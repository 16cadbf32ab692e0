/** What the page says, in the reader's language: the server writes it into the page. */
export interface Words {
  readonly waiting: string;
  readonly sent: string;
  readonly refused: string;
  readonly ticket: string;
  readonly files: string;
  readonly cancel: string;
  readonly remove: string;
  readonly speak: string;
  readonly more: string;
  readonly kept: string;
  readonly twice: string;
  readonly nothing: string;
  readonly full: string;
  readonly states: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, string>>;
}
