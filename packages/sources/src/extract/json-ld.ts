/** A node of a page's structured data. */
export type JsonLdNode = { readonly [key: string]: unknown };

const MAX_NODES = 500;
const MAX_DEPTH = 6;
const ARTICLE =
  /^(?:\w{0,30}Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|ClaimReview)$/u;
/** How text editors and templates break JSON: comments around it, raw line breaks inside strings. */
const WRAPPING =
  /^\s{0,99}(?:<!--|\/\/\s?<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s?\]\]>|\]\]>)\s{0,99}$/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks the JSON of many sites
const CONTROL = /[\u0000-\u001f]+/gu;

/** All nodes of a page's JSON-LD scripts, outermost first; what is not JSON is left out. */
export function jsonLdNodes(scripts: readonly string[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const script of scripts) collect(parse(script), nodes, 0);
  return nodes;
}

/** The node that describes the article, if the page has one. */
export const articleNode = (nodes: readonly JsonLdNode[]): JsonLdNode | null =>
  nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type))) ?? null;

/** The types of a node without their namespace. */
export const typesOf = (node: JsonLdNode): string[] =>
  listOf(node['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.slice(type.lastIndexOf('/') + 1)] : [],
  );

/** The first text of a value: a string itself, or the named field of an object or of a list. */
export function textOf(value: unknown, ...fields: readonly string[]): string | null {
  for (const each of listOf(value)) {
    if (typeof each === 'string' && each.trim() !== '') return each.trim();
    if (!isNode(each)) continue;
    for (const field of fields) {
      const text = textOf(each[field]);
      if (text !== null) return text;
    }
  }
  return null;
}

/** All texts of a value, as for a list of authors. */
export const textsOf = (value: unknown, ...fields: readonly string[]): string[] =>
  listOf(value).flatMap((each) => textOf(each, ...fields) ?? []);

function parse(script: string): unknown {
  const text = script.replace(WRAPPING, '').replace(CONTROL, ' ');
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
  for (const each of listOf(value)) {
    if (!isNode(each)) continue;
    if (each['@type'] !== undefined) nodes.push(each);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement']) {
      collect(each[key], nodes, depth + 1);
    }
  }
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, MAX_NODES) : value === undefined ? [] : [value];

const isNode = (value: unknown): value is JsonLdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
