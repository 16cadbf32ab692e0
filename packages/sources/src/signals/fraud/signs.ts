import type { Bilingual } from '../signal.ts';

export const FRAUD_SIGNS = [
  'apk-link',
  'identity-form',
  'card-form',
  'secret-form',
  'secret-request',
  'whatsapp-link',
  'prize',
  'aid',
  'fee-first',
  'blocked-account',
  'pass-it-on',
  'hurry',
] as const;
export type FraudSign = (typeof FRAUD_SIGNS)[number];

/** What each sign means to somebody who reads it for the first time. */
export const FRAUD_SIGN: Readonly<Record<FraudSign, Bilingual>> = {
  'apk-link': {
    id: 'Mengajak memasang aplikasi (APK) dari luar toko resmi; aplikasi seperti ini dapat membaca SMS dan menguras rekening.',
    en: 'Asks to install an app (APK) from outside the official store; such apps can read text messages and empty bank accounts.',
  },
  'identity-form': {
    id: 'Meminta NIK, KTP, atau KK; data ini dapat dipakai untuk pinjaman atas nama orang lain.',
    en: 'Asks for identity numbers; they can be used to borrow money in the name of others.',
  },
  'card-form': {
    id: 'Meminta data kartu atau rekening; bank tidak pernah memintanya lewat tautan.',
    en: 'Asks for card or account data; banks never ask for it through a link.',
  },
  'secret-form': {
    id: 'Meminta kata sandi, PIN, atau OTP pada formulir.',
    en: 'Asks for a password, PIN or one-time code in a form.',
  },
  'secret-request': {
    id: 'Meminta OTP, PIN, atau kata sandi; petugas resmi tidak pernah memintanya.',
    en: 'Asks for a one-time code, PIN or password; officials never do.',
  },
  'whatsapp-link': {
    id: 'Mengarahkan ke nomor WhatsApp yang tersembunyi di balik tautan.',
    en: 'Leads to a WhatsApp number hidden behind a link.',
  },
  prize: {
    id: 'Menjanjikan hadiah atau undian; pola yang lazim pada penipuan.',
    en: 'Promises a prize or a draw; a common pattern of fraud.',
  },
  aid: {
    id: 'Menjanjikan bantuan atau subsidi lewat tautan; bantuan resmi tidak didaftarkan lewat pesan berantai.',
    en: 'Promises aid or a subsidy through a link; official aid is not applied for through chain messages.',
  },
  'fee-first': {
    id: 'Meminta biaya di muka sebelum uang atau hadiah diberikan.',
    en: 'Asks for a fee before the money or the prize is paid.',
  },
  'blocked-account': {
    id: 'Menakut-nakuti dengan pemblokiran atau perubahan tarif agar orang menuruti tautan.',
    en: 'Threatens with blocking or new charges so that people follow the link.',
  },
  'pass-it-on': {
    id: 'Menyuruh meneruskan pesan ke banyak orang sebagai syarat.',
    en: 'Demands that the message be passed on to many people.',
  },
  hurry: {
    id: 'Mendesak agar cepat-cepat bertindak tanpa sempat memeriksa.',
    en: 'Urges to act at once, without time to check.',
  },
};
