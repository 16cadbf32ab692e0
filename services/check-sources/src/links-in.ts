import { fold } from '@saring/text';

const MOST = 5;

/** The addresses a message holds, as they would be opened, each once and at most five. */
export function linksIn(text: string): string[] {
  const links = fold(text).links.map(({ start, end }) => withScheme(text.slice(start, end)));
  return [...new Set(links.filter((link) => URL.canParse(link)))].slice(0, MOST);
}

const withScheme = (link: string): string =>
  /^https?:\/\//iu.test(link) ? link : `https://${link}`;
