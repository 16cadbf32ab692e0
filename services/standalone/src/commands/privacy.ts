import { join } from 'node:path';
import { openAddress, sealAddress } from '@saring/channels';
import {
  appendLog,
  type Database,
  dossierOf,
  eraseSubmission,
  fileInUse,
  resealContact,
  sealedContacts,
  tenantOfTicket,
} from '@saring/database';
import { parseTicket, SaringError } from '@saring/domain';
import { createBlobFolder } from '../boot/blob-folder.ts';
import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

async function placeOf(database: Database, typed: string) {
  const ticket = parseTicket(typed);
  const tenantId = ticket === null ? null : await tenantOfTicket(database, ticket);
  if (ticket === null || tenantId === null) throw new SaringError('NOT_FOUND');
  return { ticket, tenantId };
}

/** `saring privacy export TICKET`: everything that is kept about it, with the sender's address. */
export async function exportTicket(typed: string): Promise<void> {
  await withStores(async ({ database, secrets }) => {
    const { ticket, tenantId } = await placeOf(database, typed);
    const found = await database.withTenant(tenantId, async (tx) => {
      const dossier = await dossierOf(tx, ticket);
      const data = { ticket: dossier?.itemId ?? '' };
      const subject = `submission:${dossier?.itemId ?? ''}`;
      const action = 'privacy.exported';
      await appendLog(tx, { tenantId, actor: 'operator:cli', action, subject, data });
      return dossier;
    });
    if (found === null) throw new SaringError('NOT_FOUND');
    const { contact, ...rest } = found;
    const address = contact?.sealedId == null ? null : openAddress(secrets, contact.sealedId);
    const sender = contact === null ? null : { ...contact, sealedId: undefined, address };
    say(JSON.stringify({ ...rest, sender }, null, 2));
  });
}

/** `saring privacy erase TICKET`: its content, its files, and the sender unless they sent more. */
export async function eraseTicket(typed: string): Promise<void> {
  await withStores(async ({ config, database }) => {
    const { ticket, tenantId } = await placeOf(database, typed);
    const erased = await database.withTenant(tenantId, async (tx) => {
      const done = await eraseSubmission(tx, ticket);
      if (done === null) throw new SaringError('NOT_FOUND');
      const { itemId, contactErased, orphans } = done;
      const data = { contactErased, files: orphans.length };
      const subject = `submission:${itemId}`;
      const action = 'privacy.erased';
      await appendLog(tx, { tenantId, actor: 'operator:cli', action, subject, data });
      return done;
    });
    const blobs = createBlobFolder(join(config.dataDir, 'blobs'));
    for (const sha256 of erased.orphans) {
      if (!(await fileInUse(database, sha256))) await blobs.remove(sha256);
    }
    say(`Tiket ${ticket} dihapus isinya (erased).`);
    if (erased.contactErased) say('Data pengirim ikut dihapus (the sender was erased too).');
  });
}

/**
 * `saring privacy rekey`: after a change of the master key, while the old one still stands in
 * `SARING_SECRET_KEYS_OLD`. Afterwards the old key may go.
 */
export async function rekeyContacts(): Promise<void> {
  await withStores(async ({ database, tenants, secrets }) => {
    let count = 0;
    for (const { id: tenantId } of await tenants.all()) {
      count += await database.withTenant(tenantId, async (tx) => {
        const rows = await sealedContacts(tx);
        for (const { id, channel, sealedId } of rows) {
          const anew = sealAddress(secrets, channel, openAddress(secrets, sealedId));
          await resealContact(tx, id, {
            sealedId: anew.sealedId,
            externalIdHash: anew.idHashes[0] ?? '',
            aliasHash: anew.aliasHashes[0] ?? null,
          });
        }
        return rows.length;
      });
    }
    say(`${count} alamat dikunci ulang (addresses sealed anew).`);
  });
}
