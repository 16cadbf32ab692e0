import { expect, it } from 'vitest';
import { detectHarms } from './detect-harms.ts';

const harms = (text: string) => detectHarms(text).map((finding) => finding.harm);

it('hears fraud in a prize message with a link', () => {
  expect(
    harms('SELAMAT! Nomor anda pemenang undian. Klik link ini utk klaim hadiah, siapkan kode OTP'),
  ).toContain('FRAUD');
});

it('hears disasters, health scares, elections and kidnapping rumours', () => {
  expect(harms('Info BPBD: tanggul jebol, warga segera mengungsi')).toContain('DISASTER');
  expect(harms('Jgn suntik vaksin, anak tetangga langsung lumpuh kata dokter')).toContain('HEALTH');
  expect(harms('Surat suara sudah dicoblos duluan di TPS 4')).toContain('ELECTION');
  expect(harms('Awas penculikan anak sekolah pakai mobil putih')).toContain('CHILDREN');
});

it('needs more than one common word', () => {
  expect(harms('Obat saya ketinggalan di rumah')).toEqual([]);
  expect(harms('Besok arisan di rumah bu RT ya')).toEqual([]);
});

it('stays linear on hostile text', () => {
  expect(harms('undian '.repeat(2800))).toEqual([]);
});
