import { describe, expect, it } from 'vitest';
import { dayOf, toMoment, WIB } from './calendar.ts';
import { findDates } from './find-dates.ts';
import { parseMachineDate } from './machine-date.ts';
import { dateInUrl } from './url-date.ts';

const read = (text: string): string[] => findDates(text).map(({ date }) => toMoment(date, WIB).iso);

describe('findDates', () => {
  it.each([
    ['Kamis, 5 November 2015 14:56 WIB', '2015-11-05T07:56:00.000Z'],
    ['Rabu, 4 November 2015 | 21:04 WIB', '2015-11-04T14:04:00.000Z'],
    ['Selasa (23/02/2016) pukul 15.32 WITA', '2016-02-23T07:32:00.000Z'],
    ['Selasa, 23/02/2016 15:32 WITA', '2016-02-23T07:32:00.000Z'],
    ['Kompas - 04/11/2015, 21:04 WIT', '2015-11-04T12:04:00.000Z'],
    ['17 Agt 2023, 09.05', '2023-08-17T02:05:00.000Z'],
    ["Jum'at, 1 Desember 2023", '2023-12-01'],
    ['05-Nov-2015 14:56:43', '2015-11-05T07:56:43.000Z'],
    ['November 5, 2015 2:56 pm', '2015-11-05T07:56:00.000Z'],
    ['Thu, 05 Nov 2015 14:56:43 +0800', '2015-11-05T06:56:43.000Z'],
    ['2015-11-05 14:56', '2015-11-05T07:56:00.000Z'],
    ['Diperbarui 3 Pebruari 2020', '2020-02-03'],
  ])('reads %s', (text, iso) => {
    expect(read(text)).toEqual([iso]);
  });

  it.each([
    '31 Februari 2020',
    'Rp 12.500.000',
    '0812-3456-7890',
    '32/13/2020',
    'harga 5 2020',
    '',
  ])('finds no date in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives each date once, with its place', () => {
    const text = 'Dari 1 Mei 2024 sampai 3/5/2024.';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '1 Mei 2024',
      '3/5/2024',
    ]);
  });
});

describe('parseMachineDate', () => {
  it.each([
    ['2015-11-05T14:56:43+07:00', '2015-11-05T07:56:43.000Z'],
    ['2015-11-05T14:56:43', '2015-11-05T07:56:43.000Z'],
    ['2015-11-05T07:56:43.123Z', '2015-11-05T07:56:43.000Z'],
    ['20151105T145600+0700', '2015-11-05T07:56:00.000Z'],
    ['2015-11-05', '2015-11-05'],
    ['1446710203', '2015-11-05T07:56:43.000Z'],
    ['1446710203000', '2015-11-05T07:56:43.000Z'],
    ['2015/11/05 10:08:58', '2015-11-05T03:08:58.000Z'],
    ['Kamis, 5 November 2015', '2015-11-05'],
  ])('reads %s', (value, iso) => {
    expect(parseMachineDate(value, WIB)?.iso).toBe(iso);
  });

  it.each(['', 'kemarin', '2015-13-45', '99999999999999999999'])('refuses %j', (value) => {
    expect(parseMachineDate(value, WIB)).toBeNull();
  });
});

describe('dateInUrl', () => {
  it.each([
    ['https://a.id/read/2015/11/05/100026/judul', '2015-11-05'],
    ['https://a.id/2023/1/7/judul', '2023-01-07'],
    ['https://a.id/berita/16/02/15/kode-judul', '2016-02-15'],
    ['https://a.id/news-20240501-judul', '2024-05-01'],
  ])('reads %s', (url, iso) => {
    expect(dateInUrl(url)?.iso).toBe(iso);
  });

  it.each(['https://a.id/d-4971973/judul', 'https://a.id/1234567890/x', 'bukan alamat'])(
    'finds none in %s',
    (url) => {
      expect(dateInUrl(url)).toBeNull();
    },
  );
});

it('dayOf tells the day in western Indonesia', () => {
  expect(dayOf({ iso: '2024-05-01T18:00:00.000Z', precision: 'minute' })).toBe('2024-05-02');
  expect(dayOf({ iso: '2024-05-01', precision: 'day' })).toBe('2024-05-01');
});
