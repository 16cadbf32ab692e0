import { formatTime } from '@saring/web';
import type { JSX } from 'preact';
import type { Desk } from './desk.ts';
import { caseWords } from './words.ts';

const HEIGHT = 60;
const BAR = 10;
const GAP = 2;

/** Items over time as bars, and the same in one sentence. */
export function ArrivalsChart({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const { language } = desk.frame;
  const t = caseWords(language);
  const { bars } = desk.bench.arrivals;
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return null;
  const most = Math.max(1, ...bars.map((bar) => bar.items));
  const total = bars.reduce((sum, bar) => sum + bar.items, 0);
  const at = (date: Date) => formatTime(date, language, desk.timeZone);
  const width = bars.length * (BAR + GAP);
  return (
    <figure class="arrivals">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        aria-hidden="true"
        focusable="false"
      >
        {bars.map((bar, index) => {
          const height = bar.items === 0 ? 1 : Math.max(4, (bar.items / most) * HEIGHT);
          return (
            <rect
              key={bar.at.getTime()}
              class={bar.items === 0 ? 'none' : undefined}
              x={index * (BAR + GAP)}
              y={HEIGHT - height}
              width={BAR}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption class="small">{t.overTime(total, at(first.at), at(last.at), most)}</figcaption>
    </figure>
  );
}
