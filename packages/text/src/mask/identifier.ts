/** Kinds of personal data that are found and masked. */
export const IDENTIFIER_KINDS = [
  'phone',
  'national_id',
  'email',
  'bank_account',
  'payment_card',
  'plate',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** One identifier: a stretch of the original text and its plain spelling. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** Offset of the first UTF-16 unit in the original. */
  readonly start: number;
  /** Offset just behind the last one. */
  readonly end: number;
  /**
   * The same for every spelling of the same identifier: digits alone (phones as `+62...`), e-mail
   * addresses in lower case, plates as `DA1234ABC`. It is personal data: never log or queue it.
   */
  readonly value: string;
}

/** What stands in the masked text. Always the same, so that two masked copies compare equal. */
export const PLACEHOLDERS: Readonly<Record<IdentifierKind, string>> = {
  phone: '[nomor telepon]',
  national_id: '[nomor NIK]',
  email: '[alamat email]',
  bank_account: '[nomor rekening]',
  payment_card: '[nomor kartu]',
  plate: '[pelat nomor]',
};
