import { ERRORS, SaringError } from '@saring/domain';
import { type Call, page, type Reply, type Route, restricted, route, text } from '@saring/web';
import { z } from 'zod';
import type { BatchOutcome, ReviewContext } from '../context.ts';
import { IntakePage } from './intake-page.tsx';

const ENTERING = restricted({
  roles: ['KIM_COORDINATOR', 'REVIEWER', 'INDEPENDENT_REVIEWER', 'EDITOR', 'TENANT_ADMIN'],
});
const Entry = z.object({
  text: text().default(''),
  note: text(2000).default(''),
  once: z.string().max(64).default(''),
});

interface Shown {
  readonly ticket?: string;
  readonly report?: BatchOutcome;
}

/** `/konsol/masukan`: what reaches the office in another way than through a channel. */
export function intakeRoutes({ intake, assetUrl }: ReviewContext): Route[] {
  const show = (call: Call<unknown, unknown, unknown>, shown: Shown, problem: SaringError | null) =>
    page(
      <IntakePage
        language={call.language}
        assetUrl={assetUrl}
        who={call.principal?.displayName ?? ''}
        roles={call.principal?.roles ?? []}
        once={call.requestId}
        ticket={shown.ticket ?? null}
        report={shown.report ?? null}
        problem={problem === null ? null : sentence(problem, call.language)}
      />,
      problem?.status ?? 200,
    );
  const enter = async (
    call: Call<unknown, unknown, unknown>,
    work: (by: { tenantId: string; sender: string }) => Promise<Shown>,
  ): Promise<Reply> => {
    const { principal } = call;
    if (principal === null) throw new SaringError('UNAUTHENTICATED');
    try {
      const shown = await work({ tenantId: principal.tenantId, sender: principal.actor });
      return show(call, shown, null);
    } catch (error) {
      if (!(error instanceof SaringError) || error.status >= 500) throw error;
      return show(call, {}, error);
    }
  };
  return [
    route({
      method: 'get',
      path: '/konsol/masukan',
      kind: 'page',
      access: ENTERING,
      summary: 'Enter a report for somebody else',
      handle: async (call) => show(call, {}, null),
    }),
    route({
      method: 'post',
      path: '/konsol/masukan',
      kind: 'page',
      access: ENTERING,
      summary: 'Store an entered report',
      body: Entry,
      files: { most: 4 },
      handle: (call) =>
        enter(call, async (by) => {
          const { text: message, note, once } = call.body;
          const { ticket } = await intake.submit({
            ...by,
            text: message,
            note: note.trim() === '' ? null : note,
            once,
            files: call.files,
          });
          return { ticket };
        }),
    }),
    route({
      method: 'post',
      path: '/konsol/masukan/csv',
      kind: 'page',
      access: ENTERING,
      summary: 'Store the reports of a CSV file',
      body: z.object({}),
      files: { most: 1 },
      handle: (call) =>
        enter(call, async (by) => ({
          report: await intake.batch({ ...by, bytes: call.files[0]?.bytes ?? Buffer.alloc(0) }),
        })),
    }),
  ];
}

function sentence(error: SaringError, language: 'id' | 'en'): string {
  const facts = ERRORS[error.code];
  const field = error.fields[0]?.[language];
  return `${facts[language]} ${field ?? facts.mend[language]}`;
}
