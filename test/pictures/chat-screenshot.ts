import type { Page } from 'playwright-core';

/** How a phone shows a chat: each differs in what a recogniser finds hard. */
export interface ChatLook {
  readonly dark: boolean;
  /** Of the letters, in CSS pixels. */
  readonly letters: number;
  /** Pixels of the phone for one CSS pixel. */
  readonly density: number;
  readonly sender: string;
  readonly time: string;
}

/** Looks of five phones, in turn. */
const LOOKS: readonly ChatLook[] = [
  { dark: false, letters: 15, density: 2, sender: 'Ibu RT', time: '09.41' },
  { dark: true, letters: 15, density: 2, sender: 'Grup Warga', time: '20.15' },
  { dark: false, letters: 13, density: 1.5, sender: 'Paman Uji', time: '06.02' },
  { dark: false, letters: 17, density: 3, sender: 'Arisan', time: '12.30' },
  { dark: true, letters: 16, density: 1.5, sender: 'Keluarga', time: '22.48' },
];

export function lookOf(index: number): ChatLook {
  const look = LOOKS[index % LOOKS.length];
  if (look === undefined) throw new Error(`no look ${index}`);
  return look;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

function chatHtml(text: string, look: ChatLook): string {
  const [ground, bubble, ink, faint] = look.dark
    ? ['#0b141a', '#202c33', '#e9edef', '#8696a0']
    : ['#efeae2', '#ffffff', '#111b21', '#667781'];
  return `<!doctype html><meta charset="utf-8"><style>
    html{zoom:${look.density}}body{margin:0;background:${ground};font:${look.letters}px/1.35 "Noto Sans","DejaVu Sans",sans-serif;color:${ink}}
    header{background:#075e54;color:#fff;padding:12px 16px;font-size:17px}
    .b{background:${bubble};border-radius:8px;margin:16px 40px 16px 10px;padding:8px 10px;white-space:pre-wrap;overflow-wrap:anywhere}
    .f{color:${faint};font-style:italic;font-size:12px}
    .t{color:${faint};font-size:11px;text-align:right}
    </style><header>${escapeHtml(look.sender)}</header>
    <div class="b"><div class="f">Diteruskan berkali-kali</div>${escapeHtml(text)}<div class="t">${look.time}</div></div>`;
}

/** A message as a phone's screenshot shows it, PNG. */
export async function chatScreenshot(page: Page, text: string, look: ChatLook): Promise<Buffer> {
  await page.setViewportSize({ width: 360 * look.density, height: 640 * look.density });
  await page.setContent(chatHtml(text, look), { waitUntil: 'load' });
  return page.screenshot({ fullPage: true, type: 'png' });
}
