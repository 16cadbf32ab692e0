import type { VersionForAnswer } from '@saring/database';
import { type Card, type CardTone, renderCard } from '@saring/documents';
import { CLARIFICATION_KIND, VERDICT, type Verdict } from '@saring/domain';
import { formatDate } from '@saring/web';

const TONES: Readonly<Record<Verdict, CardTone>> = {
  TRUE: 'good',
  PARTLY_TRUE: 'warn',
  MISLEADING: 'warn',
  FALSE: 'bad',
  UNPROVEN: 'plain',
  NOT_A_CLAIM: 'plain',
};

interface CardFacts {
  readonly version: VersionForAnswer;
  readonly office: string;
  readonly timeZone: string;
  /** Of the clarification, shown without its scheme. */
  readonly url: string;
}

/** The card of a version, to be posted back into the group it came from. */
export function cardOf({ version, office, timeZone, url }: CardFacts): Card {
  const { verdict, state } = version;
  const over = state === 'WITHDRAWN' || state === 'EXPIRED';
  const label = verdict === null ? CLARIFICATION_KIND[version.kind].id : VERDICT[verdict].id;
  return {
    label: over ? (state === 'WITHDRAWN' ? 'Dicabut' : 'Sudah lewat') : label,
    tone: over || verdict === null ? 'plain' : TONES[verdict],
    claimHeading: 'Kabar yang beredar',
    claim: version.claim,
    summary: over ? (version.reason ?? version.summary) : version.summary,
    byline: `${office}, ${formatDate(version.publishedAt, 'id', timeZone)}`,
    address: url.replace(/^https?:\/\//u, ''),
    notice: state === 'CORRECTED' ? 'Diralat' : state === 'WITHDRAWN' ? 'Dicabut' : null,
  };
}

/** Most cards that are kept: one for each rumour that is answered many times in an hour. */
const KEPT = 50;

/** Draws each version's card once; a card that cannot be drawn is no reason to send no answer. */
export function createCardCache(onError: (error: unknown) => void) {
  const cards = new Map<string, Promise<Buffer | null>>();
  return (key: string, facts: CardFacts): Promise<Buffer | null> => {
    const known = cards.get(key);
    if (known !== undefined) return known;
    const drawn = renderCard(cardOf(facts)).catch((error: unknown) => {
      onError(error);
      cards.delete(key);
      return null;
    });
    cards.set(key, drawn);
    const oldest = cards.size > KEPT ? cards.keys().next().value : undefined;
    if (oldest !== undefined) cards.delete(oldest);
    return drawn;
  };
}
