/**
 * The closed list of errors. A cause never leaves the process: what people and programs see is
 * the code, the status, the message and how to mend it.
 */
interface ErrorFacts {
  /** HTTP status, RFC 9110. */
  readonly status: number;
  readonly id: string;
  readonly en: string;
  readonly mend: { readonly id: string; readonly en: string };
}

const define = (
  status: number,
  message: { id: string; en: string },
  mend: { id: string; en: string },
): ErrorFacts => ({ status, ...message, mend });

export const ERRORS = {
  BAD_REQUEST: define(
    400,
    { id: 'Isian tidak dapat dibaca.', en: 'The request could not be read.' },
    { id: 'Periksa bentuk isian lalu kirim lagi.', en: 'Check the form of the request.' },
  ),
  INVALID_INPUT: define(
    422,
    { id: 'Ada isian yang belum benar.', en: 'Some fields are not valid.' },
    { id: 'Perbaiki isian yang ditandai.', en: 'Correct the fields listed in `errors`.' },
  ),
  TEXT_EMPTY: define(
    422,
    { id: 'Pesan masih kosong.', en: 'The message is empty.' },
    {
      id: 'Tempel teks, tautan, atau lampirkan gambar.',
      en: 'Send a text, a link or an image.',
    },
  ),
  TEXT_TOO_LONG: define(
    422,
    { id: 'Teks terlalu panjang.', en: 'The text is too long.' },
    { id: 'Kirim paling banyak 20.000 karakter.', en: 'Send at most 20,000 characters.' },
  ),
  BODY_TOO_LARGE: define(
    413,
    { id: 'Kiriman terlalu besar.', en: 'The request body is too large.' },
    { id: 'Perkecil berkas lalu kirim lagi.', en: 'Send a smaller body or file.' },
  ),
  FILE_NOT_ACCEPTED: define(
    415,
    { id: 'Jenis berkas tidak diterima.', en: 'This kind of file is not accepted.' },
    {
      id: 'Kirim gambar JPEG, PNG atau WebP, atau dokumen PDF atau Word.',
      en: 'Send a JPEG, PNG or WebP image, or a PDF or Word document.',
    },
  ),
  UNSUPPORTED_MEDIA_TYPE: define(
    415,
    { id: 'Jenis isi tidak didukung.', en: 'The content type is not supported.' },
    {
      id: 'Gunakan application/json atau multipart/form-data.',
      en: 'Use application/json or multipart/form-data.',
    },
  ),
  UNAUTHENTICATED: define(
    401,
    { id: 'Anda belum masuk.', en: 'You are not signed in.' },
    {
      id: 'Masuk, atau sertakan kunci API yang berlaku.',
      en: 'Sign in, or send a valid API key as a bearer token.',
    },
  ),
  LOGIN_FAILED: define(
    401,
    { id: 'Nama masuk atau kata sandi salah.', en: 'Login name or password is wrong.' },
    { id: 'Periksa lalu coba lagi.', en: 'Check both and try again.' },
  ),
  LINK_OVER: define(
    410,
    {
      id: 'Tautan ini sudah dipakai atau sudah lewat.',
      en: 'This link was used before or is over.',
    },
    { id: 'Minta tautan baru.', en: 'Ask for a new link.' },
  ),
  FORBIDDEN: define(
    403,
    { id: 'Anda tidak berhak melakukan ini.', en: 'You may not do this.' },
    {
      id: 'Minta orang dengan peran yang sesuai.',
      en: 'Ask somebody who has the right role.',
    },
  ),
  CROSS_ORIGIN: define(
    403,
    { id: 'Permintaan dari situs lain ditolak.', en: 'Requests from other sites are refused.' },
    { id: 'Buka halaman ini langsung.', en: 'Open the page itself and try again.' },
  ),
  NOT_FOUND: define(
    404,
    { id: 'Tidak ditemukan.', en: 'Not found.' },
    { id: 'Periksa alamat atau kodenya.', en: 'Check the address or the code.' },
  ),
  METHOD_NOT_ALLOWED: define(
    405,
    { id: 'Cara ini tidak berlaku di alamat ini.', en: 'This method does not apply here.' },
    { id: 'Lihat dokumentasi API.', en: 'See the API reference.' },
  ),
  ILLEGAL_STEP: define(
    409,
    {
      id: 'Langkah ini tidak berlaku untuk keadaan sekarang.',
      en: 'This step is not allowed from the present state.',
    },
    { id: 'Muat ulang, lalu lihat langkah yang tersedia.', en: 'Reload and see which steps are.' },
  ),
  SAME_PERSON: define(
    409,
    {
      id: 'Pemeriksaan kedua harus oleh orang lain.',
      en: 'The second review must be by another person.',
    },
    { id: 'Minta rekan untuk memeriksa.', en: 'Ask a colleague to review it.' },
  ),
  NEEDS_EVIDENCE: define(
    409,
    { id: 'Belum ada sumber terarsip.', en: 'No archived source is attached yet.' },
    {
      id: 'Lampirkan paling sedikit satu sumber (dua yang saling bebas untuk putusan Benar).',
      en: 'Attach at least one archived source (two independent ones for TRUE).',
    },
  ),
  NEEDS_INDEPENDENT_SIGNATURE: define(
    409,
    {
      id: 'Butuh tanda tangan pemeriksa nonpemerintah.',
      en: 'A signature from a non-government reviewer is needed.',
    },
    {
      id: 'Minta pemeriksa nonpemerintah, atau terbitkan sebagai klarifikasi resmi.',
      en: 'Ask one, or publish it as an official statement.',
    },
  ),
  NEEDS_SIGNATURES: define(
    409,
    { id: 'Tanda tangan pemeriksa belum lengkap.', en: 'Reviewer signatures are missing.' },
    { id: 'Selesaikan pemeriksaan kedua dahulu.', en: 'Finish the second review first.' },
  ),
  PRESS_CONTENT: define(
    409,
    { id: 'Ini karya perusahaan pers.', en: 'This is the work of a press company.' },
    {
      id: 'Tempuh hak jawab atau hak koreksi.',
      en: 'Use the right of reply or of correction instead.',
    },
  ),
  CASE_LOCKED: define(
    409,
    { id: 'Kasus sedang dibuka orang lain.', en: 'Somebody else has this case open.' },
    { id: 'Tunggu, atau ambil alih dengan alasan.', en: 'Wait, or take it over with a reason.' },
  ),
  TEMPLATE_UNFILLED: define(
    409,
    { id: 'Masih ada isian kosong dalam teks.', en: 'A placeholder in the text is unfilled.' },
    { id: 'Lengkapi bagian yang ditandai.', en: 'Fill in the marked parts.' },
  ),
  STALE: define(
    409,
    { id: 'Data sudah berubah sejak dibuka.', en: 'It has changed since you opened it.' },
    { id: 'Muat ulang halaman.', en: 'Reload and try again.' },
  ),
  ALREADY_EXISTS: define(
    409,
    { id: 'Data ini sudah ada.', en: 'It exists already.' },
    { id: 'Pakai yang sudah ada.', en: 'Use the existing one.' },
  ),
  IDEMPOTENCY_KEY_REUSED: define(
    422,
    {
      id: 'Idempotency-Key sudah dipakai untuk isi yang berbeda.',
      en: 'This Idempotency-Key was used with a different body.',
    },
    { id: 'Buat kunci baru untuk kiriman baru.', en: 'Make a new key for a new request.' },
  ),
  IDEMPOTENCY_IN_PROGRESS: define(
    409,
    {
      id: 'Kiriman dengan kunci ini masih diproses.',
      en: 'A request with this Idempotency-Key is still being handled.',
    },
    { id: 'Tunggu sebentar lalu ulangi.', en: 'Wait a moment and repeat it.' },
  ),
  RATE_LIMITED: define(
    429,
    { id: 'Terlalu banyak permintaan.', en: 'Too many requests.' },
    { id: 'Tunggu sebentar lalu coba lagi.', en: 'Wait as long as Retry-After says.' },
  ),
  ADDRESS_REFUSED: define(
    422,
    { id: 'Alamat ini tidak boleh dibuka.', en: 'This address may not be opened.' },
    {
      id: 'Pakai alamat http(s) umum di internet.',
      en: 'Use a public http(s) address.',
    },
  ),
  STORE_UNAVAILABLE: define(
    503,
    { id: 'Layanan sedang terganggu.', en: 'The service is disturbed right now.' },
    {
      id: 'Kiriman belum tersimpan; coba lagi sebentar lagi.',
      en: 'Nothing was stored; try again shortly.',
    },
  ),
  STORE_FULL: define(
    507,
    { id: 'Ruang penyimpanan berkas penuh.', en: 'The file store is full.' },
    {
      id: 'Minta pengelola menambah ruang atau memendekkan masa simpan.',
      en: 'Ask the operator for more space or a shorter retention.',
    },
  ),
  EVIDENCE_DAMAGED: define(
    500,
    {
      id: 'Berkas bukti tidak cocok dengan sidik jarinya.',
      en: 'An evidence file does not match its hash.',
    },
    { id: 'Pulihkan dari cadangan.', en: 'Restore it from a backup.' },
  ),
  OVERLOADED: define(
    503,
    { id: 'Layanan sedang sangat sibuk.', en: 'The service is very busy.' },
    { id: 'Coba lagi sebentar lagi.', en: 'Try again shortly.' },
  ),
  INTERNAL: define(
    500,
    { id: 'Terjadi gangguan di sistem kami.', en: 'Something went wrong on our side.' },
    {
      id: 'Coba lagi; bila berulang, sebutkan kode permintaan.',
      en: 'Try again; if it repeats, quote the request id.',
    },
  ),
} as const satisfies Record<string, ErrorFacts>;

export type ErrorCode = keyof typeof ERRORS;
