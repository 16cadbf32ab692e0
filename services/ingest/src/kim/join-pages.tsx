import { findJoinCode, groupOfJoinCode, takeJoinCode } from '@saring/database';
import { parseJoinCode, SaringError } from '@saring/domain';
import { type Language, PUBLIC, page, type Route, route, Site } from '@saring/web';
import type { ComponentChildren, JSX } from 'preact';
import { z } from 'zod';
import type { IngestContext } from '../context.ts';
import { addDevice } from './device.ts';
import { kimWords } from './kim-words.ts';

/** Purpose of the keyed hash under which join codes are kept. */
export const JOIN_HASH = 'kim-join-code';

/**
 * Nobody finds a code by trying, and a whole village may join at once behind one address. In a chat
 * the same holds for one sender.
 */
export const JOIN_RATE = { name: 'kim-join', seconds: 600, known: 120, anonymous: 120 } as const;

/** `/kim/gabung`: a phone joins a group with a short code, typed or from a QR code. */
export function joinRoutes(context: IngestContext): Route[] {
  const find = async (typed: string) => {
    const code = parseJoinCode(typed);
    if (code === null) return null;
    const found = await findJoinCode(context.database, context.secrets.hash(JOIN_HASH, code));
    if (found === null) return null;
    const { tenantId, codeId } = found;
    const group = await context.database.withTenant(tenantId, (tx) => groupOfJoinCode(tx, codeId));
    return group === null ? null : { ...found, group, code };
  };
  return [
    route({
      method: 'get',
      path: '/kim/gabung',
      kind: 'page',
      access: PUBLIC,
      summary: 'Asks for a group code',
      handle: async ({ language }) => page(<AskCode context={context} language={language} />),
    }),
    route({
      method: 'get',
      path: '/kim/gabung/{code}',
      kind: 'page',
      access: PUBLIC,
      summary: 'Asks whether this phone shall join',
      params: z.object({ code: z.string().max(64) }),
      rate: JOIN_RATE,
      handle: async ({ params, language }) => {
        const found = await find(params.code);
        return page(
          <AskCode
            context={context}
            language={language}
            wrong={found === null}
            {...(found === null ? {} : { code: found.code, group: found.group.name })}
          />,
          found === null ? 404 : 200,
        );
      },
    }),
    route({
      method: 'post',
      path: '/kim/gabung',
      kind: 'page',
      access: PUBLIC,
      summary: 'This phone joins',
      body: z.object({ code: z.string().max(64) }),
      rate: JOIN_RATE,
      handle: async ({ body, language }) => {
        const found = await find(body.code);
        if (found === null) {
          return page(<AskCode context={context} language={language} wrong />, 404);
        }
        const { tenantId, codeId, group } = found;
        const header = await context.database.withTenant(tenantId, async (tx) => {
          if (!(await takeJoinCode(tx, codeId))) throw new SaringError('NOT_FOUND');
          return addDevice(context, tx, { tenantId, groupId: group.id, groupName: group.name });
        });
        return page(<Joined context={context} language={language} group={group.name} />, 200, {
          'Set-Cookie': header,
        });
      },
    }),
  ];
}

interface PageProps {
  readonly context: Pick<IngestContext, 'assetUrl'>;
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
      {props.children}
    </Site>
  );
}

function AskCode(
  props: PageProps & {
    readonly wrong?: boolean;
    readonly code?: string;
    readonly group?: string;
  },
): JSX.Element {
  const t = kimWords(props.language);
  const { code, group } = props;
  return (
    <Frame {...props} title={t.joinTitle}>
      <h1>{group === undefined ? t.joinTitle : t.joinTo(group)}</h1>
      <p class="lead">{group === undefined ? t.joinLead : t.joinKnown}</p>
      {props.wrong === true ? (
        <p class="notice notice-bad" role="alert">
          {t.wrongCode}
        </p>
      ) : null}
      <form method="post" action="/kim/gabung">
        {code === undefined ? (
          <>
            <label for="code">{t.code}</label>
            <p class="hint" id="code-hint">
              {t.codeHint}
            </p>
            <input
              id="code"
              name="code"
              required
              maxLength={20}
              autocomplete="off"
              autocapitalize="characters"
              aria-describedby="code-hint"
            />
          </>
        ) : (
          <input type="hidden" name="code" value={code} />
        )}
        <button type="submit">{t.join}</button>
      </form>
    </Frame>
  );
}

function Joined(props: PageProps & { readonly group: string }): JSX.Element {
  const t = kimWords(props.language);
  return (
    <Frame {...props} title={t.joinedTitle}>
      <h1>{t.joinedTitle}</h1>
      <p class="lead">{t.joinedNow(props.group)}</p>
      <p>
        <a class="button" href="/kim">
          {t.start}
        </a>
      </p>
      <p class="kim-links">
        <a href="/kim/tangga">{t.ladderLink}</a>
      </p>
    </Frame>
  );
}
