/**
 * Why a request brought nothing back. The list is closed; callers switch on the code and show the
 * sentence. None of them says anything about whether a claim is true: a failed look-up is unknown.
 *
 * `kind`: `refused` by our own rules before or during the request, `unreachable` for faults of the
 * network or the other side, `hostile` for answers no honest server gives or that exceed a limit,
 * `stopped` by the caller. `retry`: another try later may succeed without any change.
 */
interface FailureFacts {
  readonly kind: 'refused' | 'unreachable' | 'hostile' | 'stopped';
  readonly retry: boolean;
  readonly id: string;
  readonly en: string;
}

const refused = (id: string, en: string): FailureFacts => ({
  kind: 'refused',
  retry: false,
  id,
  en,
});
const unreachable = (id: string, en: string, retry = true): FailureFacts => ({
  kind: 'unreachable',
  retry,
  id,
  en,
});
const hostile = (id: string, en: string): FailureFacts => ({
  kind: 'hostile',
  retry: false,
  id,
  en,
});

export const FETCH_FAILURES = {
  URL_INVALID: refused('Alamat tidak dapat dibaca.', 'The address cannot be parsed.'),
  SCHEME_REFUSED: refused(
    'Hanya alamat http dan https yang dibuka.',
    'Only http and https addresses are opened.',
  ),
  PORT_REFUSED: refused(
    'Nomor port pada alamat ini tidak diizinkan.',
    'The port of this address is not permitted.',
  ),
  USERINFO_REFUSED: refused(
    'Alamat memuat nama pengguna, cara yang lazim untuk menyamarkan tujuan.',
    'The address carries a user name, a common way to disguise the destination.',
  ),
  LITERAL_ADDRESS_REFUSED: refused(
    'Alamat memakai angka IP, bukan nama situs.',
    'The address is an IP number instead of a site name.',
  ),
  NAME_REFUSED: refused(
    'Nama ini hanya berlaku di jaringan dalam, bukan di internet.',
    'This name belongs to internal networks, not to the internet.',
  ),
  ADDRESS_REFUSED: refused(
    'Nama situs menunjuk ke alamat jaringan dalam.',
    'The site name points to an address that is not public.',
  ),
  REDIRECT_REFUSED: refused(
    'Situs mengalihkan ke tujuan yang tidak boleh diikuti.',
    'The site redirects to a destination that may not be followed.',
  ),
  CONTENT_TYPE_REFUSED: refused(
    'Jenis isi halaman bukan yang diperlukan.',
    'The content type is not one that was asked for.',
  ),
  ROBOTS_REFUSED: refused(
    'Situs meminta agar halaman ini tidak diambil oleh program.',
    'The site asks programs not to fetch this page (robots.txt).',
  ),
  CHAT_NOT_OPENED: refused(
    'Tautan percakapan tidak dibuka, agar nomor yang dicek tidak terlihat oleh pemiliknya.',
    'A chat link is not opened, so that nobody learns which number is looked at.',
  ),
  REQUEST_INVALID: refused(
    'Permintaan tidak dapat dibentuk.',
    'The request itself is not well formed.',
  ),
  DNS_NOT_FOUND: unreachable(
    'Nama situs tidak terdaftar atau sudah tidak aktif.',
    'The site name does not exist or is no longer active.',
    false,
  ),
  DNS_FAILED: unreachable(
    'Nama situs belum dapat dicari saat ini.',
    'The site name could not be looked up right now.',
  ),
  CONNECT_FAILED: unreachable(
    'Situs tidak menerima sambungan.',
    'The site does not accept connections.',
  ),
  CONNECT_TIMEOUT: unreachable(
    'Situs tidak menjawab permintaan sambungan pada waktunya.',
    'The site did not accept the connection in time.',
  ),
  TLS_FAILED: unreachable(
    'Sambungan aman tidak dapat dibuat.',
    'A secure connection could not be made.',
  ),
  TLS_UNTRUSTED: unreachable(
    'Sertifikat situs tidak dapat dipercaya.',
    'The certificate of the site cannot be trusted.',
    false,
  ),
  PROXY_FAILED: unreachable(
    'Perantara keluar milik pengelola tidak meneruskan permintaan.',
    "The operator's egress proxy did not pass the request on.",
  ),
  TIMEOUT: unreachable('Situs terlalu lama menjawab.', 'The site took too long to answer.'),
  DISCONNECTED: unreachable(
    'Situs memutus sambungan sebelum jawaban lengkap.',
    'The site closed the connection before the answer was complete.',
  ),
  HOST_RESTING: unreachable(
    'Situs meminta jeda; akan dicoba lagi nanti.',
    'The site asked for a pause; it will be tried again later.',
  ),
  TOO_MANY_REDIRECTS: hostile(
    'Situs mengalihkan terlalu sering.',
    'The site redirects too many times.',
  ),
  PROTOCOL_BROKEN: hostile(
    'Jawaban situs tidak mengikuti aturan HTTP.',
    'The answer does not follow the HTTP protocol.',
  ),
  HEADERS_TOO_LARGE: hostile(
    'Kepala jawaban melebihi batas.',
    'The response headers exceed the limit.',
  ),
  BODY_TOO_LARGE: hostile('Isi halaman melebihi batas.', 'The body exceeds the limit.'),
  BOMB: hostile(
    'Isi mampat mengembang melebihi batas wajar.',
    'The compressed body expands beyond every reasonable limit.',
  ),
  ENCODING_REFUSED: hostile(
    'Cara pemampatan isi tidak didukung.',
    'The content encoding is not supported.',
  ),
  BODY_BROKEN: hostile('Isi halaman rusak atau terpotong.', 'The body is damaged or cut off.'),
  ABORTED: {
    kind: 'stopped',
    retry: true,
    id: 'Pengambilan dihentikan.',
    en: 'The request was stopped.',
  },
} as const satisfies Record<string, FailureFacts>;

export type FetchFailureCode = keyof typeof FETCH_FAILURES;
