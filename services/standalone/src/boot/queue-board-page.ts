import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UIConfig } from '@bull-board/api/typings/app';

/** The one sheet that the board's scripts put into the page: it hides the bar of its lists. */
const LIST_STYLE = "'sha256-r2N1TB/gHbBtBZFKg7ejmq1acVSREzucTAEw6ga4hoU='";

/** Only what this page needs: its own files, and addresses that count from its base. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${LIST_STYLE}`,
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The page around the board: the scripts and sheets that its template names, without the font from
 * another site and the inline styles that stand in it too.
 */
export function boardPage(parts: {
  readonly base: string;
  readonly views: string;
  readonly config: UIConfig;
}): { readonly html: string; readonly headers: Readonly<Record<string, string>> } {
  const template = readFileSync(join(parts.views, 'index.ejs'), 'utf8');
  const files = (pattern: RegExp) => [...template.matchAll(pattern)].map((match) => match[1] ?? '');
  const sheets = files(/href="(static\/[\w./-]+\.css)"/gu);
  const scripts = files(/src="(static\/[\w./-]+\.js)"/gu);
  if (scripts.length === 0) throw new Error('the board names no script');
  // It is data, but inside markup.
  const config = JSON.stringify(parts.config).replaceAll('<', '\\u003c');
  const html = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<base href="${parts.base}/">
<title>Antrean Saring</title>
<link rel="icon" type="image/svg+xml" id="fav-logo" href="static/images/logo.svg">
${sheets.map((sheet) => `<link href="${sheet}" rel="stylesheet">`).join('\n')}
</head>
<body class="preload">
<script id="__UI_CONFIG__" type="application/json">${config}</script>
<div id="root"></div>
<noscript>Papan antrean memerlukan JavaScript; <code>saring queue</code> menunjukkan hal yang sama. (The board needs JavaScript; the command shows the same.)</noscript>
${scripts.map((script) => `<script defer src="${script}"></script>`).join('\n')}
</body>
</html>
`;
  return {
    html,
    headers: { 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' },
  };
}
