/** Start tags that end an open `p`, HTML standard, "optional tags". */
const ENDS_PARAGRAPH = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul'
  ).split(' '),
);
/** A start tag that ends open elements of these names ... */
const ENDS_SIBLINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['li']),
  dt: new Set(['dt', 'dd']),
  dd: new Set(['dt', 'dd']),
  option: new Set(['option']),
  optgroup: new Set(['option', 'optgroup']),
  tr: new Set(['tr', 'td', 'th']),
  td: new Set(['td', 'th']),
  th: new Set(['td', 'th']),
  thead: new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th']),
  tbody: new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th']),
  tfoot: new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th']),
};
/** ... unless one of these stands between. */
const BOUNDARY: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['ul', 'ol', 'menu', 'table']),
  dt: new Set(['dl', 'table']),
  dd: new Set(['dl', 'table']),
  option: new Set(['select', 'datalist']),
  optgroup: new Set(['select']),
};
const PARAGRAPH = new Set(['p']);
const TABLE_PARTS = new Set('table caption colgroup thead tbody tfoot tr td th'.split(' '));
const BLOCKS = new Set([
  ...ENDS_PARAGRAPH,
  ...TABLE_PARTS,
  ...'li dt dd option optgroup select button object'.split(' '),
]);
const CELLS = new Set(['td', 'th', 'caption', 'table']);
const NOTHING = new Set<string>();
const TABLE_BOUNDARY = new Set(['table']);
const PARAGRAPH_BOUNDARY = new Set(['td', 'th', 'table', 'button', 'caption', 'object']);

/**
 * The stack of open elements, never deeper than `limit`. Elements beyond the limit are counted but
 * not opened, so that their end tags close nothing else.
 */
export class OpenElements {
  readonly #names: string[] = [];
  /** How many of each name are open, so that most questions need no walk. */
  readonly #counts = new Map<string, number>();
  readonly #limit: number;
  #beyond = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get depth(): number {
    return this.#names.length;
  }

  /** How many elements a start tag ends because their own end tag may be left out. */
  endedBy(name: string): number {
    const siblings = ENDS_SIBLINGS[name];
    const bySibling =
      siblings === undefined ? 0 : this.#above(siblings, BOUNDARY[name] ?? TABLE_BOUNDARY);
    if (bySibling > 0 || !ENDS_PARAGRAPH.has(name)) return bySibling;
    return this.#isOpen('p') ? this.#above(PARAGRAPH, PARAGRAPH_BOUNDARY) : 0;
  }

  /** @returns whether there was room; without room the element must not be written */
  open(name: string): boolean {
    if (this.#names.length >= this.#limit) {
      this.skip();
      return false;
    }
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    return true;
  }

  /** Counts an element that is not written at all, so that its end tag closes nothing. */
  skip(): void {
    this.#beyond++;
  }

  /**
   * How many elements an end tag closes; 0 if it has no open start tag. `</b>` does not close a
   * block, and nothing but table parts reaches out of a table cell: browsers keep those open too.
   */
  closedBy(name: string): number {
    if (this.#beyond > 0) {
      this.#beyond--;
      return 0;
    }
    if (!this.#isOpen(name)) return 0;
    const boundary = BLOCKS.has(name) ? (TABLE_PARTS.has(name) ? NOTHING : CELLS) : BLOCKS;
    for (let at = this.#names.length - 1; at >= 0; at--) {
      const open = this.#names[at] ?? '';
      if (open === name) return this.#names.length - at;
      if (boundary.has(open)) return 0;
    }
    return 0;
  }

  pop(): string | undefined {
    const name = this.#names.pop();
    if (name !== undefined) this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    return name;
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  /** Elements from the top down to the outermost one named in `targets` before a boundary. */
  #above(targets: ReadonlySet<string>, boundary: ReadonlySet<string>): number {
    let count = 0;
    for (let at = this.#names.length - 1; at >= 0; at--) {
      const name = this.#names[at] ?? '';
      if (boundary.has(name)) break;
      if (targets.has(name)) count = this.#names.length - at;
    }
    return count;
  }
}
