import {
  CLARIFICATION_KIND,
  CLARIFICATION_KINDS,
  HARMS,
  TECHNIQUES,
  VERDICT,
  VERDICTS,
} from '@saring/domain';
import { filledText, text } from '@saring/web';
import { z } from 'zod';

/** A source with the words it was read for; archived by the hash of those words. */
export const SourceInput = z
  .object({
    title: filledText(300),
    url: z.httpUrl().max(2000).optional(),
    publisher: filledText(200).optional().meta({
      description: 'Who speaks: agency, outlet, person. The host of `url` when left out.',
    }),
    excerpt: filledText(5000).meta({ description: 'What the source says, in its own words.' }),
  })
  .meta({ id: 'SourceInput' });
export type SourceInput = z.infer<typeof SourceInput>;

const verdictFields = {
  kind: z.enum(CLARIFICATION_KINDS).default('FACT_CHECK'),
  verdict: z.enum(VERDICTS).optional().meta({
    description: 'Required for FACT_CHECK; other kinds carry no truth label.',
  }),
  techniques: z.array(z.enum(TECHNIQUES)).max(7).default([]),
  harms: z.array(z.enum(HARMS)).max(7).default([]),
  comment: text(2000).optional(),
};

interface VerdictChoice {
  readonly kind: (typeof CLARIFICATION_KINDS)[number];
  readonly verdict?: (typeof VERDICTS)[number] | undefined;
  readonly techniques: readonly (typeof TECHNIQUES)[number][];
}

/** Kind, verdict and techniques must go together. */
function consistent(choice: VerdictChoice, context: z.core.$RefinementCtx): void {
  const labelled = CLARIFICATION_KIND[choice.kind].verdict;
  if (labelled !== (choice.verdict !== undefined)) {
    context.addIssue({
      code: 'custom',
      path: ['verdict'],
      message: labelled ? 'a FACT_CHECK needs a verdict' : `${choice.kind} carries no verdict`,
    });
  }
  const allowed = choice.verdict !== undefined && VERDICT[choice.verdict].techniques;
  if (choice.techniques.length > 0 && !allowed) {
    context.addIssue({
      code: 'custom',
      path: ['techniques'],
      message: 'techniques go with FALSE, MISLEADING and PARTLY_TRUE only',
    });
  }
}

/** A first verdict with the text that would be published. */
export const DecisionInput = z
  .object({
    ...verdictFields,
    title: filledText(160).optional(),
    claim: filledText(1000).optional().meta({
      description: 'The claim as it is claimed, never as its denial. The case’s own when left out.',
    }),
    summary: filledText(600).optional().meta({
      description: 'One or two sentences that stand alone in a chat.',
    }),
    explanation: filledText(20_000),
    sources: z.array(SourceInput).max(20).default([]),
  })
  .superRefine(consistent)
  .meta({ id: 'DecisionInput' });
export type DecisionInput = z.infer<typeof DecisionInput>;

/** A second (or, after a dispute, third) person's own verdict, or the case returned. */
export const SecondReviewInput = z
  .object({
    ...verdictFields,
    kind: z.enum(CLARIFICATION_KINDS).optional(),
    agree: z.boolean().optional().meta({
      description: 'For kinds without a verdict: whether the text may go out.',
    }),
    returned: z.boolean().default(false).meta({
      description: 'Back to checking, with a comment, without a verdict.',
    }),
  })
  .meta({ id: 'SecondReviewInput' });
export type SecondReviewInput = z.infer<typeof SecondReviewInput>;
