import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { isBoilerplate } from './boilerplate.ts';
import { isHidden, nameOf } from './noise-names.ts';

/** A run of text between two block borders: a paragraph, a heading, a list item, a caption. */
export interface Block {
  readonly text: string;
  readonly words: number;
  /** Words inside links. */
  readonly linkWords: number;
  /** The block-level element that holds it. */
  readonly holder: Element;
  readonly kind: 'text' | 'heading' | 'item' | 'caption';
  /** Stands in navigation, a footer, a comment list or the like, going by tag, role and class. */
  readonly noisy: boolean;
}

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math meter nobr ' +
    'q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);
/** Their text is not part of what the page tells. */
const SILENT = new Set(
  'noscript select textarea button input option iframe video audio canvas head title'.split(' '),
);
const CHROME = new Set(['nav', 'footer', 'aside', 'menu', 'dialog']);
const CHROME_ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'banner']);
const ADDRESS = /^\s?(?:https?:\/\/|www\.|[\w.+-]{1,64}@)/iu;
const HEADING = /^h[1-6]$/u;

/**
 * Cuts a document into blocks, in reading order. Depth is bounded by the scan before it.
 *
 * @param headline the heading of the page, if it is known: what holds it is not noise
 */
export function blocksOf(root: ParentNode, headline: Element | null = null): Block[] {
  const reader = new BlockReader(wrappersOf(root, headline));
  for (const node of root.children) reader.read(node, CONTEXT);
  reader.end();
  return reader.blocks;
}

/** The same without telling noise apart: for a document that has been cleaned already. */
export function plainBlocksOf(root: ParentNode): Block[] {
  const reader = new BlockReader(new Set());
  for (const node of root.children) reader.read(node, CONTEXT);
  reader.end();
  return reader.blocks;
}

/** Whether a block ends as sentences do: not a heading, a date line or a button. */
export const endsLikeSentence = (block: Block): boolean =>
  block.kind !== 'heading' && block.words >= 4 && /[.!?…]["'”’)]?$/u.test(block.text);

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

interface Context {
  readonly holder: Element | null;
  readonly kind: Block['kind'];
  readonly noisy: boolean;
  readonly link: boolean;
}

const CONTEXT: Context = { holder: null, kind: 'text', noisy: false, link: false };

/** A part that holds more of the text than this may be the page itself, whatever its class says. */
const MOST_OF_THE_PAGE = 0.5;

/**
 * Elements that wrap the page: they hold most of its text and, where the headline is known, that
 * too. A long comment section holds most of the text, but not the headline.
 */
function wrappersOf(root: ParentNode, headline: Element | null): ReadonlySet<ParentNode> {
  const around = new Set<ParentNode>();
  for (let at: ParentNode | null = headline; at !== null; at = at.parent) around.add(at);
  const lengths = textLengths(root);
  const most = MOST_OF_THE_PAGE * (lengths.get(root) ?? 0);
  return new Set(
    [...lengths]
      .filter(([node, length]) => length >= most && (headline === null || around.has(node)))
      .map(([node]) => node),
  );
}

function textLengths(root: ParentNode): ReadonlyMap<ParentNode, number> {
  const lengths = new Map<ParentNode, number>();
  const measure = (parent: ParentNode): number => {
    let length = 0;
    for (const node of parent.children) {
      if (isText(node)) length += node.data.trim().length;
      else if (isTag(node) && !SILENT.has(node.name)) length += measure(node);
    }
    lengths.set(parent, length);
    return length;
  };
  measure(root);
  return lengths;
}

class BlockReader {
  readonly #wrappers: ReadonlySet<ParentNode>;
  readonly blocks: Block[] = [];
  #context: Context = CONTEXT;
  #text = '';
  #linkText = '';
  #breaks = 0;

  constructor(wrappers: ReadonlySet<ParentNode>) {
    this.#wrappers = wrappers;
  }

  read(node: ChildNode, context: Context): void {
    if (isText(node)) this.#add(node.data, context);
    else if (isTag(node)) this.#element(node, context);
  }

  end(): void {
    const texts = this.#text.split('\n').map(folded);
    const links = this.#linkText.split('\n');
    // A line that stands in every article of the site must not hide behind a line break.
    const apart = texts.length > 1 && texts.some((line) => isBoilerplate(line, countWords(line)));
    if (apart) {
      for (const [at, line] of texts.entries()) this.#push(line, links[at] ?? '');
    } else this.#push(folded(texts.join(' ')), this.#linkText);
    this.#text = '';
    this.#linkText = '';
    this.#breaks = 0;
  }

  #push(text: string, linkText: string): void {
    const { holder, kind, noisy } = this.#context;
    if (text === '' || holder === null) return;
    const words = countWords(text);
    this.blocks.push({ text, words, linkWords: countWords(linkText), holder, kind, noisy });
  }

  #add(text: string, context: Context): void {
    if (text.trim() !== '') {
      // Two line breaks in a row are how older pages write a paragraph.
      if (this.#breaks > 1) this.end();
      this.#breaks = 0;
    }
    this.#context = context;
    const line = text.replace(/\s+/gu, ' ');
    this.#text += line;
    // An address written out is part of the text, not a way to another article.
    if (context.link && !ADDRESS.test(line)) this.#linkText += ` ${line}`;
  }

  #element(element: Element, context: Context): void {
    const { name } = element;
    if (SILENT.has(name) || isHidden(element)) return;
    if (name === 'br') {
      this.#breaks++;
      this.#text += '\n';
      this.#linkText += '\n';
      return;
    }
    if (INLINE.has(name)) {
      const inner = name === 'a' ? { ...context, link: true } : context;
      for (const child of element.children) this.read(child, inner);
      return;
    }
    if (name === 'img') return;
    this.end();
    const wrapper = this.#wrappers.has(element);
    const inner = { ...context, ...blockContext(element, context, wrapper) };
    for (const child of element.children) this.read(child, inner);
    this.end();
  }
}

function blockContext(element: Element, outer: Context, wrapper: boolean): Partial<Context> {
  const { name } = element;
  const called = nameOf(element);
  const noisy =
    CHROME.has(name) ||
    CHROME_ROLES.has(element.attribs.role ?? '') ||
    (called === 'noise' && !wrapper);
  return {
    holder: element,
    kind: called === 'caption' ? 'caption' : kindOf(name, outer.kind),
    noisy: outer.noisy || noisy,
  };
}

function kindOf(name: string, outer: Block['kind']): Block['kind'] {
  if (outer === 'caption' || name === 'figcaption' || name === 'caption') return 'caption';
  if (HEADING.test(name)) return 'heading';
  return name === 'li' || name === 'dd' || name === 'dt' ? 'item' : outer;
}
