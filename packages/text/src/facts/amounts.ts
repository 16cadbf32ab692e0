import { type ReadNumber, readNumber } from './number-words.ts';
import type { Reading } from './reading.ts';

const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rupiah: 'rp',
    idr: 'rp',
    perak: 'rp',
    dolar: 'usd',
    dollar: 'usd',
    usd: 'usd',
    ringgit: 'rm',
    rm: 'rm',
    euro: 'eur',
    riyal: 'sar',
    real: 'sar',
  }),
);
/** What is counted or measured; several words for one thing share a unit. */
const UNITS = `
orang=orang,jiwa,warga,korban,kk,keluarga,pasien,siswa,santri,penumpang,peserta,penerima
kg=kg,kilogram,kilo gram=gram,gr ton=ton liter=liter,ltr ml=ml,mililiter km=km,kilometer
m=meter cm=cm,sentimeter ha=ha,hektar,hektare hari=hari minggu=pekan,minggu bulan=bulan
tahun=tahun,thn jam=jam menit=menit,mnt detik=detik,dtk unit=unit,buah,biji rumah=rumah
dosis=dosis,suntikan kali=kali persen=persen gb=gb,giga mb=mb derajat=derajat sr=sr,magnitudo
mobil=mobil motor=motor ekor=ekor lembar=lembar bungkus=bungkus,sachet botol=botol tablet=tablet
kwh=kwh watt=watt,va volt=volt tps=tps desa=desa kecamatan=kecamatan sekolah=sekolah kasus=kasus
suara=suara kursi=kursi lantai=lantai kelas=kelas pasal=pasal ayat=ayat rt=rt rw=rw
`;
const units: ReadonlyMap<string, string> = new Map(
  UNITS.trim()
    .split(/\s+/u)
    .flatMap((entry) => {
      const [unit = '', forms = ''] = entry.split('=');
      return forms.split(',').map((form): [string, string] => [form, unit]);
    }),
);
/** Before a number they say what it is a number of. */
const HEADS: ReadonlySet<string> = new Set(['pasal', 'ayat', 'kelas', 'rt', 'rw', 'magnitudo']);
const LIST_MARK = /^[.)]/u;

/** Finds amounts of money, percentages and plain numbers with what they count. */
export function findAmounts(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; ) {
    at = amountAt(reading, at) ?? at + 1;
  }
}

function amountAt(reading: Reading, start: number): number | null {
  if (reading.isTaken(start)) return null;
  const before = CURRENCIES.get(reading.word(start));
  const from = before === undefined ? start : start + 1;
  const number = readNumber(reading, from, before !== undefined);
  if (number === null) return null;
  const currency = before ?? currencyAfter(reading, number.after);
  if (currency !== undefined) {
    const after = before === undefined ? number.after + 1 : number.after;
    reading.add('money', String(scaled(reading, number)), start, after, currency);
    return after;
  }
  return plainNumber(reading, start, number);
}

/** `Rp` behind a number belongs to the next one. */
function currencyAfter(reading: Reading, at: number): string | undefined {
  return reading.written(at).length > 2 ? CURRENCIES.get(reading.word(at)) : undefined;
}

function plainNumber(reading: Reading, start: number, number: ReadNumber): number | null {
  const { after } = number;
  const value = String(scaled(reading, number));
  const share = reading.word(after) === 'persen' ? after + 1 : after;
  // A percent sign behind a space is no token.
  if (share > after || /^ ?%/u.test(reading.behind(after - 1))) {
    reading.add('percentage', value, start, share);
    return share;
  }
  const unit = units.get(reading.word(after)) ?? '';
  const head = reading.word(start - 1);
  // `satu` is an article as often as a number, and `1.` at the head of a line counts the lines.
  if (number.spelled && number.value < 2 && unit === '') return null;
  if (unit === '' && isListMark(reading, start)) return after;
  reading.add('number', value, start, after, HEADS.has(head) ? head : unit);
  return after;
}

/** `5-7 juta` means five million to seven million. */
function scaled(reading: Reading, number: ReadNumber): number {
  if (number.magnitude !== 1 || number.spelled) return number.value;
  const dash = /^ ?[-–—] ?$/u.test(reading.between(number.after - 1));
  const until = ['sampai', 'hingga', 'sd'].includes(reading.word(number.after));
  if (!dash && !until) return number.value;
  const next = readNumber(reading, number.after + (dash ? 0 : 1), false);
  if (next === null || next.spelled || next.magnitude === 1) return number.value;
  return number.value * next.magnitude < next.value ? number.value * next.magnitude : number.value;
}

function isListMark(reading: Reading, at: number): boolean {
  const opens = at === 0 || /[\n.:;!?]/u.test(reading.between(at - 1));
  return opens && LIST_MARK.test(reading.between(at)) && reading.written(at).length <= 2;
}
