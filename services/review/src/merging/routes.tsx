import { confirmedRepeats } from '@saring/database';
import { page, parseInput, type Route, redirect, route } from '@saring/web';
import { z } from 'zod';
import { Form, fieldList, frameOf, REVIEW } from '../console/access.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { answerRepeats } from './answer-repeats.ts';
import { RepeatsPage } from './repeats-page.tsx';

const SHOWN = 100;
const Chosen = z
  .array(z.string().regex(/^[0-9a-f-]{36} [0-9a-f-]{36}$/u))
  .max(SHOWN)
  .transform((rows) =>
    rows.map((row) => ({
      caseId: row.slice(0, 36),
      target: { kind: 'clarification' as const, id: row.slice(37) },
    })),
  );

/** `/konsol/ulangan`: confirmed repeats, answered in bulk. */
export function repeatRoutes(context: ReviewContext): Route[] {
  const { database } = context;
  return [
    route({
      method: 'get',
      path: '/konsol/ulangan',
      kind: 'page',
      access: REVIEW,
      summary: 'Confirmed repeats of published texts',
      query: z.object({
        dijawab: z.coerce.number().int().min(0).max(SHOWN).optional(),
        sisa: z.coerce.number().int().min(0).max(SHOWN).default(0),
      }),
      handle: async (call) => {
        const { tenantId } = signerOf(call.principal);
        const repeats = await database.withTenant(tenantId, (tx) => confirmedRepeats(tx, SHOWN));
        const { dijawab: answered, sisa: left } = call.query;
        const done = answered === undefined ? null : { answered, left };
        return page(<RepeatsPage frame={frameOf(context, call)} repeats={repeats} done={done} />);
      },
    }),
    route({
      method: 'post',
      path: '/konsol/ulangan',
      kind: 'page',
      access: REVIEW,
      summary: 'Merge and answer confirmed repeats',
      body: Form,
      handle: async ({ body, principal }) => {
        const chosen = parseInput(Chosen, fieldList(body, 'ulangan'), 'body/ulangan');
        const { answered, left } = await answerRepeats(context, signerOf(principal), chosen);
        return redirect(`/konsol/ulangan?dijawab=${answered}&sisa=${left}`);
      },
    }),
  ];
}
