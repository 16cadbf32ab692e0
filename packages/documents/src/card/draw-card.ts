import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { readFont } from '../fonts/fonts.ts';
import type { Card } from './card.ts';
import { CARD_SIDE, cardLayout } from './layout.ts';

const COLOURS = 64;
let fonts: Font[] | undefined;

/**
 * Draws a card as PNG of the given width in pixels. Takes about a quarter of a second of a core:
 * call it off the event loop (`renderCard`).
 */
export async function drawCard(card: Card, width: number): Promise<Uint8Array> {
  fonts ??= [
    { name: 'Noto Sans', weight: 400, style: 'normal', data: readFont('regular') },
    { name: 'Noto Sans', weight: 700, style: 'normal', data: readFont('bold') },
  ];
  const svg = await satori(cardLayout(card), { width: CARD_SIDE, height: CARD_SIDE, fonts });
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render();
  // Few colours and their edges: a palette makes a quarter of the bytes.
  return sharp(image.pixels, { raw: { width: image.width, height: image.height, channels: 4 } })
    .png({ palette: true, colours: COLOURS, compressionLevel: 9, effort: 7 })
    .toBuffer();
}
