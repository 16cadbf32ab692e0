import {
  type Database,
  findAgencyQuestion,
  findDeskFile,
  findDispute,
  findPressLetter,
} from '@saring/database';
import { REVIEWING_ROLES, type Role, SaringError } from '@saring/domain';
import {
  bytes,
  type Call,
  filledText,
  formatDate,
  page,
  parseInput,
  type Reply,
  type Route,
  redirect,
  restricted,
  route,
} from '@saring/web';
import { z } from 'zod';
import { AgencyQuestionInput, askAgency, withdrawQuestion } from '../agency/ask-agency.ts';
import { formProblem } from '../console/form-problem.ts';
import type { ReviewContext } from '../context.ts';
import { type Signer, signerOf } from '../decisions/signer.ts';
import { DisputeAnswer, settleDispute } from '../disputes/answer-dispute.ts';
import { letterPdf } from '../letters/letter-pdf.ts';
import { advanceLetter, draftPressLetter, LetterInput, writeLetter } from '../letters/letters.ts';
import { AgencyLinkPage } from './agency-link-page.tsx';
import { DeskPage } from './desk-page.tsx';
import { loadDesk } from './load-desk.ts';
import { planRecheck, setMarks } from './mark.ts';

const READERS = restricted({ roles: [...REVIEWING_ROLES, 'EDITOR', 'AUDITOR', 'TENANT_ADMIN'] });
const DESK_ROLES: readonly Role[] = [...REVIEWING_ROLES, 'EDITOR'];
const WORKERS = restricted({ roles: DESK_ROLES });
const Id = z.object({ id: z.uuid() });
const Form = z.record(z.string(), z.string());
type Fields = z.infer<typeof Form>;
type DeskCall = Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>;

/** The desk of a case: agencies, media, disputes and dates to check again. */
export function deskRoutes(context: ReviewContext): Route[] {
  const { database, tenants, assetUrl } = context;

  const zoneOf = async (call: DeskCall): Promise<string> =>
    (await tenants.byId(signerOf(call.principal).tenantId))?.timeZone ?? 'Asia/Makassar';
  const officeOf = async (call: DeskCall) => {
    const tenant = await tenants.byId(signerOf(call.principal).tenantId);
    const timeZone = tenant?.timeZone ?? 'Asia/Makassar';
    return {
      name: tenant?.name ?? '',
      formatDate: (date: Date) => formatDate(date, 'id', timeZone),
    };
  };
  const show = async (
    call: DeskCall,
    caseId: string,
    problem: { readonly text: string; readonly status: number } | null,
  ): Promise<Reply> => {
    const { tenantId, accountId, roles } = signerOf(call.principal);
    return page(
      <DeskPage
        language={call.language}
        assetUrl={assetUrl}
        who={call.principal?.displayName ?? ''}
        roles={call.principal?.roles ?? []}
        accountId={accountId}
        timeZone={await zoneOf(call)}
        mayChange={roles.some((role) => DESK_ROLES.includes(role))}
        desk={await loadDesk(database, tenantId, caseId)}
        problem={problem?.text ?? null}
      />,
      problem?.status ?? 200,
    );
  };
  /** Does a step and leads back to the desk; what it ran into stands there. */
  const step = async (
    call: DeskCall,
    caseId: string,
    work: (signer: Signer) => Promise<unknown>,
  ): Promise<Reply> => {
    try {
      await work(signerOf(call.principal));
      return redirect(`/konsol/kasus/${caseId}/meja`);
    } catch (error) {
      return show(call, caseId, formProblem(error, call.language));
    }
  };
  const form = (
    path: string,
    summary: string,
    handle: (call: Call<{ id: string }, Record<string, never>, Fields>) => Promise<Reply>,
  ): Route =>
    route({
      method: 'post',
      path,
      kind: 'page',
      access: WORKERS,
      summary,
      params: Id,
      body: Form,
      handle,
    });

  return [
    route({
      method: 'get',
      path: '/konsol/kasus/{id}/meja',
      kind: 'page',
      access: READERS,
      summary: 'Desk of a case',
      params: Id,
      handle: (call) => show(call, call.params.id, null),
    }),
    form('/konsol/kasus/{id}/meja/tanda', 'Mark a case', (call) =>
      step(call, call.params.id, (signer) =>
        setMarks(database, signer, call.params.id, {
          aboutOwnGovernment: call.body.aboutOwnGovernment === 'true',
          pressContent: call.body.pressContent === 'true',
        }),
      ),
    ),
    form('/konsol/kasus/{id}/meja/periksa-ulang', 'Plan a recheck', (call) =>
      step(call, call.params.id, (signer) => {
        const day = call.body.date?.trim() ?? '';
        const note = call.body.note?.trim().slice(0, 500) ?? '';
        const at = day === '' ? null : startOf(day);
        return planRecheck(database, signer, call.params.id, at === null ? null : { at, note });
      }),
    ),
    form('/konsol/kasus/{id}/meja/instansi', 'Ask an agency', async (call) => {
      try {
        const day = call.body.dueAt?.trim() ?? '';
        const wanted = { ...call.body, dueAt: day === '' ? null : endOf(day) };
        const input = parseInput(AgencyQuestionInput, wanted, 'body');
        const { url } = await askAgency(context, signerOf(call.principal), call.params.id, input);
        return page(
          <AgencyLinkPage
            language={call.language}
            assetUrl={assetUrl}
            who={call.principal?.displayName ?? ''}
            roles={call.principal?.roles ?? []}
            name={input.agencyName}
            url={url}
            caseId={call.params.id}
          />,
          201,
        );
      } catch (error) {
        return show(call, call.params.id, formProblem(error, call.language));
      }
    }),
    form('/konsol/pertanyaan/{id}/tarik', 'Withdraw a question', async (call) => {
      const caseId = await caseOf(database, call, findAgencyQuestion);
      return step(call, caseId, (signer) => withdrawQuestion(context, signer, call.params.id));
    }),
    form('/konsol/sanggahan/{id}', 'Answer a dispute', async (call) => {
      const caseId = await caseOf(database, call, (tx, id) => findDispute(tx, { id }));
      return step(call, caseId, (signer) => {
        const accepted = call.body.accepted === 'true';
        const input = parseInput(DisputeAnswer, { ...call.body, accepted }, 'body');
        return settleDispute(database, signer, call.params.id, input);
      });
    }),
    form('/konsol/kasus/{id}/meja/surat', 'Draft a letter', (call) =>
      step(call, call.params.id, async (signer) => {
        const input = parseInput(LetterInput, call.body, 'body');
        await draftPressLetter(database, signer, call.params.id, input, await officeOf(call));
      }),
    ),
    form('/konsol/surat/{id}', 'Write a letter', async (call) => {
      const caseId = await caseOf(database, call, findPressLetter);
      return step(call, caseId, (signer) => {
        const body = parseInput(filledText(20_000), call.body.body, 'body');
        return writeLetter(database, signer, call.params.id, body.replaceAll('\r\n', '\n'));
      });
    }),
    form('/konsol/surat/{id}/langkah', 'Take a letter on', async (call) => {
      const caseId = await caseOf(database, call, findPressLetter);
      return step(call, caseId, (signer) => {
        const action = z.enum(['send', 'record-answer', 'close']);
        const wanted = parseInput(action, call.body.action, 'body');
        const outcome = (call.body.outcome ?? '').slice(0, 2000);
        return advanceLetter(database, signer, call.params.id, wanted, outcome);
      });
    }),
    route({
      method: 'get',
      path: '/konsol/surat/{id}/pdf',
      kind: 'page',
      access: READERS,
      summary: 'A letter as a PDF',
      params: Id,
      handle: async (call) => {
        const { tenantId } = signerOf(call.principal);
        const letter = await database.withTenant(tenantId, (tx) =>
          findPressLetter(tx, call.params.id),
        );
        if (letter === null) throw new SaringError('NOT_FOUND');
        return bytes('application/pdf', await letterPdf(letter, await officeOf(call)), {
          'Content-Disposition': 'attachment; filename="surat.pdf"',
          'Cache-Control': 'no-store',
        });
      },
    }),
    route({
      method: 'get',
      path: '/konsol/berkas/{id}',
      kind: 'page',
      access: READERS,
      summary: 'A file that came with a dispute or an answer',
      params: Id,
      handle: async (call) => {
        const { tenantId } = signerOf(call.principal);
        const file = await database.withTenant(tenantId, (tx) => findDeskFile(tx, call.params.id));
        const content = file === null ? null : await context.blobs.get(file.sha256);
        if (file === null || content === null) throw new SaringError('NOT_FOUND');
        const ending = file.mediaType.split('/')[1] ?? 'bin';
        return bytes('application/octet-stream', content, {
          'Content-Disposition': `attachment; filename="${file.sha256.slice(0, 12)}.${ending}"`,
          'Cache-Control': 'no-store',
        });
      },
    }),
  ];
}

/** The case that a question, dispute or letter is about. @throws SaringError `NOT_FOUND` */
async function caseOf(
  database: Database,
  call: DeskCall & { readonly params: { readonly id: string } },
  find: (
    tx: Parameters<typeof findPressLetter>[0],
    id: string,
  ) => Promise<{ readonly caseId: string } | null>,
): Promise<string> {
  const { tenantId } = signerOf(call.principal);
  const found = await database.withTenant(tenantId, (tx) => find(tx, call.params.id));
  if (found === null) throw new SaringError('NOT_FOUND');
  return found.caseId;
}

/** Dates of a form: office days begin and end within these hours everywhere in the country. */
const startOf = (day: string): Date =>
  new Date(`${parseInput(z.iso.date(), day, 'body')}T00:00:00Z`);
const endOf = (day: string): Date => new Date(`${parseInput(z.iso.date(), day, 'body')}T09:00:00Z`);
