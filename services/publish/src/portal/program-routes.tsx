import { listPartnerKeys, listWebhookEndpoints } from '@saring/database';
import {
  type Call,
  filledText,
  formProblem,
  PARTNERS,
  page,
  parseInput,
  type Reply,
  type Route,
  redirect,
  route,
} from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { makeKey, PARTNER_SCOPES, revokeKey, rotateKey } from '../keys/manage-keys.ts';
import { EndpointUrl } from '../webhooks/endpoint-view.ts';
import { type Holder, holderOf } from '../webhooks/holder.ts';
import {
  changeEndpoint,
  endEndpoint,
  registerEndpoint,
  testEndpoint,
} from '../webhooks/manage-endpoints.ts';
import { asPartner, type PortalCall, sceneOf } from './portal-call.ts';
import { Endpoints, Keys, Once } from './program-page.tsx';
import { words } from './program-words.ts';
import { Portal } from './shell.tsx';
import { partnerAddresses } from './start-routes.tsx';

const Id = z.object({ id: z.uuid() });
const Form = z.record(z.string(), z.string().max(2000));
const KeyForm = z.object({ name: filledText(80) });
const EndpointForm = z.object({ url: EndpointUrl });
const OVERLAP_HOURS = 24;

/** `/mitra/program`: addresses, keys and webhooks. */
export function portalProgramRoutes(context: PublishContext): Route[] {
  const common = { method: 'post', kind: 'page', access: PARTNERS } as const;

  const show = async (
    call: PortalCall,
    said: {
      readonly problem?: string;
      readonly once?: { readonly label: 'newKey' | 'newSecret'; readonly value: string };
    },
    status = 200,
  ): Promise<Reply> => {
    const { frame, holder, office } = await sceneOf(context, call);
    const { language } = frame;
    const t = words(language);
    const { keys, endpoints } = await asPartner(context, holder, async (tx) => ({
      keys: await listPartnerKeys(tx, holder.partnerId),
      endpoints: await listWebhookEndpoints(tx, holder.partnerId),
    }));
    const { feed, digest } = partnerAddresses(context, { ...holder, slug: office.slug });
    const section = { language, timeZone: office.timeZone };
    return page(
      <Portal {...frame} title={t.title} current="/mitra/program" problem={said.problem ?? null}>
        {said.once === undefined ? null : (
          <Once label={t[said.once.label]} value={said.once.value} />
        )}
        <p class="lead">{t.lead}</p>
        <label for="feed">{t.feed}</label>
        <textarea id="feed" readonly rows={4}>
          {feed}
        </textarea>
        <label for="rangkuman">{t.digest}</label>
        <textarea id="rangkuman" readonly rows={4}>
          {digest}
        </textarea>
        <Keys {...section} keys={keys} />
        <Endpoints {...section} endpoints={endpoints} />
      </Portal>,
      status,
    );
  };
  /** Does something for the partner; an error stands above the page. */
  const change = async (
    call: PortalCall,
    work: (holder: Holder) => Promise<Reply | undefined>,
  ): Promise<Reply> => {
    try {
      return (await work(holderOf(call.principal))) ?? redirect('/mitra/program');
    } catch (error) {
      const { text, status } = formProblem(error, call.language);
      return show(call, { problem: text }, status);
    }
  };
  const onEndpoint = (
    word: string,
    summary: string,
    work: (
      holder: Holder,
      id: string,
      call: Call<{ id: string }, unknown, unknown>,
    ) => Promise<unknown>,
    next: (id: string) => string = () => '/mitra/program',
  ) =>
    route({
      ...common,
      path: `/mitra/webhook/{id}/${word}`,
      summary,
      params: Id,
      handle: (call) =>
        change(call, async (holder) => {
          await work(holder, call.params.id, call);
          return redirect(next(call.params.id));
        }),
    });

  return [
    route({
      method: 'get',
      path: '/mitra/program',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: keys and webhooks',
      handle: (call) => show(call, {}),
    }),
    route({
      ...common,
      path: '/mitra/kunci',
      summary: 'Portal: make a key',
      body: Form,
      handle: (call) =>
        change(call, async (holder) => {
          const { name } = parseInput(KeyForm, call.body, 'body');
          const wish = { name, scopes: PARTNER_SCOPES, expiresAt: null };
          const { key } = await makeKey(context, holder, wish);
          return show(call, { once: { label: 'newKey', value: key } }, 201);
        }),
    }),
    route({
      ...common,
      path: '/mitra/kunci/{id}/ganti',
      summary: 'Portal: replace a key',
      params: Id,
      handle: (call) =>
        change(call, async (holder) => {
          const { key } = await rotateKey(context, holder, call.params.id, OVERLAP_HOURS);
          return show(call, { once: { label: 'newKey', value: key } }, 201);
        }),
    }),
    route({
      ...common,
      path: '/mitra/kunci/{id}/cabut',
      summary: 'Portal: revoke a key',
      params: Id,
      handle: (call) =>
        change(call, async (holder) => {
          await revokeKey(context, holder, call.params.id);
          return undefined;
        }),
    }),
    route({
      ...common,
      path: '/mitra/webhook',
      summary: 'Portal: register a webhook',
      body: Form,
      handle: (call) =>
        change(call, async (holder) => {
          const { url } = parseInput(EndpointForm, call.body, 'body');
          const wish = { url, description: '', eventTypes: [] };
          const { secret } = await registerEndpoint(context, holder, wish);
          return show(call, { once: { label: 'newSecret', value: secret } }, 201);
        }),
    }),
    onEndpoint(
      'uji',
      'Portal: send a test event',
      (holder, id, call) => testEndpoint(context, holder, id, call.requestId),
      (id) => `/mitra/webhook/${id}`,
    ),
    onEndpoint('jeda', 'Portal: pause a webhook', (holder, id) =>
      changeEndpoint(context, holder, id, { paused: true }),
    ),
    onEndpoint('lanjut', 'Portal: resume a webhook', (holder, id) =>
      changeEndpoint(context, holder, id, { paused: false }),
    ),
    onEndpoint('hapus', 'Portal: remove a webhook', (holder, id) =>
      endEndpoint(context, holder, id),
    ),
  ];
}
