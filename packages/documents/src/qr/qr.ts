import qrcode from 'qrcode-generator';

export interface QrPath {
  /** Modules a side, quiet zone included. */
  readonly size: number;
  /** SVG path data: one rectangle per run of dark modules. */
  readonly d: string;
}

/** Light modules around the code that readers need (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code of `text` (level M) as one SVG path, so that pages need no inline style or script. */
export function qrPath(text: string): QrPath {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  let d = '';
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (!code.isDark(row, column)) continue;
      const start = column;
      while (column + 1 < modules && code.isDark(row, column + 1)) column += 1;
      d += `M${start + QUIET} ${row + QUIET}h${column - start + 1}v1h-${column - start + 1}z`;
    }
  }
  return { size: modules + 2 * QUIET, d };
}

/** The same as a whole SVG image. `title` is what a screen reader says. */
export function qrSvg(text: string, title: string): string {
  const { size, d } = qrPath(text);
  const safe = title.replace(/[<>&"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${safe}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${d}"/></svg>`;
}
