import { randomBytes } from 'node:crypto';
import { importKnownFactChecks } from '@saring/database';
import { clarifications, knownFactChecks, submissions } from '@saring/demo';
import type { House } from '../boot/compose.ts';
import type { DemoCredentials } from './credentials.ts';
import { issueKeys } from './issue-keys.ts';
import { loadClarification } from './load-clarification.ts';
import { loadOffices } from './load-offices.ts';
import { loadPosts } from './load-posts.ts';
import { loadSubmission } from './load-submission.ts';

/**
 * Fills an empty installation: offices and people first, then everything published, each through the
 * same steps and signatures as real work, then what circulates now, through the real pipeline.
 */
export async function loadDemo(
  house: House,
  say: (line: string) => void,
): Promise<DemoCredentials> {
  const now = new Date();
  const password = randomBytes(6).toString('hex');
  const offices = await loadOffices(house, password);
  const shared = await house.tenants.shared();
  await house.app.withTenant(shared.id, (tx) =>
    importKnownFactChecks(
      tx,
      shared.id,
      knownFactChecks.map((record) => ({
        ...record,
        tags: [],
        publishedAt: new Date(record.publishedAt),
      })),
    ),
  );
  for (const clarification of clarifications) {
    await loadClarification(house, offices, clarification, now);
  }
  say(`  ${clarifications.length} klarifikasi (clarifications)`);
  const oldestFirst = [...submissions].sort((a, b) => b.minutesAgo - a.minutesAgo);
  for (const submission of oldestFirst) await loadSubmission(house, offices, submission, now);
  const posts = await loadPosts(house, offices, now);
  say(`  ${submissions.length} laporan dan ${posts} unggahan (submissions and posts)`);
  const keys = await issueKeys(house, offices);
  return {
    note: 'Demo only: these keys and logins exist in this data folder and nowhere else.',
    url: house.config.http.publicUrl,
    ...keys,
    logins: offices.logins.map((login) => ({ ...login, password })),
  };
}
