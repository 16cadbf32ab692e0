import {
  appendLog,
  officialEntries,
  pressCouncilSummary,
  putOfficialEntries,
  removeOfficialEntry,
  replacePressCouncil,
  saveSourceSettings,
  sourceSettings,
} from '@saring/database';
import { REVIEWING_ROLES, type Role, SaringError } from '@saring/domain';
import { isDay, readBaseRegistry, readPressCouncil, readRegistryEntries } from '@saring/sources';
import { type Call, page, type Reply, type Route, redirect, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { ReviewContext } from '../../context.ts';
import { signerOf } from '../../decisions/signer.ts';
import { PreviewPage } from './preview-page.tsx';
import { SourcesPage } from './sources-page.tsx';
import { sourceWords } from './words.ts';

const CHANGERS: readonly Role[] = ['TENANT_ADMIN', 'EDITOR'];
const READERS: readonly Role[] = [...REVIEWING_ROLES, ...CHANGERS, 'AUDITOR'];
const HERE = '/konsol/sumber';
const PAGE = 100;
/** A form carries the list to its confirmation; larger ones go through the command. */
const MOST_BYTES = 200_000;

const Query = z.object({
  cari: z.string().max(100).default(''),
  dari: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
const Added = z.object({
  kind: z.enum(['domain', 'account', 'phone']),
  value: z.string().max(300),
  name: z.string().max(200),
  aliases: z.string().max(500).default(''),
});
const Import = z.object({
  csv: z.string().default(''),
  asOf: z.string().max(10).optional(),
  confirmed: z.string().optional(),
});
type AnyCall = Call<unknown, unknown, unknown>;

/** The lists of who is official: read by reviewers, kept by editors and administrators. */
export function sourceListRoutes(context: ReviewContext): Route[] {
  const { database, assetUrl } = context;
  const base = readBaseRegistry();
  const baseFacts = {
    count: base.domains.length + base.accounts.length + base.phones.length,
    asOf: base.asOf ?? '',
  };
  const changers = restricted({ roles: CHANGERS });

  const show = async (
    call: AnyCall,
    { cari, dari }: z.infer<typeof Query>,
    problem: string | null,
  ): Promise<Reply> => {
    const { tenantId, roles } = signerOf(call.principal);
    const { rows, press, settings } = await database.withTenant(tenantId, async (tx) => ({
      rows: await officialEntries(tx, { search: cari, limit: PAGE + 1, offset: dari }),
      press: await pressCouncilSummary(tx),
      settings: await sourceSettings(tx),
    }));
    const at = (from: number) => `${HERE}?${new URLSearchParams({ cari, dari: String(from) })}`;
    return page(
      <SourcesPage
        language={call.language}
        assetUrl={assetUrl}
        who={call.principal?.displayName ?? ''}
        roles={roles}
        canChange={CHANGERS.some((role) => roles.includes(role))}
        entries={rows.slice(0, PAGE)}
        search={cari}
        previousUrl={dari === 0 ? null : at(Math.max(0, dari - PAGE))}
        nextUrl={rows.length > PAGE ? at(dari + PAGE) : null}
        base={baseFacts}
        press={press}
        settings={settings}
        problem={problem}
      />,
      problem === null ? 200 : 422,
    );
  };
  const refuse = (call: AnyCall, problem: string) => show(call, { cari: '', dari: 0 }, problem);

  /** Changes the lists and logs who did, in one transaction. */
  const change = async (
    call: AnyCall,
    action: string,
    work: Parameters<typeof runChange>[3],
  ): Promise<Reply> => {
    await runChange(context, call, action, work);
    return redirect(HERE);
  };

  return [
    route({
      method: 'get',
      path: HERE,
      kind: 'page',
      access: restricted({ roles: READERS }),
      summary: 'Official registry and press council list',
      query: Query,
      handle: (call) => show(call, call.query, null),
    }),
    route({
      method: 'post',
      path: HERE,
      kind: 'page',
      access: changers,
      summary: 'Add a line to the registry',
      body: Added,
      handle: (call) => {
        const { kind, value, name, aliases } = call.body;
        // One line read as a file is: the same rules, the same refusals.
        const cells = [kind, value, name, aliases].map(
          (cell) => `"${cell.replace(/\s+/gu, ' ').replaceAll('"', '""')}"`,
        );
        const { entries } = readRegistryEntries(`kind,value,name,aliases\n${cells.join(',')}\n`);
        if (entries.length === 0) return refuse(call, sourceWords(call.language).wrongValue);
        const today = new Date().toISOString().slice(0, 10);
        const dated = entries.map((entry) => ({ ...entry, asOf: today }));
        return change(call, 'registry.added', async (tx, tenantId) => ({
          added: await putOfficialEntries(tx, tenantId, dated),
        }));
      },
    }),
    route({
      method: 'post',
      path: `${HERE}/{id}/hapus`,
      kind: 'page',
      access: changers,
      summary: 'Remove a line of the registry',
      params: z.object({ id: z.uuid() }),
      handle: (call) =>
        change(call, 'registry.removed', async (tx) => {
          if (!(await removeOfficialEntry(tx, call.params.id))) throw new SaringError('NOT_FOUND');
          return { id: call.params.id };
        }),
    }),
    route({
      method: 'post',
      path: `${HERE}/impor`,
      kind: 'page',
      access: changers,
      summary: 'Import the registry: preview, then save',
      body: Import,
      files: { most: 1 },
      handle: (call) => {
        const csv = csvOf(call);
        const problem = problemOf(csv, call);
        if (problem !== null) return refuse(call, problem);
        const { entries, errors } = readRegistryEntries(csv);
        if (call.body.confirmed === undefined) {
          return preview(call, {
            action: `${HERE}/impor`,
            csv,
            asOf: null,
            lines: entries,
            errors,
          });
        }
        return change(call, 'registry.imported', async (tx, tenantId) => ({
          added: await putOfficialEntries(tx, tenantId, entries),
          lines: entries.length,
        }));
      },
    }),
    route({
      method: 'post',
      path: `${HERE}/dewan-pers`,
      kind: 'page',
      access: changers,
      summary: 'Import the press council list: preview, then save',
      body: Import,
      files: { most: 1 },
      handle: (call) => {
        const csv = csvOf(call);
        const asOf = call.body.asOf ?? '';
        const t = sourceWords(call.language);
        const problem = problemOf(csv, call) ?? (isDay(asOf) ? null : t.wrongDate);
        if (problem !== null) return refuse(call, problem);
        const { list, errors } = readPressCouncil(csv, asOf);
        const media = [...list.media.values()];
        if (call.body.confirmed === undefined) {
          const lines = media.map(({ name, domain }) => ({ name, value: domain }));
          return preview(call, { action: `${HERE}/dewan-pers`, csv, asOf, lines, errors });
        }
        return change(call, 'press-council.imported', async (tx, tenantId) => {
          await replacePressCouncil(tx, tenantId, { asOf, media });
          return { asOf, lines: media.length };
        });
      },
    }),
    route({
      method: 'post',
      path: `${HERE}/arsip`,
      kind: 'page',
      access: changers,
      summary: 'Whether the Internet Archive is asked for copies',
      body: z.object({ wayback: z.string().optional() }),
      handle: (call) =>
        change(call, 'settings.sources', async (tx) => {
          const settings = { wayback: call.body.wayback === 'on' };
          await saveSourceSettings(tx, settings);
          return settings;
        }),
    }),
  ];

  async function preview(
    call: AnyCall,
    content: Pick<
      Parameters<typeof PreviewPage>[0],
      'action' | 'csv' | 'asOf' | 'lines' | 'errors'
    >,
  ): Promise<Reply> {
    const who = call.principal?.displayName ?? '';
    return page(
      <PreviewPage language={call.language} assetUrl={assetUrl} who={who} {...content} />,
    );
  }
}

type Tx = Parameters<Parameters<ReviewContext['database']['withTenant']>[1]>[0];

async function runChange(
  { database }: ReviewContext,
  call: AnyCall,
  action: string,
  work: (tx: Tx, tenantId: string) => Promise<Record<string, string | number | boolean>>,
): Promise<void> {
  const { tenantId, actor } = signerOf(call.principal);
  await database.withTenant(tenantId, async (tx) => {
    const data = await work(tx, tenantId);
    await appendLog(tx, { tenantId, actor, action, subject: `tenant:${tenantId}`, data });
  });
}

/** A chosen file before what was pasted. */
function csvOf(call: Call<unknown, unknown, z.infer<typeof Import>>): string {
  const file = call.files.find(({ bytes }) => bytes.length > 0);
  return file === undefined ? call.body.csv : file.bytes.toString('utf8');
}

function problemOf(csv: string, { language }: AnyCall): string | null {
  const t = sourceWords(language);
  if (csv.trim() === '') return t.empty;
  return Buffer.byteLength(csv) > MOST_BYTES ? t.tooLarge : null;
}
