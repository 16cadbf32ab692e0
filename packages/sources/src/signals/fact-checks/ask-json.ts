import type { Door, FetchRequest } from '../../fetch/types.ts';
import { parseJson } from '../../parse-json.ts';
import type { FactCheckAnswer, KnownFactCheck } from './known-fact-check.ts';

/** Asks a service and reads its answer; whatever goes wrong is `unknown` with its reason. */
export async function askJson(
  door: Door,
  request: FetchRequest,
  read: (answer: unknown) => readonly KnownFactCheck[] | null,
): Promise<FactCheckAnswer> {
  const result = await door.safeFetch(request);
  if (result.kind === 'failure') return { kind: 'unknown', why: result.explanation };
  if (result.status === 401 || result.status === 403) return { kind: 'unknown', why: KEY_REFUSED };
  const checks = result.status === 200 ? read(parseJson(result.body.toString('utf8'))) : null;
  return checks === null ? { kind: 'unknown', why: NO_ANSWER } : { kind: 'found', checks };
}

const KEY_REFUSED = {
  id: 'Layanan menolak kunci akses kantor ini.',
  en: 'The service refused the access key of this office.',
};
const NO_ANSWER = {
  id: 'Layanan tidak memberi jawaban yang dapat dibaca.',
  en: 'The service gave no answer that could be read.',
};
