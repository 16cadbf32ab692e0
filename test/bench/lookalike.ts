import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findLookAlike, type OfficialName, officialNames, readRegistry } from '@saring/sources';
import { z } from 'zod';
import { JUDGED_LOOK_ALIKES } from './judged-look-alikes.ts';
import { imitations } from './look-alike-positives.ts';

interface LabelledHost {
  readonly host: string;
  /** Whether it imitates an official; `null` where nobody said. */
  readonly imitates: boolean | null;
  readonly from: string;
}

const ROOT = resolve(import.meta.dirname, '../..');
const REGISTRY = join(ROOT, 'packages/sources/data/official-registry.csv');
const YES = /^(?:1|true|yes|ya|y|pos(?:itive)?|look-?alike|fake|palsu|attention|bad)$/iu;

/**
 * Counts how many imitations of official names are found and how many other hosts are taken for
 * one.
 *
 * Arguments: `--official FILE` (registry CSV, or lines `domain,name`; our own list if not given),
 * `--hosts FILE` (lines `host` or `host,label`, label 1 or 0; or JSON with `host` and `label`; if
 * not given, imitations made from the official list against the shared lists of harmless hosts),
 * `--json`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      official: { type: 'string' },
      hosts: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const officials = readOfficials(readFileSync(values.official ?? REGISTRY, 'utf8'));
  const names = officialNames(officials);
  const hosts =
    values.hosts === undefined
      ? ownHosts(officials)
      : readHosts(readFileSync(values.hosts, 'utf8'));
  const rows = hosts.map((each) => ({ ...each, found: findLookAlike(each.host, names) }));
  const positives = rows.filter(({ imitates }) => imitates === true);
  const negatives = rows.filter(({ imitates }) => imitates === false);
  for (const { host, imitates, found, from } of rows) {
    if (imitates === (found !== null)) continue;
    const verdict = imitates === null ? 'found' : found === null ? 'missed' : 'false alarm';
    if (imitates !== null || found !== null) {
      console.log(
        `${verdict.padEnd(12)} ${host}  ${found?.official?.domain ?? ''} ${found?.kinds.join('+') ?? ''}  [${from}]`,
      );
    }
  }
  const summary = {
    n: rows.length,
    positives: positives.length,
    negatives: negatives.length,
    recall: share(positives.filter(({ found }) => found !== null).length, positives.length),
    falseAlarms: share(negatives.filter(({ found }) => found !== null).length, negatives.length),
    found: rows.filter(({ found }) => found !== null).length,
  };
  console.log(
    `n ${summary.n}  positives ${summary.positives}  recall ${show(summary.recall)}  negatives ${summary.negatives}  false alarms ${show(summary.falseAlarms)}`,
  );
  if (values.json) console.log(JSON.stringify(summary));
}

/** Imitations of every official name, and harmless hosts of the shared lists where they are. */
export function ownHosts(officials: readonly OfficialName[]): LabelledHost[] {
  const positives = imitations(officials).map(({ host, kind }) => ({
    host,
    imitates: true,
    from: kind,
  }));
  return [...positives, ...sharedHosts()];
}

/** Real hosts; those judged by hand to be true imitations count as such. */
export function sharedHosts(): LabelledHost[] {
  const shared = process.env.SARING_SHARED ?? resolve(ROOT, '../shared');
  const lines = (file: string): string[] => {
    const path = join(shared, 'data', file);
    if (!existsSync(path)) {
      console.warn(`left out: no ${path} (set SARING_SHARED to the folder that holds it)`);
      return [];
    }
    return readFileSync(path, 'utf8').split('\n');
  };
  const first = (line: string): string => (line.split(/[,/\s]/u)[0] ?? '').trim().toLowerCase();
  const lists: Record<string, string[]> = {
    shorteners: lines('net-lists/url_shorteners.txt').filter((line) => !line.startsWith('#')),
    media: [
      ...lines('net-lists/id_media_domains_112.json')
        .join('')
        .matchAll(/"([^"/]+)/gu),
    ].map(([, host = '']) => host),
    references: lines('id-hoax-urls/reference_hosts_used_by_factcheckers.csv').slice(1),
    'hosts in hoaxes': lines('id-hoax-urls/hosts_in_hoax_texts.csv').slice(1),
  };
  const seen = new Set<string>();
  return Object.entries(lists).flatMap(([from, all]) =>
    all
      .map(first)
      .filter((host) => host !== '' && !seen.has(host) && seen.add(host))
      .map((host) => ({ host, imitates: JUDGED_LOOK_ALIKES.has(fingerprint(host)), from })),
  );
}

const fingerprint = (host: string): string =>
  createHash('sha256').update(host).digest('hex').slice(0, 12);

function readOfficials(text: string): OfficialName[] {
  const json = parseJson(text);
  if (json !== null) {
    const Entry = z.union([
      z.string().transform((domain) => ({ domain, name: domain })),
      z.object({ domain: z.string(), name: z.string().optional() }).transform((entry) => ({
        domain: entry.domain,
        name: entry.name ?? entry.domain,
      })),
    ]);
    return z.array(Entry).parse(json);
  }
  const { registry } = readRegistry(text);
  if (registry.domains.length > 0) return [...registry.domains];
  return text.split('\n').flatMap((line) => {
    const [domain = '', name = domain] = line.split(/[,;\t]/u).map((cell) => cell.trim());
    return domain.includes('.') && !domain.startsWith('#') ? [{ domain, name }] : [];
  });
}

function readHosts(text: string): LabelledHost[] {
  const json = parseJson(text);
  if (json !== null) {
    const Label = z.union([z.string(), z.number(), z.boolean()]).optional();
    const Entry = z.union([
      z.string().transform((host) => ({ host, label: undefined })),
      z.object({ host: z.string(), label: Label }),
    ]);
    return z
      .array(Entry)
      .parse(json)
      .map(({ host, label }) => labelled(host, label));
  }
  return text.split('\n').flatMap((line) => {
    const [host = '', label] = line.split(/[,;\t]/u).map((cell) => cell.trim());
    return host.includes('.') && !host.startsWith('#') ? [labelled(host, label)] : [];
  });
}

const labelled = (host: string, label: string | number | boolean | undefined): LabelledHost => ({
  host,
  imitates: label === undefined || label === '' ? null : YES.test(String(label)),
  from: 'file',
});

function parseJson(text: string): unknown {
  try {
    return /^\s*\[/u.test(text) ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const show = (value: number | null): string => value?.toFixed(4) ?? '-';
