/**
 * Folds a run of digits with `.` and `,` between them. Thousands are joined (`1.000.000` ->
 * `1000000`), one decimal part keeps a point (`10,5` -> `10.5`), dates and addresses come apart
 * (`17.08.2024` -> `17`, `8`, `2024`). A leading zero goes where it means nothing (`08` -> `8`).
 *
 * @returns the parts as [number, offset in the run, length in the run].
 */
export function numberParts(run: string): readonly NumberPart[] {
  const groups = run.split(/[.,]/u);
  if (groups.length === 1) return [[plain(run), 0, run.length]];
  const [first = '', ...rest] = groups;
  if (first.length <= 3 && rest.every((group) => group.length === 3)) {
    return [[plain(groups.join('')), 0, run.length]];
  }
  const last = groups.at(-1) ?? '';
  const whole = groups.slice(0, -1);
  const grouped = whole.length === 1 || whole.slice(1).every((group) => group.length === 3);
  if (grouped && last.length <= 2) {
    const cents = /^0+$/u.test(last) && whole.length > 1;
    return [[cents ? plain(whole.join('')) : `${plain(whole.join(''))}.${last}`, 0, run.length]];
  }
  let offset = 0;
  return groups.map((group) => {
    const part: NumberPart = [plain(group), offset, group.length];
    offset += group.length + 1;
    return part;
  });
}

export type NumberPart = readonly [number: string, offset: number, length: number];

function plain(digits: string): string {
  return digits.length === 2 && digits.startsWith('0') ? digits.slice(1) : digits;
}
