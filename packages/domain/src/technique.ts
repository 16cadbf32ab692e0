/** How a message misleads: the seven kinds of First Draft, https://firstdraftnews.org (Wardle 2017). */
export const TECHNIQUES = [
  'SATIRE',
  'MISLEADING_CONTENT',
  'IMPOSTER_CONTENT',
  'FABRICATED_CONTENT',
  'FALSE_CONNECTION',
  'FALSE_CONTEXT',
  'MANIPULATED_CONTENT',
] as const;

export type Technique = (typeof TECHNIQUES)[number];

export const TECHNIQUE: Readonly<Record<Technique, { readonly id: string; readonly en: string }>> =
  {
    SATIRE: { id: 'Satire/parodi', en: 'Satire or parody' },
    MISLEADING_CONTENT: { id: 'Konten yang menyesatkan', en: 'Misleading content' },
    IMPOSTER_CONTENT: { id: 'Konten tiruan', en: 'Imposter content' },
    FABRICATED_CONTENT: { id: 'Konten palsu', en: 'Fabricated content' },
    FALSE_CONNECTION: { id: 'Koneksi yang salah', en: 'False connection' },
    FALSE_CONTEXT: { id: 'Konteks yang salah', en: 'False context' },
    MANIPULATED_CONTENT: { id: 'Konten yang dimanipulasi', en: 'Manipulated content' },
  };

/** Names other Indonesian fact-checkers use for the same seven, folded to lower case. */
const OTHER_NAMES: Readonly<Record<string, Technique>> = {
  satire: 'SATIRE',
  parodi: 'SATIRE',
  'konten menyesatkan': 'MISLEADING_CONTENT',
  misleading: 'MISLEADING_CONTENT',
  'misleading content': 'MISLEADING_CONTENT',
  'imposter content': 'IMPOSTER_CONTENT',
  'konten tipuan': 'IMPOSTER_CONTENT',
  'fabricated content': 'FABRICATED_CONTENT',
  'konten buatan': 'FABRICATED_CONTENT',
  'false connection': 'FALSE_CONNECTION',
  'informasi tidak berhubungan': 'FALSE_CONNECTION',
  'false context': 'FALSE_CONTEXT',
  'konteks keliru': 'FALSE_CONTEXT',
  'manipulated content': 'MANIPULATED_CONTENT',
  'manipulasi konten': 'MANIPULATED_CONTENT',
};

/** Maps a technique's name as another organisation writes it; `null` when it is none of the seven. */
export function techniqueFromName(name: string): Technique | null {
  const folded = name.trim().toLowerCase().replace(/\s+/gu, ' ');
  const own = TECHNIQUES.find(
    (technique) =>
      technique.toLowerCase() === folded || TECHNIQUE[technique].id.toLowerCase() === folded,
  );
  return own ?? OTHER_NAMES[folded] ?? null;
}
