import type { MatchTargetKind } from '@saring/domain';

/** `item`: a message as it circulates. The others are claims that an answer exists for. */
export type MatchDocumentKind = 'item' | MatchTargetKind;

/** One thing the matcher can find. */
export interface MatchDocument {
  readonly kind: MatchDocumentKind;
  readonly refId: string;
  readonly tenantId: string;
  readonly caseId: string | null;
  /** The claim in one sentence; an item has none. */
  readonly title?: string | null;
  /** The message, or what is said of the claim: its known wordings, the conclusion. */
  readonly text: string;
  /** Sequence number of the change that made it so; the matcher remembers the highest. */
  readonly seq: number;
}

export type MatchChange =
  | { readonly type: 'add' | 'update'; readonly document: MatchDocument }
  | {
      readonly type: 'remove';
      readonly document: Pick<MatchDocument, 'kind' | 'refId' | 'tenantId' | 'seq'>;
    };

/** The text by which a document is indexed and compared: the title is its first line. */
export function textOf(document: Pick<MatchDocument, 'title' | 'text'>): string {
  const { title, text } = document;
  if (title === undefined || title === null || title === '') return text;
  return text === '' ? title : `${title}\n${text}`;
}
