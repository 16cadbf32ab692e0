import { request } from 'node:http';
import { gzipSync } from 'node:zlib';

export interface Weighed {
  readonly url: string;
  /** Bytes of the body as a browser that takes gzip gets it. */
  readonly bytes: number;
  readonly text: string;
}

/** Fetches one address as a browser would and weighs the body on the wire. */
export function weigh(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Weighed> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'identity', ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode !== 200) {
          reject(new Error(`${response.statusCode} ${url}`));
          return;
        }
        const body = Buffer.concat(parts);
        const packed = /png/u.test(response.headers['content-type'] ?? '')
          ? body
          : gzipSync(body, { level: 6 });
        resolve({ url, bytes: packed.length, text: body.toString('utf8') });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** What a page makes the browser load by itself. */
export interface Loads {
  /** Must be there before anything is shown. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Scripts that hold up the page. */
  readonly blocking: readonly string[];
  readonly images: readonly string[];
}

export function loadsOf(html: string): Loads {
  const tags = (name: string) =>
    [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'gu'))].map((match) => match[0]);
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? null;
  const values = (list: readonly string[], name: string) =>
    list.flatMap((tag) => attribute(tag, name) ?? []);
  const scripts = tags('script').filter((tag) => attribute(tag, 'src') !== null);
  const waits = (tag: string) => !/type="module"|\bdefer\b|\basync\b/u.test(tag);
  return {
    styles: values(
      tags('link').filter((tag) => attribute(tag, 'rel') === 'stylesheet'),
      'href',
    ),
    scripts: values(scripts, 'src'),
    blocking: values(scripts.filter(waits), 'src'),
    images: values(tags('img'), 'src').filter((src) => !src.startsWith('data:')),
  };
}
