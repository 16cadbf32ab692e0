import { findEvidence } from '@saring/database';
import { REVIEWING_ROLES, type Role, SaringError } from '@saring/domain';
import { readCapture } from '@saring/sources';
import {
  bytes,
  json,
  type Principal,
  page,
  parseInput,
  type Route,
  redirect,
  restricted,
  route,
} from '@saring/web';
import { z } from 'zod';
import { ScreenshotPage } from '../console/evidence/screenshot-page.tsx';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { sendPack } from './send-pack.ts';
import { SourceFromCapture, useAsSource } from './use-as-source.ts';

const READERS: readonly Role[] = [...REVIEWING_ROLES, 'EDITOR', 'AUDITOR', 'TENANT_ADMIN'];
const CaseId = z.object({ id: z.uuid() });
const EvidenceId = z.object({ id: z.uuid(), evidenceId: z.uuid() });

/** The evidence of a case: its pack, pictures on request, and making a captured page a source. */
export function evidenceRoutes(context: ReviewContext): Route[] {
  const { database, assetUrl } = context;
  const readers = restricted({ roles: READERS });

  return [
    route({
      method: 'get',
      path: '/api/v1/cases/{id}/evidence-pack',
      kind: 'api',
      access: restricted({ roles: READERS, scopes: ['cases:read'] }),
      tag: 'Cases',
      summary: 'All evidence of a case as one ZIP that anybody can verify',
      params: CaseId,
      responses: { 200: { description: 'The archive', mediaType: 'application/zip' } },
      handle: ({ params, principal }) => sendPack(context, known(principal), params.id),
    }),
    route({
      method: 'post',
      path: '/api/v1/cases/{id}/sources',
      kind: 'api',
      access: restricted({ roles: REVIEWING_ROLES, scopes: ['cases:write'] }),
      tag: 'Cases',
      summary: 'Make a captured page a source',
      description: 'What a machine captured counts as a source only after a person says so.',
      params: CaseId,
      body: SourceFromCapture,
      responses: { 201: { description: 'Added', schema: z.object({ id: z.string() }) } },
      handle: async ({ params, body, principal }) =>
        json({ id: await useAsSource(database, signerOf(principal), params.id, body) }, 201),
    }),
    route({
      method: 'get',
      path: '/konsol/kasus/{id}/paket-bukti',
      kind: 'page',
      access: readers,
      summary: 'Evidence pack',
      params: CaseId,
      handle: ({ params, principal }) => sendPack(context, known(principal), params.id),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/sumber',
      kind: 'page',
      access: restricted({ roles: REVIEWING_ROLES }),
      summary: 'Make a captured page a source',
      params: CaseId,
      body: z.record(z.string(), z.string()),
      handle: async ({ params, body, principal }) => {
        const input = parseInput(SourceFromCapture, body, 'body');
        await useAsSource(database, signerOf(principal), params.id, input);
        return redirect(`/konsol/kasus/${params.id}`);
      },
    }),
    route({
      method: 'get',
      path: '/konsol/kasus/{id}/bukti/{evidenceId}/gambar',
      kind: 'page',
      access: readers,
      summary: 'Screenshot of a captured page, on request',
      params: EvidenceId,
      handle: async ({ params, principal, language }) => {
        const row = await rowOf(known(principal), params);
        return page(
          <ScreenshotPage
            language={language}
            assetUrl={assetUrl}
            who={known(principal).displayName}
            caseId={params.id}
            row={row}
          />,
        );
      },
    }),
    route({
      method: 'get',
      path: '/konsol/kasus/{id}/bukti/{evidenceId}/gambar.png',
      kind: 'page',
      access: readers,
      summary: 'The picture itself',
      params: EvidenceId,
      handle: async ({ params, principal }) => {
        const { sha256 } = await rowOf(known(principal), params);
        const manifest = sha256 === null ? null : await readCapture(sha256, context.captures);
        const file = manifest?.files.find(({ name }) => name === 'screenshot.png');
        const png = file === undefined ? null : await context.captures.get(file.sha256);
        if (png === null) throw new SaringError('NOT_FOUND');
        return bytes('image/png', png, { 'Cache-Control': 'private, max-age=3600' });
      },
    }),
  ];

  async function rowOf({ tenantId }: Principal, params: z.infer<typeof EvidenceId>) {
    const row = await database.withTenant(tenantId, (tx) =>
      findEvidence(tx, params.evidenceId, params.id),
    );
    if (row === null) throw new SaringError('NOT_FOUND');
    return row;
  }
}

function known(principal: Principal | null): Principal {
  if (principal === null) throw new SaringError('UNAUTHENTICATED');
  return principal;
}
