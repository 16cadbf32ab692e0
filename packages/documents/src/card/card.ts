/** Colour of the verdict band; the words stand beside it, so colour alone never carries meaning. */
export type CardTone = 'bad' | 'warn' | 'good' | 'plain';

/** What stands on a share-ready card. */
export interface Card {
  /** For example `Salah` or `Klarifikasi resmi`. */
  readonly label: string;
  readonly tone: CardTone;
  /** The claim as it circulates. */
  readonly claim: string;
  /** One or two sentences that stand alone. */
  readonly summary: string;
  /** Who says so and when: `Diskominfo Kabupaten Banjar, 3 Maret 2026`. */
  readonly byline: string;
  /** Short address of the clarification, shown as text. */
  readonly address: string;
  /** A ribbon over the card, for example `Diralat` or `Dicabut`; `null` for the first version. */
  readonly notice: string | null;
  /** Words before the claim: `Kabar yang beredar`. */
  readonly claimHeading: string;
}
