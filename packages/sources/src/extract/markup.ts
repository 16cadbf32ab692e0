import { type Document, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { articleNode, type JsonLdNode, jsonLdNodes } from './json-ld.ts';
import type { SafeDocument } from './scan.ts';

/** A bounded document with what its readers look up again and again. */
export interface Markup {
  readonly document: Document;
  readonly elements: readonly Element[];
  /** `name`, `property`, `itemprop` and `http-equiv` of `<meta>`, lower case, to their contents. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly JsonLdNode[];
  readonly article: JsonLdNode | null;
  /** What relative addresses of the page start from. */
  readonly base: string;
}

/** @param url the address the page was read from, after redirects */
export function readMarkup(safe: SafeDocument, url: string): Markup {
  const document = parseDocument(safe.html);
  const elements = elementsOf(document);
  const jsonLd = jsonLdNodes(safe.jsonLd);
  const baseHref = elements.find((element) => element.name === 'base')?.attribs.href;
  return {
    document,
    elements,
    meta: metaOf(elements),
    jsonLd,
    article: articleNode(jsonLd),
    base: absoluteUrl(baseHref ?? url, url) ?? url,
  };
}

/** The first non-empty content among the named meta entries, in the order asked. */
export function metaText(markup: Markup, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = markup.meta.get(name)?.find((value) => value !== '');
    if (text !== undefined) return text;
  }
  return null;
}

/** All text below a node, white space folded. */
export function textBelow(node: ParentNode): string {
  let text = '';
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (isText(child)) text += child.data;
      else if (isTag(child)) {
        text += child.name === 'br' ? ' ' : '';
        walk(child);
      }
    }
  };
  walk(node);
  return text.replace(/\s+/gu, ' ').trim();
}

/** An absolute http(s) address, or `null`. */
export function absoluteUrl(href: string | null | undefined, base: string): string | null {
  if (href === null || href === undefined || href.trim() === '') return null;
  if (!URL.canParse(href.trim(), base)) return null;
  const url = new URL(href.trim(), base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

function elementsOf(document: Document): Element[] {
  const all: Element[] = [];
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      all.push(child);
      walk(child);
    }
  };
  walk(document);
  return all;
}

function metaOf(elements: readonly Element[]): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const { name, attribs } of elements) {
    if (name !== 'meta') continue;
    const content = (attribs.content ?? '').trim();
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const label = attribs[key]?.trim().toLowerCase();
      if (label === undefined || label === '') continue;
      const contents = meta.get(label);
      if (contents === undefined) meta.set(label, [content]);
      else contents.push(content);
    }
  }
  return meta;
}
