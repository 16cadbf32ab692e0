import { type Element, isTag, type ParentNode } from 'domhandler';
import { type Markup, textBelow } from './markup.ts';
import type { PageForm, PageLink } from './page.ts';

/** Schemes a phone acts on; `javascript:` and `data:` are none of them. */
const SCHEMES = new Set('http: https: tel: mailto: whatsapp: sms: intent: market: tg:'.split(' '));
const MAX_LINKS = 400;
const MAX_FORMS = 20;
const MAX_FIELDS = 40;
const MAX_LABEL = 120;
const FIELDS = new Set(['input', 'select', 'textarea']);
const NOT_ASKED = new Set(['hidden', 'submit', 'button', 'image', 'reset', 'search']);

/** Where the page leads, in order, each address once. */
export function linksOf(markup: Markup): PageLink[] {
  const links = new Map<string, PageLink>();
  for (const element of markup.elements) {
    if (element.name !== 'a' && element.name !== 'area') continue;
    const href = element.attribs.href?.trim() ?? '';
    if (href === '' || href.startsWith('#') || !URL.canParse(href, markup.base)) continue;
    const url = new URL(href, markup.base);
    url.hash = '';
    if (!SCHEMES.has(url.protocol) || links.has(url.href) || url.href.length > 2_000) continue;
    links.set(url.href, { url: url.href, text: textBelow(element).slice(0, MAX_LABEL) });
    if (links.size >= MAX_LINKS) break;
  }
  return [...links.values()];
}

/** What the page asks people to fill in; fields outside any form are gathered as one. */
export function formsOf(markup: Markup): PageForm[] {
  const labels = new Map<string, string>();
  for (const element of markup.elements) {
    const target = element.attribs.for;
    if (element.name === 'label' && target !== undefined) labels.set(target, textBelow(element));
  }
  const forms = new Map<Element | null, string[]>();
  for (const element of markup.elements) {
    if (!FIELDS.has(element.name)) continue;
    const type = element.attribs.type?.toLowerCase() ?? element.name;
    if (NOT_ASKED.has(type)) continue;
    const form = around(element, 'form');
    const fields = forms.get(form) ?? [];
    if (fields.length < MAX_FIELDS) fields.push(fieldText(element, type, labels));
    forms.set(form, fields);
  }
  return [...forms].slice(0, MAX_FORMS).map(([form, fields]) => {
    const action = form?.attribs.action ?? '';
    return {
      action:
        action !== '' && URL.canParse(action, markup.base)
          ? new URL(action, markup.base).href
          : null,
      fields,
    };
  });
}

function fieldText(element: Element, type: string, labels: ReadonlyMap<string, string>): string {
  const { attribs } = element;
  const label = labels.get(attribs.id ?? '') ?? labelAround(element);
  return [label, attribs.placeholder, attribs['aria-label'], attribs.name, attribs.id, type]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .toLowerCase()
    .slice(0, MAX_LABEL);
}

const labelAround = (element: Element): string => {
  const label = around(element, 'label');
  return label === null ? '' : textBelow(label);
};

function around(element: Element, name: string): Element | null {
  for (let at: ParentNode | null = element.parent; at !== null && isTag(at); at = at.parent) {
    if (at.name === name) return at;
  }
  return null;
}
