import type { InfoPiece } from '@saring/database';
import { detectHarms } from '@saring/text';

/** Most questions about one report. */
export const MOST_QUESTIONS = 3;

/** Words of somebody who asks about a message instead of sending it. */
const ASKING = new Set(
  `apa apakah ada ini itu yang kah benar benarkah bener beneran betul betulkah valid hoax hoaks hoak
   cek tolong mohon min admin kak pak bu ya yah dong nih tuh sih tidak nggak gak enggak bukan kabar
   berita info informasi pesan tentang soal dari dan atau is this true real fake please check the it`.split(
    /\s+/u,
  ),
);
const URL =
  /(?:https?:\/\/|www\.|wa\.me\/|\b[a-z0-9-]{2,63}\.(?:com|id|net|org|me|info|xyz|link|site|online|example)\b)/iu;
const SPEAKS_OF_LINK =
  /\b(?:klik|tautan|link|daftar (?:di|lewat|melalui) (?:sini|situs|web)|di bawah ini)\b/iu;
const PLACE =
  /\b(?:desa|kec(?:amatan)?|kab(?:upaten)?|kota|kelurahan|provinsi|jalan|jl|jembatan|pasar|rt|kampung|dusun|gunung|sungai|puskesmas|rsud|terminal|bandara|pelabuhan)\b|\b[Dd]i\s+\p{Lu}/u;
const TIME =
  /\b(?:\d{1,2}[./-]\d{1,2}|20\d\d|tanggal|tgl|hari ini|besok|kemarin|tadi|malam|pagi|siang|sore|sekarang|barusan|senin|selasa|rabu|kamis|jumat|sabtu|minggu|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|pukul|jam)\b/iu;
const EVENT =
  /\b(?:gempa|banjir|tsunami|longsor|kebakaran|kecelakaan|penculikan|culik|begal|meninggal|tewas|ditutup|ditangkap|kerusuhan|demo|meledak|roboh|mati listrik|mati lampu)\b/iu;
/** An account of this many words has room to say when and where by itself. */
const SHORT = 25;

/**
 * The piece without which nobody can check a report, the most important first; `null` when it can be
 * checked as it is. Asks little: a doubtful case goes to a person rather than back to the sender.
 *
 * @param asked pieces that were asked for already
 */
export function missingPiece(
  report: { readonly text: string; readonly hasFiles: boolean },
  asked: readonly InfoPiece[],
): InfoPiece | null {
  if (asked.length >= MOST_QUESTIONS || report.hasFiles) return null;
  const open = (piece: InfoPiece) => !asked.includes(piece);
  const { text } = report;
  const linked = URL.test(text);
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const told = words.filter((word) => !ASKING.has(word.toLowerCase()));
  if (!linked && told.length < 3) return open('FULL_TEXT') ? 'FULL_TEXT' : null;
  if (linked) return null;
  if (SPEAKS_OF_LINK.test(text) && open('LINK')) return 'LINK';
  if (words.length >= SHORT || !isEvent(text)) return null;
  if (!PLACE.test(text) && open('WHERE')) return 'WHERE';
  if (!TIME.test(text) && open('WHEN')) return 'WHEN';
  // Where it comes from helps only when little else is known.
  return asked.length === 2 && open('SOURCE') ? 'SOURCE' : null;
}

const isEvent = (text: string): boolean =>
  EVENT.test(text) || detectHarms(text).some(({ harm }) => harm === 'DISASTER');
