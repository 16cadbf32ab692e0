import { type Language, PUBLIC, page, type Route, redirect, route, Site, text } from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import { acceptSubmission } from './accept-submission.ts';
import type { IngestContext } from './context.ts';
import { storeFiles } from './pictures/store-files.ts';
import { tenantFor } from './submit-route.ts';
import { words } from './words.ts';

const KimForm = z.object({
  text: text().default(''),
  note: text(2000).default(''),
  tenant: z.string().max(60).default(''),
  /** Made with the page, so that a form sent twice is one submission. */
  once: z.string().max(64).default(''),
});

/** `/kim`: paste and send. Works without JavaScript and without an account. */
export function kimPages(context: IngestContext): Route[] {
  return [
    route({
      method: 'get',
      path: '/kim',
      kind: 'page',
      access: PUBLIC,
      summary: 'Send a message',
      handle: async ({ language, requestId }) => {
        const tenants = await context.tenants.all();
        return page(
          <KimPage
            language={language}
            assetUrl={context.assetUrl}
            once={requestId}
            tenants={tenants.map(({ slug, name }) => ({ slug, name }))}
          />,
        );
      },
    }),
    route({
      method: 'post',
      path: '/kim',
      kind: 'page',
      access: PUBLIC,
      summary: 'Store a sent message',
      body: KimForm,
      files: { most: 4 },
      handle: async ({ body, files, principal }) => {
        const accepted = await acceptSubmission(context, {
          tenantId: await tenantFor(context, null, body.tenant === '' ? null : body.tenant),
          channel: 'WEB',
          text: body.text,
          note: body.note.trim() === '' ? null : body.note,
          kimGroupId: principal?.kimGroupId ?? null,
          contactId: null,
          attachments: await storeFiles(context, files),
          idempotency: body.once === '' ? null : { sender: 'kim-form', key: body.once },
        });
        return redirect(`/t/${accepted.ticket}`);
      },
    }),
  ];
}

function KimPage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly once: string;
  readonly tenants: readonly { slug: string; name: string }[];
}): JSX.Element {
  const t = words(props.language);
  return (
    <Site language={props.language} title={t.sendTitle} assetUrl={props.assetUrl}>
      <h1>{t.sendTitle}</h1>
      <p class="lead">{t.sendLead}</p>
      <form method="post" action="/kim" encType="multipart/form-data">
        <input type="hidden" name="once" value={props.once} />
        <label for="text">{t.messageLabel}</label>
        <p class="hint" id="text-hint">
          {t.messageHint}
        </p>
        <textarea id="text" name="text" maxLength={20_000} aria-describedby="text-hint" />
        <label for="image">{t.imageLabel}</label>
        <input id="image" name="image" type="file" accept="image/jpeg,image/png,image/webp" />
        <label for="note">{t.noteLabel}</label>
        <input id="note" name="note" maxLength={2000} autocomplete="off" />
        {props.tenants.length < 2 ? null : (
          <>
            <label for="tenant">{t.officeLabel}</label>
            <select id="tenant" name="tenant">
              {props.tenants.map(({ slug, name }) => (
                <option value={slug} key={slug}>
                  {name}
                </option>
              ))}
            </select>
          </>
        )}
        <button type="submit">{t.send}</button>
        <p class="hint">{t.privacy}</p>
      </form>
    </Site>
  );
}
