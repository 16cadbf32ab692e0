import { ClaimIndex } from '../claims/claim-index.ts';
import type { ClaimLexicon } from '../claims/claim-lexicon.ts';
import { claimSections, claimsFrom } from '../claims/claim-sections.ts';
import { ClaimStore } from '../claims/claim-store.ts';
import { ClaimTerms } from '../claims/claim-terms.ts';
import { type MatchDocument, type MatchDocumentKind, textOf } from '../document/match-document.ts';
import type { Background } from '../index/background.ts';
import { MessageIndex } from '../messages/message-index.ts';
import { messageSections, messagesFrom } from '../messages/message-sections.ts';
import { MessageTerms } from '../messages/message-terms.ts';
import type { MatcherModel } from '../model/matcher-model.ts';
import { prepareText } from '../prepare/prepared-text.ts';
import { SectionReader } from '../snapshot/columns.ts';
import type { Section } from '../snapshot/format.ts';

/** Postings moved between two pauses. */
const SETTLED_AT_ONCE = 100_000;

/** What a model file becomes once it is read; the same for every tenant. */
export interface StoreParts {
  readonly model: MatcherModel;
  readonly lexicon: ClaimLexicon;
  readonly words: Background;
  readonly skeletons: Background;
  readonly stems: Background;
}

/** The documents of one tenant: every text among the messages, claims among the claims too. */
export class TenantStore {
  readonly messages: MessageIndex;
  readonly claims: ClaimStore;

  constructor(parts: StoreParts, messages?: MessageIndex, claims?: ClaimIndex) {
    this.messages = messages ?? new MessageIndex(new MessageTerms(parts.words, parts.skeletons));
    this.claims = new ClaimStore(
      claims ?? new ClaimIndex(new ClaimTerms(parts.stems)),
      parts.lexicon,
      parts.model.claims,
    );
  }

  put(document: MatchDocument): void {
    this.messages.put(document, prepareText(textOf(document)));
    if (document.kind !== 'item') this.claims.put(document);
  }

  remove(kind: MatchDocumentKind, refId: string): void {
    this.messages.remove(kind, refId);
    this.claims.remove(kind, refId);
  }

  get documents(): number {
    return this.messages.documents.live;
  }

  get bytes(): number {
    return this.messages.bytes + this.claims.index.bytes;
  }

  /** Packs what came since postings were last packed, in slices: the next load need not add it. */
  settle(): Generator<void, void> {
    return this.messages.postings.settle(SETTLED_AT_ONCE);
  }

  sections(owner: string): Section[] {
    const under = (part: string, sections: Section[]): Section[] =>
      sections.map((section) => ({ ...section, name: `${owner}/${part}/${section.name}` }));
    return [
      ...under('messages', messageSections(this.messages)),
      ...under('claims', claimSections(this.claims.index)),
    ];
  }

  static async from(
    parts: StoreParts,
    sections: ReadonlyMap<string, Section>,
    owner: string,
    pause: () => Promise<void>,
  ): Promise<TenantStore> {
    const { words, skeletons, stems } = parts;
    const messages = new SectionReader(sections, `${owner}/messages`);
    const claims = new SectionReader(sections, `${owner}/claims`);
    return new TenantStore(
      parts,
      await messagesFrom(messages, words, skeletons, pause),
      await claimsFrom(claims, stems, pause),
    );
  }
}
