import type { JSX } from 'preact';

interface Column {
  readonly label: string;
  readonly values: readonly number[];
}

const WIDTH = 640;
const HEIGHT = 160;
const COLOURS = ['#0b5563', '#b0763a'] as const;

/** Stacked columns, one a day. The numbers stand in a table beside it, for who cannot see it. */
export function ColumnChart(props: {
  readonly title: string;
  readonly columns: readonly Column[];
}): JSX.Element {
  const { columns } = props;
  const most = Math.max(
    1,
    ...columns.map(({ values }) => values.reduce((sum, each) => sum + each, 0)),
  );
  const step = WIDTH / Math.max(1, columns.length);
  const tall = (value: number) => (value / most) * (HEIGHT - 24);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.title} width="100%">
      <line x1="0" y1={HEIGHT - 16} x2={WIDTH} y2={HEIGHT - 16} stroke="#8c877a" />
      <text x="0" y="12" font-size="12" fill="#51606a">
        {most}
      </text>
      {columns.map(({ label, values }, index) => {
        let below = HEIGHT - 16;
        return (
          <g key={label}>
            {values.map((value, layer) => {
              const height = tall(value);
              below -= height;
              return (
                <rect
                  key={COLOURS[layer % 2]}
                  x={index * step + step * 0.1}
                  y={below}
                  width={step * 0.8}
                  height={height}
                  fill={COLOURS[layer % 2]}
                />
              );
            })}
          </g>
        );
      })}
      <text x="0" y={HEIGHT - 2} font-size="12" fill="#51606a">
        {columns[0]?.label}
      </text>
      <text x={WIDTH} y={HEIGHT - 2} font-size="12" fill="#51606a" text-anchor="end">
        {columns.at(-1)?.label}
      </text>
    </svg>
  );
}

/** One bar a row with its name and number as text. */
export function BarRows(props: {
  readonly rows: readonly {
    readonly name: string;
    readonly value: number;
    readonly text: string;
  }[];
}): JSX.Element {
  const most = Math.max(1, ...props.rows.map((row) => row.value));
  return (
    <table>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>
              <svg
                viewBox="0 0 100 10"
                width="100%"
                height="14"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width={(row.value / most) * 100} height="10" fill={COLOURS[0]} />
              </svg>
            </td>
            <td class="amount">{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
