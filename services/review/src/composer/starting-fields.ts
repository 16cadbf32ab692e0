import {
  type CaseDetail,
  DecisionDraft,
  type DraftFields,
  type TemplateRow,
} from '@saring/database';
import { TEMPLATES } from './templates.ts';

/**
 * What the composer begins with: a template that was asked for, what this person kept, or, when a
 * published case is open again, the text that stands.
 */
export function startingFields(from: {
  readonly kept: DraftFields | null;
  readonly earlier: CaseDetail['decisions'];
  /** The office's own texts; one of them is the explanation alone. */
  readonly templates: readonly TemplateRow[];
  readonly template: string | undefined;
}): DraftFields {
  const template = TEMPLATES.find((each) => each.key === from.template);
  if (template !== undefined) {
    const { title, summary, explanation } = template;
    return { ...from.kept, title, summary, explanation };
  }
  const own = from.templates.find(({ id }) => id === from.template);
  if (own !== undefined) return { ...from.kept, explanation: own.body };
  if (from.kept !== null) return from.kept;
  const last = from.earlier.findLast((decision) => decision.round === 'FIRST');
  if (last === undefined) return {};
  const { title, claim, summary, explanation } = DecisionDraft.parse(last.draft);
  return { kind: last.kind, title, claim, summary, explanation };
}
