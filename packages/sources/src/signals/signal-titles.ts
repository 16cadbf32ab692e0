import type { Bilingual, SignalName } from './signal.ts';

/** What each signal is called on a page. */
export const SIGNAL_TITLE: Readonly<Record<SignalName, Bilingual>> = {
  redirects: { id: 'Tujuan tautan', en: 'Where the link leads' },
  'registered-domain': { id: 'Pemilik nama situs', en: 'Whose site name it is' },
  'official-registry': { id: 'Daftar resmi', en: 'Official list' },
  'official-account': { id: 'Akun resmi', en: 'Official account' },
  'official-phone': { id: 'Nomor resmi', en: 'Official number' },
  'named-source': { id: 'Lembaga yang disebut', en: 'Body that is named' },
  'look-alike': { id: 'Kemiripan nama', en: 'Likeness of the name' },
  'domain-age': { id: 'Umur nama situs', en: 'Age of the site name' },
  tls: { id: 'Sambungan aman', en: 'Secure connection' },
  redaksi: { id: 'Susunan redaksi', en: 'Editorial team' },
  'pedoman-media-siber': { id: 'Pedoman Media Siber', en: 'Cyber media guidelines' },
  'publisher-address': { id: 'Alamat penerbit', en: "Publisher's address" },
  'person-in-charge': { id: 'Penanggung jawab', en: 'Person in charge' },
  'legal-entity': { id: 'Badan hukum', en: 'Legal entity' },
  'publisher-contact': { id: 'Kontak penerbit', en: "Publisher's contact" },
  'press-council': { id: 'Daftar Dewan Pers', en: "Press council's list" },
  'publication-date': { id: 'Tanggal terbit', en: 'Date of publication' },
  'old-news': { id: 'Berita lama', en: 'Old news' },
  'page-agreement': { id: 'Isi pesan dan isi halaman', en: 'Message against page' },
  'fraud-signs': { id: 'Tanda penipuan', en: 'Signs of fraud' },
  'fact-checks': { id: 'Periksa fakta lain', en: 'Fact-checks elsewhere' },
  'reverse-image': { id: 'Asal gambar', en: 'Origin of the picture' },
  'unopened-links': { id: 'Tautan yang tidak dibuka', en: 'Links not opened' },
  'archive-copy': { id: 'Salinan di Internet Archive', en: 'Copy at the Internet Archive' },
};
