import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { sharedFolder } from '../shared-data/shared-folder.ts';

/** Our own: what broke programs like this one before, one of each kind. */
const OWN: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u202Etxt.exe',
  '\uD800',
  '\uFEFF',
  'a'.repeat(20_001),
  '👨‍👩‍👧‍👦'.repeat(500),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘',
  "' OR 1=1 --",
  "'; DROP TABLE item; --",
  '$1',
  '%00',
  '%s%n%x',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}#{7*7}<%= 7*7 %>',
  'javascript:alert(1)',
  '=HYPERLINK("http://contoh.example")',
  'x\r\nSet-Cookie: a=b',
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '9'.repeat(400),
  '1e999',
  'NaN',
  '-0',
  '2026-02-30T25:61:61Z',
  '9999-12-31T23:59:59.999Z',
  '00000000-0000-0000-0000-000000000000',
  'http://[::1]:80/',
  'file:///etc/passwd',
  '(a+)+$',
  '\\',
  '*',
  '{"$ne":null}',
  '[]',
  'null',
  'true',
];

const shared = sharedFolder('security/fuzz');

/** Lines of the shared lists; none where they are not present. */
function sharedStrings(): string[] {
  if (shared === null) return [];
  const lists = z
    .array(z.string())
    .parse(JSON.parse(readFileSync(join(shared, 'blns.json'), 'utf8')));
  const lines = [
    'patt-cmd-unix.txt',
    'patt-crlf.txt',
    'patt-nosql.txt',
    'patt-sqli-auth-bypass.txt',
    'patt-sqli-generic-error.txt',
    'patt-sqli-polyglots.txt',
    'patt-traversal.txt',
  ].flatMap((file) => readFileSync(join(shared, file), 'utf8').split('\n'));
  return [...lists, ...lines].filter((line) => line !== '');
}

/** With SARING_ATTACKS=whole every string; else a sample that differs from run to run. */
export function hostileStrings(sample: number): string[] {
  const all = [...OWN, ...sharedStrings()];
  if (process.env.SARING_ATTACKS === 'whole') return all;
  const made = fc.sample(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...all)),
    sample,
  );
  return made;
}

export const hasSharedStrings = shared !== null;
