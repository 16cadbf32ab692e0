import { type Element, isTag, type ParentNode } from 'domhandler';
import { type Block, endsLikeSentence } from './blocks.ts';
import { endsWithCredit, isBoilerplate, isSignature, startsRelated } from './boilerplate.ts';
import { isParagraph } from './container.ts';

/** A block whose words are mostly links leads elsewhere. */
const LINKED_SHARE = 0.6;
/** Captions are left out unless they are most of what there is, as in a picture story. */
const CAPTION_SHARE = 0.5;
/** Words of the smallest box around a picture and its caption. */
const CAPTION_BOX = 80;

/**
 * The blocks of an article that are its text: what stands in `container` between the first and the
 * last paragraph, without captions, links to other articles, credits and the repeated title.
 */
export function articleBlocks(
  blocks: readonly Block[],
  container: Element,
  title: string | null,
): Block[] {
  const inside = blocks.filter(
    (block) => !block.noisy && block.text !== '' && contains(container, block.holder),
  );
  const withoutCaptions = inside.filter((block) => !isCaption(block, container));
  const enough = wordsOf(withoutCaptions.filter(isText)) >= wordsOf(inside) * (1 - CAPTION_SHARE);
  const kept = dropOtherArticles(enough ? withoutCaptions : inside).filter(
    (block) => !isTitle(block, title) && !isBoilerplate(block.text, block.words),
  );
  return trimEdges(kept);
}

const isText = (block: Block): boolean => isParagraph(block) || endsLikeSentence(block);

/** Links to other articles, and the lines that announce them. */
function dropOtherArticles(blocks: readonly Block[]): Block[] {
  let related = false;
  return blocks.filter((block) => {
    const linked = block.linkWords >= block.words * LINKED_SHARE;
    if (startsRelated(block.text) && block.words <= 40) related = true;
    else if (!linked) related = false;
    return !related && !(linked && block.words > 0);
  });
}

function trimEdges(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex((block) => isText(block) || isSignature(block.text));
  return first < 0 ? [...blocks] : blocks.slice(first, last + 1);
}

function isTitle(block: Block, title: string | null): boolean {
  if (title === null || block.words > 40) return false;
  return fold(block.text) === fold(title);
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A caption by its tag or class, by the credit it ends with, or alone in a box with a picture. */
function isCaption(block: Block, container: Element): boolean {
  if (block.kind === 'caption') return true;
  if (block.words > CAPTION_BOX || block.kind === 'heading') return false;
  const box = pictureBox(block.holder, container);
  return (
    (endsWithCredit(block.text) && (box !== null || block.words < 40)) || box?.name === 'figure'
  );
}

/** The nearest element around `holder`, inside the container, that also holds a picture. */
function pictureBox(holder: Element, container: Element): Element | null {
  let steps = 0;
  for (let at: ParentNode | null = holder; at !== null && isTag(at); at = at.parent) {
    if (at === container || steps++ > 2) return null;
    if (hasPicture(at)) return at;
  }
  return null;
}

function hasPicture(element: Element): boolean {
  return element.children.some(
    (child) => isTag(child) && (child.name === 'img' || hasPicture(child)),
  );
}

function contains(container: Element, element: Element): boolean {
  for (let at: ParentNode | null = element; at !== null; at = at.parent) {
    if (at === container) return true;
  }
  return false;
}

const wordsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.words, 0);
