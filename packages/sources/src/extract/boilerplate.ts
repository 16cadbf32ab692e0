/**
 * Lines that stand in Indonesian news pages beside the text: what else to read, who wrote it, where
 * to follow. Every pattern is anchored at the start and linear.
 */
const READ_MORE =
  /^(?:\W{0,3})(?:baca|simak|lihat|tonton|saksikan|cek|klik)\s(?:juga|pula|selengkapnya|selanjutnya|artikel|berita|video|di sini|disini|foto)\b/iu;
const SECTION =
  /^(?:\W{0,3})(?:jangan lewatkan|(?:artikel|berita|konten|video|foto|topik|tulisan|postingan|pos|kanal|informasi)\s(?:terkait|lainnya?|lain|pilihan|serupa|terpopuler|populer|terbaru|terkini|menarik|rekomendasi|sebelumnya|selanjutnya|unggulan|anda)|terkait|terpopuler|populer|terkini|terbaru|trending|rekomendasi|pilihan (?:redaksi|editor|untukmu)|(?:related|popular|recent|recommended)\s(?:posts?|articles?|news|stories)|you (?:may|might) (?:also )?like|more from|read (?:also|more)|see also|tags?|label|kata kunci|kategori|topik|bagikan|share|komentar|tinggalkan (?:komentar|balasan)|beri komentar|leave a (?:reply|comment)|navigasi pos|advertisement|iklan|sponsored)(?:\s(?:ini|via|on|this|artikel|berita))?\s?(?:\(\d{1,5}\))?\s?:?\s?$/iu;
const CREDIT =
  /^(?:\W{0,3})(?:editor|penulis|reporter|pewarta|wartawan|redaktur|kontributor|fotografer|foto|photo|sumber|source|penyunting|penerjemah|oleh|by|author|laporan|ilustrasi|grafis|video|posted by|dipublikasikan|diterbitkan|diperbarui|published|updated|views?|dibaca|dilihat|kategori|label|tags?|topik|lokasi|rilis)\s{0,2}[:|]/iu;
const COPYRIGHT = /^(?:\W{0,3})(?:copyright|hak cipta|©|\(c\)\s)/iu;
const PROMOTION =
  /^(?:\W{0,3})(?:(?:ikuti|follow|dapatkan|simak|nikmati|cek|temukan)\s.{0,80}\b(?:google news|whats ?app|telegram|saluran|channel|instagram|twitter|facebook|newsletter|update berita|breaking news)\b|(?:gabung|bergabung|mari bergabung)\s.{0,60}\b(?:grup|group|channel|saluran)\b|download aplikasi|unduh aplikasi|scroll (?:to|untuk)|lanjut(?:kan)? (?:ke|membaca)|halaman (?:selanjutnya|berikutnya|\d)|artikel ini telah (?:tayang|terbit)|jangan sampai (?:ketinggalan|tertinggal)|langganan|berlangganan|\[gambas:|loading\b|memuat\b)/iu;
const COUNTER =
  /^\W{0,3}(?:\d[\d.,]{0,9}\s?(?:k|rb|ribu)?\s(?:views?|kali|shares?|comments?|komentar|foto|pembaca)|(?:post views|views|dibaca|dilihat|hits)\b)/iu;
const WEEKDAY =
  /^\W{0,3}(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b\W{0,3})?\d{1,2}[\s/.-]{1,3}(?:\p{L}{3,9}|\d{1,2})[\s/.-]{1,3}\d{4}\b/iu;
const CREDITED =
  /(?:[(/[]|\bfoto:|\bdok\.?|©)\s?(?:[^()[\]]{0,40}\b)?(?:foto|photo|dok|dokumentasi|istimewa|ist|reuters|afp|epa|getty|shutterstock|istock|freepik|unsplash|pixabay|instagram|twitter|youtube|screenshot|tangkapan layar|antara|humas|kapanlagi|wikipedia)\b[^()[\]]{0,60}[)\]]?\W{0,3}$/iu;

/** Words up to which a line is judged by how it starts; longer ones are text. */
const SHORT = 40;

/** Whether a line is something every article of a site carries, not part of this one. */
export function isBoilerplate(text: string, words: number): boolean {
  if (words > SHORT) return false;
  const line = text.slice(0, 300);
  return (
    READ_MORE.test(line) ||
    SECTION.test(line) ||
    CREDIT.test(line) ||
    COPYRIGHT.test(line) ||
    PROMOTION.test(line) ||
    COUNTER.test(line) ||
    (words <= 14 && WEEKDAY.test(line))
  );
}

/** Whether a line announces a list of other articles. */
export const startsRelated = (text: string): boolean =>
  READ_MORE.test(text.slice(0, 120)) || SECTION.test(text.slice(0, 120));

/** Whether a line ends with the credit of a picture. */
export const endsWithCredit = (text: string): boolean => CREDITED.test(text.slice(-160));

/** The initials newsrooms sign with: `(kpl/pur)`, `(*)`, `[abc]`. */
export const isSignature = (text: string): boolean =>
  /^[([]\s?[\p{L}\d*.]{1,14}(?:\s?[/-]\s?[\p{L}\d*.]{1,14}){0,4}\s?[)\]]$/u.test(text);
