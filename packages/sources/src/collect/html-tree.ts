import { DomHandler, DomUtils, Parser } from 'htmlparser2';

/** An element of a parsed page. */
export type HtmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Deeper pages are not what we came for. */
const MAX_DEPTH = 200;

class TooDeep extends Error {}

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > MAX_DEPTH) throw new TooDeep();
    super.onopentag(name, attributes);
  }
}

/**
 * Parses a page into a tree, for pages of a known shape. Linear, and without the repairs of a
 * browser; deep nesting, which would make searching costly, ends it.
 *
 * @returns the root's children, or `null` for a page nested too deeply
 */
export function parseTree(html: string): ShallowHandler['dom'] | null {
  const handler = new ShallowHandler();
  try {
    new Parser(handler).end(html);
    return handler.dom;
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
}

type Nodes = Parameters<typeof DomUtils.findAll>[1];

/** Whether an element is of a class. */
export function hasClass(element: HtmlElement, name: string): boolean {
  return (element.attribs.class ?? '').split(/\s+/u).includes(name);
}

/** Every element of a class, in the order of the page. */
export function byClass(name: string, within: Nodes): HtmlElement[] {
  return DomUtils.findAll((element) => hasClass(element, name), within);
}

/** The first element of a class. */
export function firstByClass(name: string, within: Nodes): HtmlElement | null {
  return byClass(name, within)[0] ?? null;
}

/** An attribute, `null` when it is not there. */
export function attribute(element: HtmlElement | null, name: string): string | null {
  return element?.attribs[name] ?? null;
}

/** The text of an element in one line; `null` when there is none. */
export function lineOf(element: HtmlElement | null): string | null {
  return element === null
    ? null
    : DomUtils.textContent(element).replace(/\s+/gu, ' ').trim() || null;
}
