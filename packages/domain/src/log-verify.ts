import { z } from 'zod';
import { canonicalJson, type Json } from './canonical-json.ts';
import { FIRST_PREV_HASH, type LogFacts, logHash } from './log-chain.ts';

/** One entry with its place in the chain. */
export interface ChainedEntry extends LogFacts {
  readonly prevHash: string;
  readonly hash: string;
}

/** A place of a chain that is known from elsewhere, such as a published daily head. */
export interface KnownHead {
  readonly tenantId: string;
  readonly seq: number;
  readonly hash: string;
}

export const LOG_FAULTS = {
  UNREADABLE: 'baris tidak dapat dibaca (the line cannot be read)',
  ANOTHER_OFFICE: 'entri milik instansi lain (the entry belongs to another office)',
  OUT_OF_ORDER: 'nomor urut tidak bersambung (a number is missing or twice)',
  BROKEN_LINK: 'tidak menyegel entri sebelumnya (it does not seal the entry before)',
  CHANGED: 'isi tidak cocok dengan sidik jarinya (the content does not match its hash)',
  NOT_AS_PUBLISHED: 'tidak sama dengan kepala yang diumumkan (differs from the published head)',
  CUT: 'bagian akhir hilang (the end is missing)',
} as const;
export type LogFault = keyof typeof LOG_FAULTS;

/** What a check of a chain found: how far it is sound, and the first place where it is not. */
export interface LogCheck {
  readonly tenantId: string | null;
  readonly entries: number;
  readonly hash: string;
  readonly broken: { readonly seq: number; readonly fault: LogFault } | null;
}

/** Follows one office's chain, entry by entry, and stops at the first that does not fit. */
export function createLogCheck(heads: readonly KnownHead[] = []): {
  /** False when the entry does not fit; nothing after it is looked at. */
  add(entry: ChainedEntry): boolean;
  fail(fault: LogFault): void;
  end(): LogCheck;
} {
  let tenantId: string | null = null;
  let entries = 0;
  let hash = FIRST_PREV_HASH;
  let broken: LogCheck['broken'] = null;
  const fail = (fault: LogFault): void => {
    broken ??= { seq: entries + 1, fault };
  };
  const faultOf = (entry: ChainedEntry): LogFault | null => {
    if (tenantId !== null && entry.tenantId !== tenantId) return 'ANOTHER_OFFICE';
    if (entry.seq !== entries + 1) return 'OUT_OF_ORDER';
    if (entry.prevHash !== hash) return 'BROKEN_LINK';
    if (logHash(entry, entry.prevHash) !== entry.hash) return 'CHANGED';
    const differs = heads.some(
      (head) =>
        head.tenantId === entry.tenantId && head.seq === entry.seq && head.hash !== entry.hash,
    );
    return differs ? 'NOT_AS_PUBLISHED' : null;
  };
  return {
    fail,
    add: (entry) => {
      if (broken !== null) return false;
      const fault = faultOf(entry);
      if (fault !== null) {
        fail(fault);
        return false;
      }
      tenantId = entry.tenantId;
      entries = entry.seq;
      hash = entry.hash;
      return true;
    },
    end: () => {
      const mine = heads.filter((head) => tenantId === null || head.tenantId === tenantId);
      if (mine.some((head) => head.seq > entries)) fail('CUT');
      return { tenantId, entries, hash, broken };
    },
  };
}

const JsonValue: z.ZodType<Json> = z.json();
const EntryLine = z.strictObject({
  tenantId: z.string(),
  seq: z.number().int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  data: JsonValue,
  prevHash: z.string(),
  hash: z.string(),
});
const EndLine = z.strictObject({
  end: z.strictObject({ tenantId: z.string(), seq: z.number().int(), hash: z.string() }),
});

/** An entry as a line of an export. */
export const logLine = ({
  tenantId,
  seq,
  at,
  actor,
  action,
  subject,
  data,
  ...rest
}: ChainedEntry) =>
  canonicalJson({
    ...{ tenantId, seq, at, actor, action, subject, data },
    prevHash: rest.prevHash,
    hash: rest.hash,
  });

/** The last line of an export: without it the end is missing. */
export const logEndLine = (end: KnownHead): string =>
  canonicalJson({ end: { tenantId: end.tenantId, seq: end.seq, hash: end.hash } });

/**
 * Checks an export: JSON Lines in canonical JSON, one entry a line, the end line last. Every byte
 * counts, because each value has one spelling only.
 *
 * @param lines without their line feeds; the last one is what follows the last line feed
 */
export async function checkLogLines(
  lines: AsyncIterable<string> | Iterable<string>,
  heads: readonly KnownHead[] = [],
): Promise<LogCheck> {
  const check = createLogCheck(heads);
  let ended: KnownHead | null = null;
  let rest: string | null = null;
  for await (const line of lines) {
    if (ended !== null) {
      // After the end line comes its line feed and nothing else.
      if (rest !== null || line !== '') check.fail('UNREADABLE');
      rest = line;
      continue;
    }
    const value = parseLine(line);
    const end = EndLine.safeParse(value);
    if (end.success) {
      ended = end.data.end;
      continue;
    }
    const entry = EntryLine.safeParse(value);
    if (!entry.success) {
      check.fail('UNREADABLE');
      break;
    }
    if (!check.add(entry.data)) break;
  }
  const sofar = check.end();
  if (sofar.broken !== null) return sofar;
  const whole =
    ended !== null &&
    rest === '' &&
    ended.seq === sofar.entries &&
    ended.hash === sofar.hash &&
    (sofar.tenantId === null || ended.tenantId === sofar.tenantId);
  if (!whole) check.fail('CUT');
  return check.end();
}

/** `undefined` for what is not JSON, or not in its one spelling. */
function parseLine(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    const json = JsonValue.safeParse(value);
    return json.success && canonicalJson(json.data) === line ? value : undefined;
  } catch {
    return undefined;
  }
}
