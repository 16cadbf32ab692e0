/** What `saring doctor` says about one thing. */
export interface Finding {
  readonly level: 'ok' | 'hint' | 'wrong';
  /** What was looked at, in a few words. */
  readonly what: string;
  /** What was found. */
  readonly found: string;
  /** How to mend it; empty when there is nothing to mend. */
  readonly mend: string;
}

export const ok = (what: string, found: string): Finding => ({
  level: 'ok',
  what,
  found,
  mend: '',
});
export const hint = (what: string, found: string, mend: string): Finding => ({
  level: 'hint',
  what,
  found,
  mend,
});
export const wrong = (what: string, found: string, mend: string): Finding => ({
  level: 'wrong',
  what,
  found,
  mend,
});
