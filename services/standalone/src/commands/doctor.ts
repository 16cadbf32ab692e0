import { readConfig } from '@saring/runtime';
import { openStores } from '../boot/stores.ts';
import { checkDatabase } from '../doctor/check-database.ts';
import { checkMachine } from '../doctor/check-machine.ts';
import { checkWork } from '../doctor/check-work.ts';
import type { Finding } from '../doctor/finding.ts';
import { say } from '../terminal/announce.ts';

const SIGN: Readonly<Record<Finding['level'], string>> = {
  ok: 'ok  ',
  hint: 'note',
  wrong: 'BAD ',
};

/** `saring doctor`: everything that can be looked at, and what to do; exit code 1 when it is bad. */
export async function doctor(): Promise<void> {
  const config = readConfig(process.env);
  const findings = await checkMachine(config);
  const stores = await openStores(config);
  try {
    findings.push(...(await checkDatabase(stores.access.owner)));
    findings.push(...(await checkWork(config, stores)));
  } finally {
    const { embedded } = stores;
    if (embedded !== null && !embedded.adopted) await embedded.stop();
  }
  for (const { level, what, found, mend } of findings) {
    say(`${SIGN[level]}  ${what.padEnd(20)} ${found}`);
    if (mend !== '') say(`      ${''.padEnd(20)} -> ${mend}`);
  }
  const bad = findings.filter(({ level }) => level === 'wrong').length;
  say(bad === 0 ? 'Sehat. (Nothing is wrong.)' : `${bad} hal perlu dibenahi. (${bad} to mend.)`);
  if (bad > 0) process.exitCode = 1;
}
