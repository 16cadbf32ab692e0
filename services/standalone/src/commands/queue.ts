import { dropDeadWork, listDeadWork, reviveWork } from '@saring/database';
import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

/** Rows that one call shows; what is older comes first. */
const SHOWN = 200;

/** `saring queue list`: the dead-letter list with reasons. */
export async function listDead(): Promise<void> {
  await withStores(async ({ database }) => {
    const dead = await listDeadWork(database, SHOWN);
    if (dead.length === 0) {
      say('Tidak ada pekerjaan mati. (The dead-letter list is empty.)');
      return;
    }
    for (const work of dead) {
      say(
        `${work.id}  ${work.createdAt.toISOString()}  ${work.stage}/${work.job}  ${work.attempts}x  ${work.lastError ?? ''}`,
      );
    }
    say('Ulangi: saring queue retry ID · Hapus: saring queue drop ID --reason "..."');
  });
}

/** `saring queue retry ID`, or all of them. @throws Error when there is none with this id */
export async function retryDead(id: string): Promise<void> {
  await withStores(async ({ database }) => {
    const ids = id === 'all' ? (await listDeadWork(database, SHOWN)).map((work) => work.id) : [id];
    let revived = 0;
    for (const each of ids) if (await reviveWork(database, each)) revived += 1;
    if (id !== 'all' && revived === 0) throw new Error(`No dead work has the id ${id}.`);
    say(`${revived} pekerjaan diulang. (${revived} put back to work.)`);
  });
}

/** `saring queue drop ID --reason ...`. @throws Error when there is none with this id */
export async function dropDead(id: string, options: { readonly reason: string }): Promise<void> {
  await withStores(async ({ database }) => {
    const work = (await listDeadWork(database, 10_000)).find((each) => each.id === id);
    const dropped =
      work !== undefined &&
      (await dropDeadWork(database, { tenantId: work.tenantId, id, reason: options.reason }));
    if (!dropped) throw new Error(`No dead work has the id ${id}.`);
    say('Dihapus dan dicatat. (Dropped, and logged.)');
  });
}
