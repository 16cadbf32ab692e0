import { SaringError } from '@saring/domain';
import { applyAudit, auditMatches, type MatchAudit } from '@saring/review';
import { z } from 'zod';
import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

const Days = z.coerce.number().int().min(1).max(3650);

/**
 * `saring matching audit`: what reviewers' decisions say of the machine's matches, per office; with
 * `--apply` the threshold and the switch of automatic confirmation follow, logged as settings.
 */
export async function auditMatching(options: {
  readonly tenant?: string;
  readonly days: string;
  readonly apply: boolean;
}): Promise<void> {
  const days = Days.safeParse(options.days);
  if (!days.success) throw new SaringError('BAD_REQUEST', { details: { days: options.days } });
  await withStores(async ({ database, tenants }) => {
    const wanted = (await tenants.all()).filter(
      ({ slug }) => options.tenant === undefined || slug === options.tenant,
    );
    if (wanted.length === 0) {
      throw new SaringError('NOT_FOUND', { details: { tenant: options.tenant ?? '' } });
    }
    for (const tenant of wanted) {
      const audit = await auditMatches({ database }, tenant.id, days.data);
      report(tenant.slug, audit);
      if (!options.apply) continue;
      const changed = await applyAudit({ database }, tenant.id, audit);
      say(changed.length === 0 ? '  Tidak ada yang berubah.' : `  Diubah: ${changed.join(', ')}.`);
    }
  });
}

function report(name: string, audit: MatchAudit): void {
  const { right, total } = audit.confirmed;
  const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.', ',')} %`;
  say(`${name}: ${audit.judged} pencocokan dinilai orang; ${right} dari ${total} kepastian benar`);
  if (total > 0) say(`  Ketepatan sekurangnya ${percent(audit.precisionAtLeast)} (batas 99 %).`);
  if (audit.calibrationError !== null) {
    say(`  Galat kalibrasi ${audit.calibrationError.toFixed(3)}.`);
  }
  say(
    audit.threshold === null
      ? `  Ambang tetap ${audit.houseThreshold}: belum cukup penilaian untuk menghitungnya ulang.`
      : `  Ambang yang didukung: ${audit.threshold} (bawaan ${audit.houseThreshold}).`,
  );
  say(`  Kepastian otomatis: ${audit.mayConfirm ? 'boleh' : 'JANGAN (switch it off)'}.`);
}
