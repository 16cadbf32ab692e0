import { type LineError, readCsv } from '../csv/read-csv.ts';
import { type Bilingual, both, type Json, notSeen, type Signal, seen } from '../signal.ts';
import { registeredDomain } from '../url/registered-domain.ts';

/** A press company as the press council (Dewan Pers) lists it. */
export interface ListedMedia {
  readonly domain: string;
  readonly name: string;
  /** `terverifikasi administratif`, `terverifikasi faktual`, as the list says. */
  readonly status: string;
}

/** The press council's list on the day it was taken. */
export interface PressCouncilList {
  /** `2026-01-31`. */
  readonly asOf: string;
  readonly media: ReadonlyMap<string, ListedMedia>;
}

const COLUMNS = [
  ['name', 'nama', 'nama_media', 'media'],
  ['domain', 'situs', 'website', 'alamat_situs', 'url'],
  ['status', 'verifikasi', 'status_verifikasi'],
] as const;

/**
 * Reads the press council's list from CSV with the columns `name`, `domain` and, where wanted,
 * `status`. Wrong lines are reported and left out.
 *
 * @param asOf the day the list was taken, `2026-01-31`
 */
export function readPressCouncil(
  text: string,
  asOf: string,
): { readonly list: PressCouncilList; readonly errors: readonly LineError[] } {
  const { lines, errors } = readCsv(text, COLUMNS, ['name', 'domain']);
  const media = new Map<string, ListedMedia>();
  for (const { line, cells } of lines) {
    const host = (cells.domain ?? '')
      .toLowerCase()
      .replace(/^https?:\/\//u, '')
      .replace(/[/?#].*$/su, '');
    const domain = registeredDomain(host)?.domain ?? null;
    if (domain === null || (cells.name ?? '') === '') {
      errors.push({
        line,
        id: `Baris ${line} tidak dipakai: nama atau situs tidak dapat dibaca.`,
        en: `Line ${line} is left out: name or site cannot be read.`,
      });
      continue;
    }
    const status =
      cells.status === undefined || cells.status === '' ? 'terverifikasi' : cells.status;
    media.set(domain, { domain, name: cells.name ?? domain, status });
  }
  return { list: { asOf, media }, errors };
}

const NO_JUDGEMENT: Bilingual = {
  id: 'Belum terverifikasi tidak berarti isinya salah: banyak media belum mendaftar.',
  en: 'Not verified does not mean that what it says is wrong: many media have not applied.',
};

/** Whether a site's publisher stands on the press council's list, as of the day of the list. */
export function pressCouncilSignal(
  url: string,
  list: PressCouncilList | null,
  at: Date,
): Signal<Json> {
  const from = list === null ? 'Dewan Pers' : `Dewan Pers, ${list.asOf}`;
  const domain = URL.canParse(url) ? registeredDomain(new URL(url).hostname)?.domain : undefined;
  if (list === null || domain === undefined) {
    return notSeen(
      'press-council',
      { at, from },
      {
        id: 'Daftar Dewan Pers belum diimpor.',
        en: "The press council's list has not been imported.",
      },
    );
  }
  const listed = list.media.get(domain);
  if (listed === undefined) {
    const value = { listed: false, domain, asOf: list.asOf };
    return seen(
      'press-council',
      'known',
      value,
      { at, from },
      both(
        {
          id: `Tidak tercantum dalam daftar Dewan Pers per ${list.asOf}.`,
          en: `Not on the press council's list as of ${list.asOf}.`,
        },
        NO_JUDGEMENT,
      ),
    );
  }
  const value = { listed: true, ...listed, asOf: list.asOf };
  return seen(
    'press-council',
    'known',
    value,
    { at, from },
    {
      id: `${listed.name} tercantum dalam daftar Dewan Pers per ${list.asOf}: ${listed.status}.`,
      en: `${listed.name} is on the press council's list as of ${list.asOf}: ${listed.status}.`,
    },
  );
}
