import { KIM_CHANNELS, type KimChannel, type NewKimGroup } from '@saring/database';
import { type FieldError, SaringError } from '@saring/domain';
import { isDay } from '@saring/sources';
import type { Regions } from '@saring/text';

const LONGEST = 120;
const MOST_MEMBERS = 60;
const CHANNEL_WORDS: Readonly<Record<string, KimChannel>> = {
  wa: 'WHATSAPP',
  whatsapp: 'WHATSAPP',
  telegram: 'TELEGRAM',
  tg: 'TELEGRAM',
  aplikasi: 'KIM_APP',
  kim_app: 'KIM_APP',
  kunjungan: 'VISIT',
  visit: 'VISIT',
};

/** A group as somebody typed it, or as one line of a file says it. */
export interface TypedGroup {
  readonly name: string;
  /** Code or name, of a village or of a district. */
  readonly place: string;
  readonly registrationNumber: string;
  /** Between commas or semicolons. */
  readonly channels: string;
  /** `2026-01-31` or empty. */
  readonly trainedOn: string;
  /** One a line or between semicolons; a task in brackets. */
  readonly members: string;
}

export type ReadGroup = Omit<NewKimGroup, 'tenantId'>;
interface Problem {
  readonly field: keyof TypedGroup;
  readonly id: string;
  readonly en: string;
}

/** Reads a group; each wrong field is one problem in both languages. */
export function readGroup(
  typed: TypedGroup,
  regions: Regions,
): { readonly group: ReadGroup; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wrong = (field: keyof TypedGroup, id: string, en: string) =>
    void problems.push({ field, id, en });
  const name = typed.name.replace(/\s+/gu, ' ').trim();
  if (name === '') wrong('name', 'Nama kelompok kosong.', 'The name is empty.');
  if (name.length > LONGEST) wrong('name', 'Nama terlalu panjang.', 'The name is too long.');
  const place = findPlace(typed.place, regions);
  if (place === null) {
    wrong(
      'place',
      `Wilayah "${typed.place.slice(0, 40)}" tidak ada di daftar Kemendagri daerah ini.`,
      `The place "${typed.place.slice(0, 40)}" is not in this area's list.`,
    );
  } else if (place === 'several') {
    wrong(
      'place',
      `Ada beberapa "${typed.place.slice(0, 40)}"; tulis kodenya.`,
      `There are several "${typed.place.slice(0, 40)}"; give the code.`,
    );
  }
  const registrationNumber = typed.registrationNumber.trim();
  if (!/^[\p{L}\p{N} ./-]{0,60}$/u.test(registrationNumber)) {
    wrong('registrationNumber', 'Nomor registrasi tidak sesuai.', 'Not a registration number.');
  }
  const channels = parts(typed.channels).map((word) => ({ word, channel: channelOf(word) }));
  for (const { word, channel } of channels) {
    if (channel === null) {
      wrong('channels', `Kanal "${word}" tidak dikenal.`, `Unknown channel "${word}".`);
    }
  }
  const trained = typed.trainedOn.trim();
  if (trained !== '' && !isDay(trained)) {
    wrong('trainedOn', 'Tanggal harus seperti 2026-01-31.', 'A date looks like 2026-01-31.');
  }
  const members = parts(typed.members.replaceAll(',', '\u0001')).map((part) =>
    memberOf(part.replaceAll('\u0001', ',')),
  );
  if (members.length > MOST_MEMBERS) {
    wrong('members', `Paling banyak ${MOST_MEMBERS} anggota.`, `At most ${MOST_MEMBERS} members.`);
  }
  // The register holds nothing to reach a person by.
  if (members.some((member) => /\d{6}|@/u.test(member.name + member.task))) {
    wrong(
      'members',
      'Cukup nama anggota, tanpa nomor atau alamat.',
      'Names only, without numbers or addresses.',
    );
  }
  const found = place === null || place === 'several' ? null : place;
  return {
    problems,
    group: {
      name,
      districtCode: found?.districtCode ?? '',
      villageCode: found?.villageCode ?? null,
      registrationNumber: registrationNumber === '' ? null : registrationNumber,
      channels: [...new Set(channels.flatMap(({ channel }) => channel ?? []))],
      trainedOn: trained !== '' && isDay(trained) ? new Date(trained) : null,
      members,
    },
  };
}

/** @throws SaringError `INVALID_INPUT` naming each wrong field */
export function parseGroup(typed: TypedGroup, regions: Regions): ReadGroup {
  const { group, problems } = readGroup(typed, regions);
  if (problems.length === 0) return group;
  const fields = problems.map(
    ({ field, id, en }): FieldError => ({ pointer: `/body/${field}`, code: 'invalid', id, en }),
  );
  throw new SaringError('INVALID_INPUT', { fields });
}

const parts = (text: string): string[] =>
  text
    .split(/[\n;,]/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');

function channelOf(word: string): KimChannel | null {
  const upper = word.toUpperCase();
  return (
    KIM_CHANNELS.find((channel) => channel === upper) ?? CHANNEL_WORDS[word.toLowerCase()] ?? null
  );
}

function memberOf(part: string): { name: string; task: string } {
  const task = /\(([^()]*)\)\s*$/u.exec(part);
  const name = task === null ? part : part.slice(0, task.index);
  return { name: name.trim().slice(0, LONGEST), task: (task?.[1] ?? '').trim().slice(0, 60) };
}

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/gu, '');

/** A village or district by code, or by a name that only one has. */
function findPlace(
  typed: string,
  { districts, villages }: Regions,
): { districtCode: string; villageCode: string | null } | 'several' | null {
  const wanted = typed.trim();
  // Picked from the list: `63.03.04.2004 Lok Baintan`.
  const code = /^(\d\d\.\d\d\.\d\d(?:\.\d{4})?)(?:\s|$)/u.exec(wanted)?.[1] ?? wanted;
  const village = villages.find((each) => each.code === code);
  if (village !== undefined)
    return { districtCode: village.districtCode, villageCode: village.code };
  if (districts.some((each) => each.code === code))
    return { districtCode: code, villageCode: null };
  const key = fold(wanted);
  if (key === '') return null;
  const named = villages.filter((each) => fold(each.name) === key);
  const [only] = named;
  if (named.length > 1) return 'several';
  return only === undefined ? null : { districtCode: only.districtCode, villageCode: only.code };
}
