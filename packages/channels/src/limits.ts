/** What is left of a text after its first `N` characters. */
type Rest<
  S extends string,
  N extends number,
  Seen extends unknown[] = [],
> = Seen['length'] extends N
  ? S
  : S extends `${infer _First}${infer Tail}`
    ? Rest<Tail, N, [...Seen, unknown]>
    : '';

/** `unknown` for a literal of at most `N` characters, `never` for a longer one. */
type Fits<S extends string, N extends number> = Rest<S, N> extends '' ? unknown : never;

/** Longest texts that WhatsApp takes, in characters. Telegram allows more of each. */
export const WHATSAPP_LIMITS = {
  text: 4096,
  interactiveBody: 1024,
  caption: 1024,
  buttonTitle: 20,
  listButton: 20,
  rowTitle: 24,
  choiceId: 200,
  buttons: 3,
  rows: 10,
  templateParameter: 1024,
} as const;

/** Telegram: characters of a message and of a caption, bytes of a button's data. */
export const TELEGRAM_LIMITS = { text: 4096, caption: 1024, choiceId: 64 } as const;

/** The text of a button or a list row. A longer literal does not compile. */
export function title<const S extends string>(
  text: S & Fits<S, typeof WHATSAPP_LIMITS.buttonTitle>,
): S {
  return text;
}

/** Our own ceiling of an answer: it is read on a small screen and paid for by the byte. */
export const ANSWER_BYTES = 1024;

export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The beginning of a text that fits into so many bytes, cut between words. */
export function cutToBytes(text: string, most: number): string {
  if (bytesOf(text) <= most) return text;
  const end = '…';
  let room = most - bytesOf(end);
  let cut = '';
  for (const word of text.split(/(?<=\s)/u)) {
    room -= bytesOf(word);
    if (room < 0) break;
    cut += word;
  }
  return cut.trim() === '' ? '' : `${cut.trimEnd()}${end}`;
}
