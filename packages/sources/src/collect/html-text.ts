import { Parser } from 'htmlparser2';

/** The readable part of a piece of HTML. */
export interface HtmlText {
  /** Paragraphs and breaks as line breaks, blanks collapsed. */
  readonly text: string;
  /** As written, in order; not yet absolute. */
  readonly links: readonly string[];
  readonly images: readonly string[];
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'noscript']);

/** Longest piece that is read, and the deepest nesting; no honest post comes near. */
const MAX_LENGTH = 512 * 1024;
const MAX_DEPTH = 300;

/** Thrown inside and caught inside: the parser has no other way to be told to stop. */
class TooDeep extends Error {}

/** Reads a piece of HTML, or plain text, as a person would see it. Never throws. */
export function readHtml(html: string): HtmlText {
  const links: string[] = [];
  const images: string[] = [];
  const out = new LineWriter();
  let depth = 0;
  let unread = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TooDeep();
      if (UNREAD.has(name)) unread += 1;
      out.boundary(name);
      if (name === 'br') out.lineBreak();
      if (name === 'a' && attributes.href) links.push(attributes.href);
      if (name === 'img' && attributes.src) images.push(attributes.src);
    },
    onclosetag(name) {
      depth -= 1;
      if (UNREAD.has(name)) unread -= 1;
      out.boundary(name);
    },
    ontext(text) {
      if (unread === 0) out.write(text);
    },
  });
  try {
    parser.end(html.slice(0, MAX_LENGTH));
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return { text: out.text(), links, images };
}

/** Writes text with as many line breaks between two words as the elements between them ask for. */
class LineWriter {
  #text = '';
  #breaks = 0;

  boundary(element: string): void {
    if (element === 'p') this.#breaks = 2;
    else if (BLOCKS.has(element)) this.#breaks = Math.max(this.#breaks, 1);
    else if (CELLS.has(element)) this.write(' ');
  }

  lineBreak(): void {
    this.#breaks = Math.min(this.#breaks + 1, 2);
  }

  write(text: string): void {
    const collapsed = text.replace(/\s+/gu, ' ');
    if (this.#breaks > 0) {
      if (collapsed === ' ' || collapsed === '') return;
      this.#text += '\n'.repeat(this.#breaks);
      this.#breaks = 0;
    }
    this.#text += collapsed;
  }

  text(): string {
    const lines = this.#text.split('\n').map((line) => line.replace(/ {2,}/gu, ' ').trim());
    return lines.join('\n').trim();
  }
}
