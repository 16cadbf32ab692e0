import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { OpenElements } from './open-elements.ts';
import { type Cap, SCAN_LIMITS, type ScanLimits } from './scan-limits.ts';

export interface SafeDocument {
  /** Well-formed, bounded HTML; every element carries its number in `data-n`. */
  readonly html: string;
  /** Contents of JSON-LD scripts, unparsed. */
  readonly jsonLd: readonly string[];
  readonly elements: number;
  /** Elements, each counted as often as it is deep: what walking the tree upwards costs. */
  readonly work: number;
  /** The limits that were reached. */
  readonly capped: readonly Cap[];
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Dropped with everything inside: code, drawings, foreign documents. */
const DROPPED = new Set(['script', 'style', 'svg', 'template']);
/** Kept empty: their content is not part of the page. */
const EMPTIED = new Set(['iframe', 'canvas', 'audio', 'video', 'noembed', 'noframes']);
const BREAKS_OUT = new Set('blockquote body center div dl h1 h2 h3 li p pre table ul'.split(' '));
const HEAD_ONLY = new Set(['meta', 'link', 'base']);
const SHELL = new Set(['html', 'head', 'body']);

/**
 * Reads any markup once, in linear time, and writes it anew as a small well-formed document: no
 * code, no comments, nothing deeper or longer than the limits. Parsers that slow down on hostile
 * nesting only ever see this.
 */
export function scanHtml(source: string, limits: ScanLimits = SCAN_LIMITS): SafeDocument {
  const scanner = new Scanner(source, limits);
  const tokenizer = new Tokenizer({ decodeEntities: true }, scanner);
  tokenizer.write(source);
  tokenizer.end();
  return scanner.document();
}

class Scanner implements TokenizerCallbacks {
  readonly #source: string;
  readonly #limits: ScanLimits;
  readonly #open: OpenElements;
  readonly #head: string[] = [];
  readonly #body: string[] = [];
  readonly #shell: Record<string, string> = { html: '', body: '' };
  readonly #jsonLd: string[] = [];
  readonly #capped = new Set<Cap>();

  #name = '';
  #attributes = new Map<string, string>();
  #attributeName = '';
  #attributeValue: string[] = [];
  #attributeSize = 0;
  #totals = { elements: 0, work: 0, attributes: 0, text: 0, escapes: 0, jsonLd: 0 };
  /** Name of the dropped element we are inside of, and how often it is nested in itself. */
  #dropping: { name: string; depth: number; jsonLd: boolean } | null = null;
  /** Inside `<title>`: text goes to the head. */
  #inTitle = false;

  constructor(source: string, limits: ScanLimits) {
    this.#source = source;
    this.#limits = limits;
    this.#open = new OpenElements(limits.depth);
  }

  document(): SafeDocument {
    const { html, body } = this.#shell;
    return {
      html: `<!DOCTYPE html><html${html}><head>${this.#head.join('')}</head><body${body}>${this.#body.join('')}</body></html>`,
      jsonLd: this.#jsonLd,
      elements: this.#totals.elements,
      work: this.#totals.work,
      capped: [...this.#capped],
    };
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#source.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attributeName = this.#source.slice(start, Math.min(end, start + 60)).toLowerCase();
    this.#attributeValue = [];
    this.#attributeSize = 0;
  }

  onattribdata(start: number, end: number): void {
    this.#attributeSize += end - start;
    if (this.#attributeSize <= this.#limits.attributeLength) {
      this.#attributeValue.push(this.#source.slice(start, end));
    }
  }

  onattribentity(codepoint: number): void {
    this.#attributeSize++;
    if (this.#attributeSize <= this.#limits.attributeLength) {
      this.#attributeValue.push(String.fromCodePoint(codepoint));
    }
  }

  onattribend(): void {
    const name = this.#attributeName;
    if (this.#attributes.size >= this.#limits.attributes) {
      this.#capped.add('attributes');
      return;
    }
    if (this.#attributeSize > this.#limits.attributeLength) {
      this.#capped.add('attributeLength');
      return;
    }
    // Event handlers are code; a name outside these signs could break out of the rewritten tag.
    if (name.startsWith('on') || name === 'data-n' || !/^[a-z][\w:.-]*$/u.test(name)) return;
    if (this.#attributes.has(name)) return;
    this.#totals.attributes += this.#attributeSize;
    if (this.#totals.attributes > this.#limits.attributeTotal) {
      this.#capped.add('attributeTotal');
      return;
    }
    this.#attributes.set(name, this.#attributeValue.join(''));
  }

  onopentagend(): void {
    this.#openElement(false);
  }

  onselfclosingtag(): void {
    this.#openElement(true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start, Math.min(end, start + 40)).toLowerCase();
    if (this.#dropping !== null) {
      if (this.#dropping.name === name && --this.#dropping.depth === 0) this.#dropping = null;
      return;
    }
    if (name === 'title') {
      if (this.#inTitle) this.#head.push('</title>');
      this.#inTitle = false;
      return;
    }
    if (name === 'br') this.#body.push('<br>');
    if (VOID.has(name) || SHELL.has(name)) return;
    this.#close(this.#open.closedBy(name));
  }

  ontext(start: number, end: number): void {
    if (this.#dropping?.jsonLd === true) {
      this.#keepJsonLd(this.#source.slice(start, end));
      return;
    }
    this.#text(start, end);
  }

  ontextentity(codepoint: number): void {
    if (this.#dropping !== null || this.#room(1) === 0) return;
    this.#target().push(this.#escape(String.fromCodePoint(codepoint)));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#text(start, end - endOffset);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    if (this.#inTitle) this.#head.push('</title>');
    this.#close(Number.POSITIVE_INFINITY);
  }

  #openElement(selfClosing: boolean): void {
    const name = this.#name;
    if (this.#dropping !== null) {
      if (this.#dropping.name === name && !selfClosing) this.#dropping.depth++;
      // Browsers show what stands in an unclosed drawing, so hiding a text that way must not work.
      if (this.#dropping.name !== 'svg' || !BREAKS_OUT.has(name)) return;
      this.#dropping = null;
    }
    if (DROPPED.has(name) || EMPTIED.has(name)) {
      if (EMPTIED.has(name)) this.#write(`</${name}>`);
      const type = this.#attributes.get('type') ?? '';
      const jsonLd = name === 'script' && /^\s?application\/ld\+json/iu.test(type);
      this.#dropping = selfClosing ? null : { name, depth: 1, jsonLd };
      return;
    }
    if (SHELL.has(name)) {
      if (this.#shell[name] === '') this.#shell[name] = this.#attributeText();
      return;
    }
    if (name === 'title') {
      if (this.#inTitle || selfClosing) return;
      this.#inTitle = true;
      this.#head.push('<title>');
      return;
    }
    if (!/^[a-z][\w-]*$/u.test(name)) return;
    this.#close(this.#open.endedBy(name));
    if (VOID.has(name)) this.#write('', HEAD_ONLY.has(name) ? this.#head : this.#body);
    else if (this.#totals.elements >= this.#limits.elements) this.#skip();
    else if (this.#open.open(name)) this.#write('');
    else this.#capped.add('depth');
  }

  #skip(): void {
    this.#capped.add('elements');
    this.#open.skip();
  }

  /** Writes the start tag being read, if elements are left, and what follows it. */
  #write(rest: string, target: string[] = this.#body): void {
    if (this.#totals.elements >= this.#limits.elements) {
      this.#capped.add('elements');
      return;
    }
    this.#totals.elements++;
    this.#totals.work += this.#open.depth;
    const number = this.#totals.elements;
    target.push(`<${this.#name}${this.#attributeText()} data-n="${number}">${rest}`);
  }

  #close(count: number): void {
    for (let left = count; left > 0; left--) {
      const name = this.#open.pop();
      if (name === undefined) return;
      this.#body.push(`</${name}>`);
    }
  }

  #attributeText(): string {
    let text = '';
    for (const [name, value] of this.#attributes) text += ` ${name}="${escapeAttribute(value)}"`;
    return text;
  }

  #text(start: number, end: number): void {
    if (this.#dropping !== null || end <= start) return;
    const length = this.#room(end - start);
    if (length > 0) this.#target().push(this.#escape(this.#source.slice(start, start + length)));
  }

  /** How much of a text there is room for; it counts as used. */
  #room(length: number): number {
    const room = Math.min(length, this.#limits.text - this.#totals.text);
    if (room < length) this.#capped.add('text');
    this.#totals.text += room;
    return room;
  }

  /** Parsers make a node of every character reference, which a million of them would make slow. */
  #escape(text: string): string {
    return text.replace(/[&<]/gu, (sign) => {
      if (this.#totals.escapes >= this.#limits.escapes) {
        this.#capped.add('escapes');
        return '';
      }
      this.#totals.escapes++;
      return REFERENCE[sign] ?? '';
    });
  }

  #target(): string[] {
    return this.#inTitle ? this.#head : this.#body;
  }

  #keepJsonLd(text: string): void {
    this.#totals.jsonLd += text.length;
    if (this.#totals.jsonLd > this.#limits.jsonLd) this.#capped.add('jsonLd');
    else this.#jsonLd.push(text);
  }
}

const REFERENCE: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };
const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
