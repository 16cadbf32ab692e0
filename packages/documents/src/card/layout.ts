import { printable } from '../fonts/printable.ts';
import type { Card, CardTone } from './card.ts';

/** Square, as chat programs show pictures without cutting them. */
export const CARD_SIDE = 800;

const TONES: Readonly<Record<CardTone, string>> = {
  bad: '#9c1c28',
  warn: '#8a4600',
  good: '#17633a',
  plain: '#41505a',
};
const LONGEST = { claim: 220, summary: 300, byline: 90, address: 80, notice: 60 } as const;

/** What React would make of JSX; satori takes it without React. */
interface Node {
  readonly type: string;
  readonly key: null;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Node[];
  };
}

const box = (
  style: Readonly<Record<string, string | number>>,
  children: string | readonly (Node | null)[],
): Node => ({
  type: 'div',
  key: null,
  props: {
    style: { display: 'flex', ...style },
    children: typeof children === 'string' ? children : children.filter((each) => each !== null),
  },
});

/** The card as the tree of boxes that satori draws. Long texts are cut at a word. */
export function cardLayout(card: Card): Node {
  const summary = shorten(card.summary, LONGEST.summary);
  return box(
    {
      width: CARD_SIDE,
      height: CARD_SIDE,
      flexDirection: 'column',
      backgroundColor: '#faf8f3',
      color: '#1c292e',
      fontFamily: 'Noto Sans',
    },
    [
      box(
        {
          backgroundColor: TONES[card.tone],
          color: '#fff',
          padding: '24px 40px',
          fontSize: 52,
          fontWeight: 700,
          justifyContent: 'space-between',
          alignItems: 'center',
        },
        [
          box({}, shorten(card.label, 28)),
          card.notice === null
            ? null
            : box({ fontSize: 26, fontWeight: 700 }, shorten(card.notice, LONGEST.notice)),
        ],
      ),
      box({ flexDirection: 'column', flexGrow: 1, padding: '28px 40px', fontSize: 30 }, [
        box({ color: '#51606a', fontSize: 22 }, shorten(card.claimHeading, 60)),
        box(
          { marginTop: 6, fontWeight: 700, lineHeight: 1.3 },
          `“${shorten(card.claim, LONGEST.claim)}”`,
        ),
        box({ marginTop: 28, lineHeight: 1.35, fontSize: summary.length > 220 ? 27 : 30 }, summary),
      ]),
      box(
        {
          flexDirection: 'column',
          borderTop: '2px solid #d8d3c6',
          padding: '16px 40px 22px',
          fontSize: 22,
          color: '#51606a',
        },
        [
          box({}, shorten(card.byline, LONGEST.byline)),
          box(
            { color: '#0b5563', fontWeight: 700, fontSize: 24 },
            shorten(card.address, LONGEST.address),
          ),
        ],
      ),
    ],
  );
}

function shorten(text: string, longest: number): string {
  const clean = printable(text).replace(/\s+/gu, ' ').trim();
  if (clean.length <= longest) return clean;
  const cut = clean.slice(0, longest - 1);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > longest / 2 ? word : cut.length).toWellFormed()}…`;
}
