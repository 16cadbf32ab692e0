import type { QueueFilter, QueueOrder, QueuePosition } from '@saring/database';
import { CHANNELS, type ClockLimits, HARMS, SaringError } from '@saring/domain';
import { z } from 'zod';
import { VIEW_NAMES, VIEWS } from './views.ts';

/** An unknown choice in an address means none, so that an old bookmark still opens. */
const choice = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.enum(names).nullable().catch(null).default(null);

/** The queue's address: every filter stands in it, so that it can be shared and saved. */
export const QueueQuery = z.object({
  tampilan: z.enum(VIEW_NAMES).catch('terbuka').default('terbuka'),
  waktu: choice(['lewat', 'segera']),
  bahaya: choice(HARMS),
  kanal: choice(CHANNELS),
  kecamatan: z
    .string()
    .regex(/^\d{2}(?:\.\d{2,4}){0,3}$/u)
    .nullable()
    .catch(null)
    .default(null),
  milik: choice(['saya', 'kosong']),
  q: z.string().max(200).catch('').default(''),
  urut: z.enum(['prioritas', 'tenggat']).catch('prioritas').default('prioritas'),
  lanjut: z.string().max(300).optional(),
  pindah: z.uuid().optional().catch(undefined),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

export function filterOf(query: QueueQuery, accountId: string, limits: ClockLimits): QueueFilter {
  const kind = query.waktu === 'lewat' ? 'overdue' : 'due';
  const search = query.q.replaceAll('\0', ' ').toWellFormed().trim();
  return {
    states: VIEWS[query.tampilan].states,
    clock: query.waktu === null ? null : { kind, limits },
    harm: query.bahaya,
    channel: query.kanal,
    district: query.kecamatan,
    assignee:
      query.milik === null
        ? null
        : query.milik === 'saya'
          ? { kind: 'account', id: accountId }
          : { kind: 'nobody' },
    search: search === '' ? null : search,
  };
}

/** Every open case, as the queue shows them at first. */
export const ALL_OPEN: QueueFilter = {
  states: VIEWS.terbuka.states,
  clock: null,
  harm: null,
  channel: null,
  district: null,
  assignee: null,
  search: null,
};

export const orderOf = (query: QueueQuery): QueueOrder =>
  query.urut === 'prioritas' ? 'priority' : 'due';

/** The address of a queue with some filters changed; what is default is left out. */
export function queueUrl(query: QueueQuery, change: Partial<QueueQuery> = {}): string {
  const wanted = { ...query, lanjut: undefined, pindah: undefined, ...change };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null || value === undefined || value === '') continue;
    if (name === 'tampilan' && value === 'terbuka') continue;
    if (name === 'urut' && value === 'prioritas') continue;
    parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === '' ? '/konsol' : `/konsol?${text}`;
}

const Position = z.tuple([z.number(), z.uuid()]);

export const encodePosition = ({ value, id }: QueuePosition): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** @throws SaringError `BAD_REQUEST` for a text we did not make */
export function decodePosition(cursor: string): QueuePosition {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [value, id] = Position.parse(json);
    return { value, id };
  } catch (cause) {
    throw new SaringError('BAD_REQUEST', { details: { parameter: 'lanjut' }, cause });
  }
}
