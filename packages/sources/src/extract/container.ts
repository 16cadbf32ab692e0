import type { Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { type Block, endsLikeSentence } from './blocks.ts';
import { isBoilerplate } from './boilerplate.ts';

/** A paragraph has at least this many words, fewer if it is a sentence without links ... */
const PARAGRAPH_WORDS = 10;
const SENTENCE_WORDS = 5;
/** ... and at most this share of them inside links. */
const LINKED_SHARE = 0.4;

/** Whether a block reads like part of an article: long enough and mostly not links. */
export const isParagraph = (block: Block): boolean =>
  !block.noisy &&
  block.kind !== 'caption' &&
  block.kind !== 'heading' &&
  (block.words >= PARAGRAPH_WORDS ||
    (block.words >= SENTENCE_WORDS && block.linkWords === 0 && endsLikeSentence(block))) &&
  block.linkWords <= block.words * LINKED_SHARE &&
  !isBoilerplate(block.text, block.words);

/**
 * The element that holds the article: where most paragraph words meet, widened as long as a wider
 * one adds paragraphs without adding much else. `null` for a page without a paragraph.
 *
 * @param marked elements the page or another reader calls the article; the best of them is taken
 *   if it holds most of what was found
 */
export function findContainer(
  blocks: readonly Block[],
  marked: readonly Element[],
): Element | null {
  const weights = weigh(blocks);
  const core = densest(weights);
  if (core === null) return null;
  const wide = widen(core, weights);
  const found = weights.get(wide)?.good ?? 0;
  const rated = marked
    .map((element) => ({ element, weight: weights.get(element) ?? NOTHING }))
    .filter(({ weight }) => weight.good >= found * MOST)
    .sort((a, b) => purity(b.weight) - purity(a.weight));
  const best = rated[0];
  return best !== undefined && purity(best.weight) >= purity(weights.get(wide) ?? NOTHING)
    ? best.element
    : wide;
}

/** A marked element must hold this share of the words found without it. */
const MOST = 0.8;
/** Paragraph words a wider element must add per other word, and as a share of what was there. */
const WORTH = { perOtherWord: 3, share: 0.1 };

interface Weight {
  /** Words of paragraphs below the element. */
  readonly good: number;
  /** Words of everything else below it that is not known as noise and dropped anyway. */
  readonly other: number;
  /** Words of paragraphs, counted fully in their holder and its parent, half one step further. */
  readonly near: number;
}

const NOTHING: Weight = { good: 0, other: 0, near: 0 };
const purity = ({ good, other }: Weight): number => good / (good + other + 1);

function weigh(blocks: readonly Block[]): Map<Element, Weight> {
  const weights = new Map<Element, Weight>();
  for (const block of blocks) {
    const good = isParagraph(block);
    let steps = 0;
    for (const element of upFrom(block.holder)) {
      const old = weights.get(element) ?? NOTHING;
      const share = steps <= 1 ? 1 : steps === 2 ? 0.5 : 0;
      weights.set(element, {
        good: old.good + (good ? block.words : 0),
        other: old.other + (good || block.noisy ? 0 : block.words),
        near: old.near + (good ? block.words * share : 0),
      });
      steps++;
    }
  }
  return weights;
}

function densest(weights: ReadonlyMap<Element, Weight>): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (const [element, { near, good, other }] of weights) {
    // Of two that hold the same paragraphs the one with less around them is meant.
    const value = near * (0.5 + 0.5 * (good / (good + other + 1)));
    if (value > most) {
      best = element;
      most = value;
    }
  }
  return best;
}

function widen(core: Element, weights: ReadonlyMap<Element, Weight>): Element {
  let chosen = core;
  for (const element of upFrom(core.parent)) {
    const now = weights.get(chosen) ?? NOTHING;
    const then = weights.get(element) ?? NOTHING;
    const good = then.good - now.good;
    const other = then.other - now.other;
    if (good >= now.good * WORTH.share && good >= other * WORTH.perOtherWord) chosen = element;
  }
  return chosen;
}

function* upFrom(start: ParentNode | null): Generator<Element> {
  for (let node = start; node !== null && isTag(node); node = node.parent) yield node;
}
