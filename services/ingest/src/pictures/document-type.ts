const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The first entries of a Word file, before which nothing else may stand. */
const PACKAGE_PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/', 'docProps/'];
const NAME_AT = 30;

/**
 * What a document is by its first bytes: PDF or Word, the two that circulate. It is kept as it came
 * and never opened by us.
 *
 * @returns `null` for everything else
 */
export function documentType(bytes: Buffer): string | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return null;
  const name = bytes.subarray(NAME_AT, NAME_AT + 40).toString('latin1');
  return PACKAGE_PARTS.some((part) => name.startsWith(part)) ? WORD : null;
}
