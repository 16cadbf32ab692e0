import { createJoinCode, findKimGroup, listKimGroups, revokeJoinCodes } from '@saring/database';
import { qrPath } from '@saring/documents';
import { newJoinCode, SaringError } from '@saring/domain';
import {
  type Language,
  type Principal,
  page,
  type Route,
  restricted,
  route,
  Site,
} from '@saring/web';
import type { ComponentChildren, JSX } from 'preact';
import { z } from 'zod';
import type { IngestContext } from '../context.ts';
import { JOIN_HASH } from './join-pages.tsx';
import { kimWords } from './kim-words.ts';

const ACCESS = restricted({ roles: ['KIM_COORDINATOR', 'TENANT_ADMIN'] });
/** Phones of one group, and days that a code on a wall stays good. */
const USES = 60;
const DAYS = 30;

/** `/kim/kode`: a coordinator makes the code with which a group's phones join. */
export function issueRoutes(context: IngestContext): Route[] {
  return [
    route({
      method: 'get',
      path: '/kim/kode',
      kind: 'page',
      access: ACCESS,
      summary: 'Groups that phones can join',
      handle: async ({ principal, language }) => {
        const { tenantId } = known(principal);
        const groups = await context.database.withTenant(tenantId, listKimGroups);
        return page(<Groups context={context} language={language} groups={groups} />);
      },
    }),
    route({
      method: 'post',
      path: '/kim/kode',
      kind: 'page',
      access: ACCESS,
      summary: 'Makes a code; earlier ones of the group end',
      body: z.object({ group: z.uuid() }),
      handle: async ({ body, principal, language }) => {
        const { tenantId, accountId } = known(principal);
        const code = newJoinCode();
        const name = await context.database.withTenant(tenantId, async (tx) => {
          const group = await findKimGroup(tx, body.group);
          if (group === null) throw new SaringError('NOT_FOUND');
          await revokeJoinCodes(tx, group.id);
          await createJoinCode(tx, {
            tenantId,
            groupId: group.id,
            codeHash: context.secrets.hash(JOIN_HASH, code),
            uses: USES,
            expiresAt: new Date(Date.now() + DAYS * 86_400_000),
            createdById: accountId,
          });
          return group.name;
        });
        return page(<Issued context={context} language={language} group={name} code={code} />);
      },
    }),
  ];
}

function known(principal: Principal | null): Principal {
  if (principal === null) throw new SaringError('UNAUTHENTICATED');
  return principal;
}

interface PageProps {
  readonly context: Pick<IngestContext, 'assetUrl' | 'config'>;
  readonly language: Language;
}

function Frame(
  props: PageProps & { readonly title: string; readonly children: ComponentChildren },
): JSX.Element {
  const { assetUrl } = props.context;
  return (
    <Site
      language={props.language}
      title={props.title}
      assetUrl={assetUrl}
      head={<link rel="stylesheet" href={assetUrl('kim.css')} />}
    >
      <h1>{props.title}</h1>
      {props.children}
    </Site>
  );
}

function Groups(
  props: PageProps & { readonly groups: readonly { id: string; name: string }[] },
): JSX.Element {
  const t = kimWords(props.language);
  return (
    <Frame {...props} title={t.issueTitle}>
      <p class="lead">{t.issueLead}</p>
      {props.groups.length === 0 ? (
        <p>{t.noGroups}</p>
      ) : (
        <form method="post" action="/kim/kode">
          <label for="group">{t.group}</label>
          <select id="group" name="group" aria-describedby="group-hint">
            {props.groups.map(({ id, name }) => (
              <option value={id} key={id}>
                {name}
              </option>
            ))}
          </select>
          <p class="hint" id="group-hint">
            {t.issueOld}
          </p>
          <button type="submit">{t.issue}</button>
        </form>
      )}
    </Frame>
  );
}

function Issued(props: PageProps & { readonly group: string; readonly code: string }): JSX.Element {
  const t = kimWords(props.language);
  const address = `${props.context.config.http.publicUrl}/kim/gabung/${props.code}`;
  const { size, d } = qrPath(address);
  return (
    <Frame {...props} title={t.issued(props.group)}>
      <p class="kim-code">{props.code}</p>
      <svg class="kim-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={address}>
        <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
        <path d={d} />
      </svg>
      <p>
        <code>{address}</code>
      </p>
      <p class="hint">{t.issuedHint(USES, DAYS)}</p>
    </Frame>
  );
}
