import type { ReleasedClarification } from '@saring/database';

/** Room that the frame gives its text, in pixels: the line heights of `embed.css`. */
const TITLE_LINE = 25;
const TEXT_LINE = 23;
const AROUND = 150;
const LETTER = 8;
const WIDTH = { normal: 600, least: 240, most: 800 } as const;

/**
 * A frame cannot grow with its text unless the page around it runs a script, and asking outlets for
 * one is asking for a programmer. So the height is chosen here, from the length of the text at the
 * width of a phone; inside, the summary gives way when there is less room, and the verdict, the
 * title and the source always show.
 */
export function frameSize(
  { version }: Pick<ReleasedClarification, 'version'>,
  wish: { readonly maxWidth: number | null; readonly maxHeight: number | null },
): { width: number; height: number } {
  const width = Math.min(
    WIDTH.most,
    Math.max(WIDTH.least, Math.min(WIDTH.normal, wish.maxWidth ?? WIDTH.normal)),
  );
  const letters = Math.max(20, (Math.min(width, 330) - 40) / LETTER);
  const lines = (text: string, most: number) => Math.min(most, Math.ceil(text.length / letters));
  const wanted =
    AROUND + lines(version.title, 4) * TITLE_LINE + lines(version.summary, 6) * TEXT_LINE;
  const height = Math.ceil(wanted / 10) * 10;
  return { width, height: Math.min(height, wish.maxHeight ?? height) };
}

/** The code an outlet pastes. Scripts do not run in the frame; links open outside it. */
export function frameCode(
  address: string,
  title: string,
  size: { readonly width: number; readonly height: number },
): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${address}/sematan" title="${escaped}" width="${size.width}" height="${size.height}" style="border:0;width:100%;max-width:${size.width}px" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe>`;
}
