import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../shared-data/shared-folder.ts';

/** Our own few, tried always: each breaks out of another place of a page. */
export const OWN_VECTORS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "'><svg/onload=alert(3)>",
  '</textarea><script>alert(4)</script>',
  '</title><script>alert(5)</script>',
  'javascript:alert(6)',
  '<a href="javascript:alert(7)">klik</a>',
  '--><script>alert(8)</script><!--',
  ']]><script>alert(9)</script>',
  '" autofocus onfocus=alert(10) x="',
  '" hx-get="/keluar" hx-trigger="load" x="',
  '<div hx-on::load="alert(11)">x</div>',
  '<link rel=stylesheet href=//jahat.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//jahat.example">',
  '<base href=//jahat.example/>',
  '<iframe srcdoc="<script>alert(12)</script>"></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(13)>',
  '$ {alert(14)} {{constructor.constructor("alert(15)")()}}',
  '=HYPERLINK("//jahat.example","klik")',
  '\u2028</script><script>alert(16)</script>',
];

/** Vectors of others from the shared folder; `null`, after saying so, where it is absent. */
export function sharedVectors(): readonly string[] | null {
  const security = sharedFolder('security');
  if (security === null) return null;
  const folder = join(security, 'xss');
  const files = readdirSync(folder).map((name) => join(folder, name));
  const found = [...files, join(security, 'fuzz/blns.json')].flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return path.endsWith('.json') ? stringsOf(JSON.parse(text)) : text.split('\n');
  });
  return [...new Set(found.filter((vector) => vector.trim() !== ''))];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}
