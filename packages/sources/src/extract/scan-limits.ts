/** How much of a hostile page is kept. What lies beyond is dropped and named in `capped`. */
export interface ScanLimits {
  /** Elements open at once; deeper ones lose their tag and keep their text. */
  readonly depth: number;
  /** Elements in all; later ones lose their tag and keep their text. */
  readonly elements: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** UTF-16 units of one attribute value; a longer one is dropped whole. */
  readonly attributeLength: number;
  /** UTF-16 units of all attribute values. */
  readonly attributeTotal: number;
  /** UTF-16 units of text. */
  readonly text: number;
  /** Signs of text that have to be written as a character reference; later ones are dropped. */
  readonly escapes: number;
  /** UTF-16 units of all JSON-LD blocks. */
  readonly jsonLd: number;
}

/** Several times what the largest real news pages need (2,800 elements, 34 deep). */
export const SCAN_LIMITS: ScanLimits = {
  depth: 100,
  elements: 15_000,
  attributes: 40,
  attributeLength: 8_000,
  attributeTotal: 3_000_000,
  text: 600_000,
  escapes: 8_000,
  jsonLd: 512_000,
};

export type Cap = keyof ScanLimits;
