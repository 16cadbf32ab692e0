import { createHash } from 'node:crypto';
import type { NewEvidence } from '@saring/database';
import { type Capture, linkSignals, registeredDomain } from '@saring/sources';
import type { LinkReading } from '../link/link-reading.ts';
import type { SourceLists } from '../lists/source-lists.ts';
import type { MessageLink } from '../subjects/links-in.ts';
import { maskJson, maskText } from './mask-json.ts';
import { type Subject, signalEvidence } from './signal-evidence.ts';

const EXCERPT = 500;

interface LinkFacts {
  readonly link: MessageLink;
  readonly reading: LinkReading;
  readonly lists: SourceLists;
  readonly item: {
    readonly tenantId: string;
    readonly itemId: string;
    readonly maskedText: string;
    readonly receivedAt: Date;
  };
}

/** A link as evidence: what opening it brought, and every signal of it. */
export function linkEvidence({ link, reading, lists, item }: LinkFacts): NewEvidence[] {
  const { tenantId, itemId, maskedText, receivedAt } = item;
  const url = maskText(link.url).slice(0, 2000);
  const subject: Subject = { tenantId, itemId, key: subjectKey(link.key), title: null, url };
  const result = { ...reading.result, requestedUrl: link.written };
  const signals = linkSignals(
    {
      result,
      page: reading.page,
      message: maskedText,
      sentAt: receivedAt,
      registry: lists.registry,
      names: lists.names,
      pressCouncil: lists.pressCouncil,
      messageSigns: false,
    },
    reading.readAt,
  );
  return [
    linkRow(reading, subject, url),
    ...signals.map((signal) => signalEvidence(signal, subject)),
  ];
}

/** Short, and without the number an address may hold. */
function subjectKey(key: string): string {
  const plain = key.length <= 300 && maskText(key) === key;
  return `link:${plain ? key : createHash('sha256').update(key).digest('hex')}`;
}

function linkRow(reading: LinkReading, subject: Subject, url: string): NewEvidence {
  const { result, page, capture, unreadable, readAt } = reading;
  const known = result.kind === 'response' && result.status < 400;
  const host = hostOf(result.url) ?? hostOf(url);
  const excerpt = maskText((page?.text ?? '').slice(0, EXCERPT)).trim();
  return {
    tenantId: subject.tenantId,
    caseId: null,
    itemId: subject.itemId,
    kind: 'LINK',
    role: 'APPEARANCE',
    key: `link|${subject.key}`,
    status: known ? 'KNOWN' : 'UNKNOWN',
    ...(result.kind === 'failure' ? { why: { ...result.explanation } } : {}),
    readFrom: maskText(result.url).slice(0, 2000),
    title: maskText(page?.title ?? host ?? url).slice(0, 300),
    url,
    publisher: domainOf(result.url) ?? host,
    excerpt: excerpt === '' ? null : excerpt,
    value: {
      state: known ? 'known' : 'unknown',
      code: result.kind === 'failure' ? result.code : null,
      status: result.kind === 'response' ? result.status : null,
      finalUrl: maskText(result.url),
      unreadable,
      chain: maskJson(result.chain.map(({ url: at, status, via }) => ({ url: at, status, via }))),
      files: filesOf(capture),
    },
    sha256: capture?.id ?? null,
    observedAt: readAt,
    addedById: null,
    blobs: blobsOf(capture),
  };
}

/** The files of a capture, for pages and the pack. */
export const filesOf = (capture: Capture | null) =>
  capture?.manifest.files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })) ?? [];

/** Everything the retention has to keep for a capture. */
export const blobsOf = (capture: Capture | null): string[] =>
  capture === null ? [] : [capture.id, ...capture.manifest.files.map(({ sha256 }) => sha256)];

const hostOf = (url: string): string | null =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : null;
const domainOf = (url: string): string | null =>
  URL.canParse(url) ? (registeredDomain(new URL(url).hostname)?.domain ?? null) : null;
