import { type Element, isTag, type ParentNode } from 'domhandler';
import type { Block } from './blocks.ts';

/** Words of a link that is a headline, not a button. */
const HEADLINE_WORDS = 4;
/** Words of a card at most: headline, summary, date. */
const CARD_WORDS = 90;
/** Cards of one make side by side that are a list of other articles. */
const CARDS = 3;

/**
 * Marks the teasers of other articles as noise: parts of one make side by side (same tag, same
 * class), each a headline that is a link with little else. Their summaries read like paragraphs and
 * on short pages outweigh the article.
 */
export function markTeasers(blocks: readonly Block[]): Block[] {
  const totals = countBelow(blocks);
  const cards = new Map<ParentNode, Map<string, Set<Element>>>();
  for (const block of blocks.filter(isHeadlineLink)) {
    const card = cardOf(block.holder, totals);
    if (card?.parent == null || (totals.get(card)?.words ?? 0) > CARD_WORDS) continue;
    const makes = cards.get(card.parent) ?? new Map<string, Set<Element>>();
    const make = `${card.name} ${card.attribs.class ?? ''}`;
    makes.set(make, (makes.get(make) ?? new Set()).add(card));
    cards.set(card.parent, makes);
  }
  const teasers = new Set(
    [...cards.values()]
      .flatMap((makes) => [...makes.values()])
      .filter((alike) => alike.size >= CARDS)
      .flatMap((alike) => [...alike]),
  );
  if (teasers.size === 0) return [...blocks];
  return blocks.map((block) =>
    ancestors(block.holder).some((element) => teasers.has(element))
      ? { ...block, noisy: true }
      : block,
  );
}

const isHeadlineLink = ({ words, linkWords }: Block): boolean =>
  words >= HEADLINE_WORDS && linkWords >= words * 0.8;

interface Total {
  words: number;
  headlines: number;
}

function countBelow(blocks: readonly Block[]): Map<Element, Total> {
  const totals = new Map<Element, Total>();
  for (const block of blocks) {
    for (const element of ancestors(block.holder)) {
      const total = totals.get(element) ?? { words: 0, headlines: 0 };
      total.words += block.words;
      if (isHeadlineLink(block)) total.headlines++;
      totals.set(element, total);
    }
  }
  return totals;
}

/** The largest element around a headline that holds no other headline. */
function cardOf(holder: Element, totals: ReadonlyMap<Element, Total>): Element | null {
  let card: Element | null = null;
  for (const element of ancestors(holder)) {
    if ((totals.get(element)?.headlines ?? 0) > 1) break;
    card = element;
  }
  return card;
}

function ancestors(start: Element): Element[] {
  const all: Element[] = [];
  for (let at: ParentNode | null = start; at !== null && isTag(at); at = at.parent) all.push(at);
  return all;
}
