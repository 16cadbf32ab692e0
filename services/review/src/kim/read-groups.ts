import { type LineError, readCsv } from '@saring/sources';
import type { Regions } from '@saring/text';
import { type ReadGroup, readGroup } from './group-input.ts';

const COLUMNS = [
  ['nama', 'name', 'kelompok'],
  ['wilayah', 'kode', 'desa', 'village', 'place'],
  ['registrasi', 'nomor registrasi', 'registration'],
  ['kanal', 'channels'],
  ['pelatihan', 'trained'],
  ['anggota', 'members'],
];

/** Reads a file of groups. A line with anything wrong is an error; the rest can be stored. */
export function readGroups(
  csv: string,
  regions: Regions,
  taken: { readonly names: readonly string[]; readonly numbers: readonly string[] },
): { readonly groups: readonly ReadGroup[]; readonly errors: readonly LineError[] } {
  const { lines, errors } = readCsv(csv, COLUMNS, ['nama', 'wilayah']);
  const groups: ReadGroup[] = [];
  const names = new Set(taken.names);
  const numbers = new Set(taken.numbers);
  const found: LineError[] = [...errors];
  for (const { line, cells } of lines) {
    const { group, problems } = readGroup(
      {
        name: cells.nama ?? '',
        place: cells.wilayah ?? '',
        registrationNumber: cells.registrasi ?? '',
        channels: cells.kanal ?? '',
        trainedOn: cells.pelatihan ?? '',
        members: cells.anggota ?? '',
      },
      regions,
    );
    const number = group.registrationNumber ?? null;
    const doubled = names.has(group.name) || (number !== null && numbers.has(number));
    if (problems.length > 0) {
      found.push(...problems.map(({ id, en }) => ({ line, id, en })));
    } else if (doubled) {
      found.push({
        line,
        id: 'Nama atau nomor registrasi sudah ada di daftar.',
        en: 'The name or registration number is in the register already.',
      });
    } else {
      groups.push(group);
      names.add(group.name);
      if (number !== null) numbers.add(number);
    }
  }
  return { groups, errors: found };
}
