import { resolve } from 'node:path';
import { type PackCheck, verifyEvidencePack } from '@saring/sources';
import { say } from '../terminal/announce.ts';

type Problem = Extract<PackCheck, { ok: false }>['problem'];

const PROBLEM: Readonly<Record<Problem, string>> = {
  'not-a-pack': 'bukan paket bukti (not an evidence pack)',
  changed: 'isinya berubah (changed)',
  missing: 'tidak ada (missing)',
  'not-listed': 'tidak tercantum (not listed)',
  twice: 'ada dua kali (there twice)',
  unreadable: 'tidak dapat dibaca (cannot be read)',
  'wrong-capture': 'bukan tangkapan yang disebut (not the capture it is named after)',
};

/** `saring evidence verify FILE`: needs no installation, only the archive. */
export async function verifyEvidence(file: string): Promise<void> {
  const path = resolve(process.env.SARING_CALLED_FROM ?? process.cwd(), file);
  const check = await verifyEvidencePack(path);
  if (!check.ok) {
    process.stderr.write(`RUSAK (damaged): ${check.file}: ${PROBLEM[check.problem]}\n`);
    process.exitCode = 1;
    return;
  }
  say(
    `UTUH (intact): ${check.files} berkas, kasus ${check.caseId}\n` +
      `SHA-256 manifest: ${check.manifestSha256}`,
  );
}
