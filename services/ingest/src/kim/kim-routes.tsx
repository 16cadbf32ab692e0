import { json, PUBLIC, page, type Route, redirect, route } from '@saring/web';
import { z } from 'zod';
import type { IngestContext } from '../context.ts';
import { idempotencyKey } from '../submit-route.ts';
import { ticketLinks } from '../ticket-view.ts';
import { appRoutes } from './app-routes.ts';
import { kimDevice } from './device.ts';
import { issueRoutes } from './issue-pages.tsx';
import { joinRoutes } from './join-pages.tsx';
import { KimPage } from './kim-page.tsx';
import { ladderRoute } from './ladder-page.tsx';
import { ownTickets } from './own-tickets.ts';
import { practiceRoutes } from './practice/practice-routes.tsx';
import { KimForm, takeMessage } from './take-message.ts';

const MOST_FILES = 4;

/** `/kim`: the app of the village groups, usable by everybody and without a script. */
export function kimRoutes(context: IngestContext): Route[] {
  return [
    route({
      method: 'get',
      path: '/kim',
      kind: 'page',
      access: PUBLIC,
      summary: 'Send a message',
      handle: async ({ language, requestId, cookie }) => {
        const device = await kimDevice(context, cookie);
        const office = device === null ? null : await context.tenants.byId(device.tenantId);
        const tenants = await context.tenants.all();
        return page(
          <KimPage
            language={language}
            assetUrl={context.assetUrl}
            once={requestId}
            tenants={tenants.map(({ slug, name }) => ({ slug, name }))}
            group={
              device === null || office === null
                ? null
                : { name: device.groupName, tenant: office.slug }
            }
          />,
        );
      },
    }),
    // Forms without the script, and shares that arrive before it is there.
    ...(['/kim', '/kim/bagikan'] as const).map((path) =>
      route({
        method: 'post',
        path,
        kind: 'page',
        access: PUBLIC,
        summary: 'Store a sent or shared message',
        body: KimForm,
        files: { most: MOST_FILES },
        handle: async ({ body, files, cookie }) => {
          const key = body.once === '' ? null : body.once;
          const { ticket } = await takeMessage(context, { body, files, cookie, key });
          return redirect(`/t/${ticket}`);
        },
      }),
    ),
    route({
      method: 'get',
      path: '/kim/bagikan',
      kind: 'page',
      access: PUBLIC,
      summary: 'Where a reload after sharing leads',
      handle: async () => redirect('/kim'),
    }),
    route({
      method: 'post',
      path: '/kim/kirim',
      kind: 'api',
      access: PUBLIC,
      tag: 'Submissions',
      summary: 'A message from the app of a phone',
      description: 'Needs an Idempotency-Key; the phone repeats it until it has the ticket.',
      body: KimForm,
      files: { most: MOST_FILES },
      handle: async ({ body, files, cookie, header }) => {
        const key = idempotencyKey(header('idempotency-key'));
        const { ticket, status } = await takeMessage(context, { body, files, cookie, key });
        const links = ticketLinks(context.config.http.publicUrl, ticket);
        return json({ ticket, status, links }, 202);
      },
    }),
    route({
      method: 'get',
      path: '/kim/tiket',
      kind: 'api',
      access: PUBLIC,
      tag: 'Submissions',
      summary: 'States of several tickets in one answer',
      query: z.object({ kode: z.string().max(400) }),
      handle: async ({ query }) => json({ tickets: await ownTickets(context, query.kode) }),
    }),
    ...appRoutes(context),
    ...joinRoutes(context),
    ...practiceRoutes(context),
    ladderRoute(context),
    ...issueRoutes(context),
  ];
}
