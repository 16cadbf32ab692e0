import { type EvidenceRow, findEvidence, insertEvidence, type NewEvidence } from '@saring/database';
import { handle, type JobHandler, lookUpLink, Unrecoverable } from '@saring/pipeline';
import { archiveCopySignal, type Signal } from '@saring/sources';
import { z } from 'zod';
import type { Parts } from '../create-check-sources.ts';
import { blobsOf, filesOf } from '../evidence/link-evidence.ts';
import { signalEvidence } from '../evidence/signal-evidence.ts';
import { Stopping } from '../stopping.ts';
import { comeAgain } from './lane.ts';

/** A registry that could not be asked is asked again, this often. */
const ROUNDS = 3;
const AGAIN_MS = 10 * 60_000;
const Opened = z.object({ state: z.string(), finalUrl: z.string() });

/**
 * Asks others about a link that was checked, each on its own: what one of them does not answer is
 * unknown and hides nothing of the rest.
 */
export function lookUpLinkHandler(parts: Parts): JobHandler {
  return handle(lookUpLink, async ({ evidenceId, round }, context) => {
    const { tenantId, database, commitSql, signal } = context;
    const link = await database.withTenantSql(tenantId, (sql) => findEvidence(sql, evidenceId));
    const opened = Opened.safeParse(link?.value);
    if (link === null || link.itemId === null || link.url === null || !opened.success) {
      throw new Unrecoverable('the link is gone');
    }
    const { settings } = await parts.lists(database, tenantId);
    const found = await parts.outside.run(() =>
      askOthers(parts, link, opened.data, { archive: settings.wayback, onlyAge: round > 0 }),
    );
    if (signal.aborted) throw new Stopping();
    const payload = { evidenceId, round };
    if (found === null) {
      await commitSql(async (_, schedule) => schedule(lookUpLink, payload, { dueAt: comeAgain() }));
      return;
    }
    const { itemId, url } = link;
    const subject = { tenantId, itemId, key: subjectOf(link), title: null, url };
    const rows = [
      ...found.signals.map((each) => signalEvidence(each, subject)),
      ...(found.capture === null ? [] : [captureRow(link, tenantId, found.capture)]),
    ];
    const ask = found.signals.some(
      ({ name, state }) => name === 'domain-age' && state === 'unknown',
    );
    await commitSql(async (sql, schedule) => {
      await insertEvidence(sql, rows);
      if (ask && round + 1 < ROUNDS) {
        const dueAt = new Date(Date.now() + AGAIN_MS * (round + 1));
        schedule(lookUpLink, { evidenceId, round: round + 1 }, { dueAt });
      }
    });
  });
}

async function askOthers(
  { lookUps, captures, logger }: Parts,
  link: EvidenceRow,
  { state, finalUrl }: z.infer<typeof Opened>,
  { archive, onlyAge }: { readonly archive: boolean; readonly onlyAge: boolean },
) {
  const known = state === 'known' && !onlyAge;
  // An address with a masked number in it names nobody's page any more.
  const whole = !finalUrl.includes('[');
  const [age, publisher, copy, picture] = await Promise.all([
    lookUps.domainAge(finalUrl),
    known ? lookUps.publisher(finalUrl) : [],
    known && archive && whole ? lookUps.archive(finalUrl) : null,
    known && link.sha256 !== null ? lookUps.screenshot(link.sha256) : null,
  ]);
  const signals: Signal[] = [
    ...(age === null ? [] : [age]),
    ...publisher,
    ...(copy === null ? [] : [archiveCopySignal(copy, finalUrl, new Date())]),
  ];
  const additions = {
    screenshot: picture?.png ?? null,
    archivedAt: copy?.kind === 'saved' ? copy.url : null,
    notes: picture?.note == null ? [] : [picture.note],
  };
  const more =
    additions.screenshot !== null || additions.archivedAt !== null || additions.notes.length > 0;
  const capture =
    link.sha256 === null || !more
      ? null
      : await lookUps.amend(link.sha256, additions, captures).catch((error: unknown) => {
          logger.warn({ err: error }, 'a capture could not be amended');
          return null;
        });
  return { signals, capture };
}

function captureRow(
  link: EvidenceRow,
  tenantId: string,
  capture: NonNullable<Awaited<ReturnType<typeof askOthers>>['capture']>,
): NewEvidence {
  return {
    tenantId,
    caseId: null,
    itemId: link.itemId,
    kind: 'CAPTURE',
    role: 'APPEARANCE',
    key: `capture|${subjectOf(link)}`,
    status: 'KNOWN',
    title: link.title,
    url: link.url,
    publisher: link.publisher,
    excerpt: null,
    value: { files: filesOf(capture), archivedAt: capture.manifest.archivedAt },
    sha256: capture.id,
    observedAt: new Date(),
    addedById: null,
    blobs: blobsOf(capture),
  };
}

const subjectOf = ({ key, id }: EvidenceRow): string => key?.slice(key.indexOf('|') + 1) ?? id;
