import type { FetchFailureCode } from '../fetch/failures.ts';

interface ProblemFacts {
  readonly id: string;
  readonly en: string;
}

/** Why a visit to a source brought less than it should have. The list is closed. */
export const COLLECT_PROBLEMS = {
  NOT_FETCHED: {
    id: 'Sumber tidak dapat diambil.',
    en: 'The source could not be fetched.',
  },
  HTTP_STATUS: {
    id: 'Sumber menjawab dengan kode galat.',
    en: 'The source answered with an error status.',
  },
  GONE: {
    id: 'Sumber sudah tidak ada.',
    en: 'The source is gone.',
  },
  RATE_LIMITED: {
    id: 'Sumber meminta jeda.',
    en: 'The source asked for a pause.',
  },
  NOT_A_FEED: {
    id: 'Halaman ini bukan umpan berita yang dikenal.',
    en: 'This is not a feed of a known kind.',
  },
  BROKEN: {
    id: 'Isi sumber rusak dan tidak dapat dibaca.',
    en: 'The content of the source is damaged and cannot be read.',
  },
  PARTLY_BROKEN: {
    id: 'Sebagian isi sumber rusak; sisanya dibaca.',
    en: 'Part of the source is damaged; the rest was read.',
  },
  NOT_PUBLIC: {
    id: 'Kanal ini tidak ada atau tidak terbuka untuk umum.',
    en: 'This channel does not exist or is not public.',
  },
} as const satisfies Record<string, ProblemFacts>;

export interface CollectProblem {
  readonly code: keyof typeof COLLECT_PROBLEMS;
  readonly explanation: ProblemFacts;
  /** For the operator's list: a status, a parser's words. */
  readonly detail: string;
  /** Why nothing was fetched, with `NOT_FETCHED`. */
  readonly fetchCode: FetchFailureCode | null;
}

export function problem(
  code: CollectProblem['code'],
  detail = '',
  fetchCode: FetchFailureCode | null = null,
): CollectProblem {
  const { id, en } = COLLECT_PROBLEMS[code];
  return { code, explanation: { id, en }, detail: detail.slice(0, 200), fetchCode };
}
