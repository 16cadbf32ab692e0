import { describe, expect, it } from 'vitest';
import { extractPage } from '../../extract/extract-page.ts';
import type { Page } from '../../extract/page.ts';
import { EMPTY_REGISTRY, type OfficialRegistry } from '../registry/official-registry.ts';
import { fraudSignsSignal } from './fraud-signs-signal.ts';
import { FRAUD_SIGN, FRAUD_SIGNS } from './signs.ts';

const pageOf = (html: string): Page =>
  extractPage({
    bytes: Buffer.from(html),
    contentType: null,
    url: 'https://a.id/',
    readAt: new Date(0),
  });
const signs = (
  message: string,
  {
    links = [],
    html,
    registry = EMPTY_REGISTRY,
  }: { links?: string[]; html?: string; registry?: OfficialRegistry } = {},
): unknown[] => {
  const page = html === undefined ? null : pageOf(html);
  const { value } = fraudSignsSignal({ message, links, page, registry, from: 'x' }, new Date(0));
  const list: readonly { sign: string }[] = JSON.parse(JSON.stringify(value)).signs;
  return list.map(({ sign }) => sign);
};

describe('in messages', () => {
  it.each([
    ['secret-request', 'Silakan kirim kode OTP yang masuk ke HP Anda.'],
    ['secret-request', 'Masukkan PIN ATM dan nomor kartu'],
    ['prize', 'SELAMAT! Nomor Anda terpilih sebagai pemenang undian'],
    ['prize', 'Gebyar undian berhadiah mobil dan umroh'],
    ['aid', 'Bansos tahap 3 sudah cair, cek di sini'],
    ['aid', 'Klik untuk daftar kuota gratis 50GB'],
    ['fee-first', 'Transfer dulu biaya administrasi sebesar Rp 150 ribu'],
    ['blocked-account', 'Rekening Anda akan diblokir bila tidak konfirmasi'],
    ['blocked-account', 'Perubahan tarif transaksi menjadi Rp150.000 per bulan'],
    ['pass-it-on', 'Bagikan pesan ini ke 10 grup agar aktif'],
    ['hurry', 'Segera klaim, hanya hari ini!'],
  ])('%s: %s', (sign, message) => {
    expect(signs(message)).toContain(sign);
  });

  it.each([
    'Jangan pernah memberikan kode OTP kepada siapa pun.',
    'Waspada, penipuan meminta Anda mengirim PIN lewat telepon.',
    'Bank tidak pernah meminta konfirmasi PIN nasabah.',
    'Rapat warga hari Minggu membahas saluran air.',
    'Harga beras naik Rp 500 per kilogram.',
  ])('none: %s', (message) => {
    expect(signs(message)).toEqual([]);
  });

  it('says where in the message', () => {
    const message = 'Halo Bu, bansos sudah cair ya';
    const { value } = fraudSignsSignal(
      { message, links: [], page: null, registry: EMPTY_REGISTRY, from: 'x' },
      new Date(0),
    );
    const [seen] = JSON.parse(JSON.stringify(value)).signs[0].seen;
    expect(message.slice(seen.start, seen.end)).toBe('bansos sudah cair');
  });
});

describe('in links', () => {
  it.each([
    ['apk-link', 'https://undangan.xyz/Undangan%20Digital.apk'],
    ['whatsapp-link', 'https://wa.me/6281234567890?text=halo'],
    ['whatsapp-link', 'https://wa.link/abc'],
    ['whatsapp-link', 'https://wa.me/message/ABCDEF'],
  ])('%s: %s', (sign, link) => {
    expect(signs('', { links: [link] })).toEqual([sign]);
  });

  it('lets official numbers and ordinary links be', () => {
    const registry = {
      ...EMPTY_REGISTRY,
      phones: [{ number: '628115000000', name: 'Call Center' }],
    };
    expect(
      signs('', { links: ['https://wa.me/628115000000', 'https://bri.co.id/'], registry }),
    ).toEqual([]);
  });
});

describe('on pages', () => {
  it('sees forms that ask for identity, card and secrets', () => {
    const html = `<form><label>NIK KTP <input name=nik></label><input name=cardnumber placeholder="Nomor kartu ATM">
      <input name=otp placeholder="Kode OTP"></form>`;
    expect(signs('', { html })).toEqual(['card-form', 'identity-form', 'secret-form']);
  });

  it('sees app files on a page, and no sign in a log-in or search form', () => {
    expect(signs('', { html: '<a href="/bansos.apk">Unduh</a>' })).toEqual(['apk-link']);
    expect(
      signs('', {
        html: '<form><input name=email><input type=password name=password></form><form><input name=q></form><a href="https://wa.me/62800000000">Chat</a>',
      }),
    ).toEqual([]);
  });

  it('sees a PIN asked for without a form element', () => {
    expect(signs('', { html: '<input placeholder="PIN 6 digit" type=password>' })).toEqual([
      'secret-form',
    ]);
  });
});

it('every sign is explained in both languages', () => {
  for (const sign of FRAUD_SIGNS) {
    expect(FRAUD_SIGN[sign].id.length).toBeGreaterThan(30);
    expect(FRAUD_SIGN[sign].en.length).toBeGreaterThan(30);
  }
});
