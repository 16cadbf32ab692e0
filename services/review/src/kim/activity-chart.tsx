import type { JSX } from 'preact';

const WIDTH = 320;
const HEIGHT = 120;
const LEFT = 34;
const BOTTOM = 16;

interface ChartProps {
  readonly history: readonly {
    readonly day: Date;
    readonly groups: number;
    readonly active: number;
  }[];
  /** 0 to 1. */
  readonly target: number;
  /** What a screen reader says. */
  readonly text: string;
  readonly targetName: string;
}

/** The share of active groups over time against the target, 0 to 100 %. */
export function ActivityChart({ history, target, text, targetName }: ChartProps): JSX.Element {
  const first = history[0]?.day.getTime() ?? 0;
  const span = Math.max(1, (history.at(-1)?.day.getTime() ?? 0) - first);
  const x = (day: Date) => LEFT + ((day.getTime() - first) / span) * (WIDTH - LEFT - 6);
  const y = (share: number) => 6 + (1 - share) * (HEIGHT - BOTTOM - 6);
  const points = history.map(({ day, groups, active }) => ({
    x: x(day).toFixed(1),
    y: y(groups === 0 ? 0 : active / groups).toFixed(1),
  }));
  const last = points.at(-1);
  const label = (day: Date | undefined) => day?.toISOString().slice(0, 10) ?? '';
  return (
    <svg class="kim-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path d={`M${LEFT} ${y(share)}H${WIDTH - 6}`} stroke="#d8d3c6" stroke-width="0.6" />
          <text x={LEFT - 4} y={y(share) + 3} font-size="9" text-anchor="end" fill="#51606a">
            {share * 100} %
          </text>
        </g>
      ))}
      <path
        d={`M${LEFT} ${y(target)}H${WIDTH - 6}`}
        stroke="#8a4600"
        stroke-width="1.2"
        stroke-dasharray="5 3"
      />
      <text x={WIDTH - 6} y={y(target) - 3} font-size="9" text-anchor="end" fill="#8a4600">
        {targetName} {Math.round(target * 100)} %
      </text>
      <path
        d={points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('')}
        fill="none"
        stroke="#0b5563"
        stroke-width="2"
      />
      {last === undefined ? null : <circle cx={last.x} cy={last.y} r="3" fill="#0b5563" />}
      <text x={LEFT} y={HEIGHT - 4} font-size="9" fill="#51606a">
        {label(history[0]?.day)}
      </text>
      <text x={WIDTH - 6} y={HEIGHT - 4} font-size="9" text-anchor="end" fill="#51606a">
        {label(history.at(-1)?.day)}
      </text>
    </svg>
  );
}
