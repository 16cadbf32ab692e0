import { delayReasonOf } from '@saring/channels';
import { VERDICTS } from '@saring/domain';
import {
  formatTime,
  type Language,
  PUBLIC,
  page,
  type Route,
  redirect,
  route,
  Site,
  VerdictBadge,
} from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import type { IngestContext } from './context.ts';
import { type FoundTicket, findTicket } from './find-ticket.ts';
import { words } from './words.ts';

/** `/t`: asks for a ticket. `/t/{ticket}`: its state and, when there is one, the answer. */
export function ticketPages(context: IngestContext): Route[] {
  return [
    route({
      method: 'get',
      path: '/t',
      kind: 'page',
      access: PUBLIC,
      summary: 'Look up a ticket',
      query: z.object({ kode: z.string().max(64).optional() }),
      handle: async ({ query, language }) => {
        if (query.kode !== undefined && query.kode !== '') {
          const { row } = await findTicket(context, query.kode);
          return redirect(`/t/${row.ticket}`);
        }
        return page(<TicketForm language={language} assetUrl={context.assetUrl} />);
      },
    }),
    route({
      method: 'get',
      path: '/t/{ticket}',
      kind: 'page',
      access: PUBLIC,
      summary: 'A ticket and its answer',
      params: z.object({ ticket: z.string().max(64) }),
      handle: async ({ params, language }) => {
        const found = await findTicket(context, params.ticket);
        const tenant = await context.tenants.byId(found.tenantId);
        return page(
          <TicketPage
            found={found}
            language={language}
            timeZone={tenant?.timeZone ?? 'Asia/Makassar'}
            assetUrl={context.assetUrl}
          />,
        );
      },
    }),
  ];
}

interface PageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
}

function TicketForm({ language, assetUrl }: PageProps): JSX.Element {
  const t = words(language);
  return (
    <Site language={language} title={t.ticketTitle} assetUrl={assetUrl}>
      <h1>{t.ticketTitle}</h1>
      <p class="lead">{t.ticketLead}</p>
      <form method="get" action="/t">
        <label for="kode">{t.ticketLabel}</label>
        <p class="hint" id="kode-hint">
          {t.ticketHint}
        </p>
        <input id="kode" name="kode" required autocomplete="off" aria-describedby="kode-hint" />
        <button type="submit">{t.show}</button>
      </form>
    </Site>
  );
}

function TicketPage(
  props: PageProps & { readonly found: FoundTicket; readonly timeZone: string },
): JSX.Element {
  const { language, found, timeZone } = props;
  const { row, answer } = found;
  const t = words(language);
  const open = answer === null ? row.item.case : null;
  return (
    <Site language={language} title={t.yourTicket(row.ticket)} assetUrl={props.assetUrl}>
      <h1>{t.yourTicket(row.ticket)}</h1>
      <p class="notice" role="status">
        {t[`state${row.state}`]}
        {open === null || row.state !== 'LINKED'
          ? null
          : ` ${t.dueBy(formatTime(open.dueAt, language, timeZone))}`}
      </p>
      {open === null || row.state !== 'LINKED' || open.dueAt > new Date() ? null : (
        <p>{t[`delay${delayReasonOf(open.state)}`]}</p>
      )}
      <OpenQuestion found={found} language={language} />
      {answer === null ? null : (
        <section class="card" aria-labelledby="jawaban">
          <h2 id="jawaban">{t.answer}</h2>
          <Verdict verdict={answer.verdict} language={language} />
          <p>
            <strong>{answer.title}</strong>
          </p>
          <p class="text">{answer.summary}</p>
          <p>
            <a class="button" href={`/klarifikasi/${answer.slug}`}>
              {t.readMore}
            </a>
          </p>
        </section>
      )}
      <h2>{t.yourMessage}</h2>
      {row.item.maskedText === '' ? null : <blockquote>{row.item.maskedText}</blockquote>}
      <PictureText item={row.item} state={row.state} language={language} />
      <p class="small">
        {t.received}{' '}
        <time dateTime={row.item.receivedAt.toISOString()}>
          {formatTime(row.item.receivedAt, language, timeZone)}
        </time>
        . {t.keepCode}
      </p>
    </Site>
  );
}

/** What was read off the pictures of a message, or why there is nothing to show. */
function PictureText(props: {
  readonly item: FoundTicket['row']['item'];
  readonly state: FoundTicket['row']['state'];
  readonly language: Language;
}): JSX.Element | null {
  const { item, state } = props;
  const t = words(props.language);
  if (!item.attachments.some((file) => file.mediaType.startsWith('image/'))) return null;
  if (item.maskedImageText === null) {
    return <p>{state === 'RECEIVED' ? t.pictureWaits : t.pictureWordless}</p>;
  }
  return (
    <>
      <p>{t.pictureSays}</p>
      <blockquote>{item.maskedImageText}</blockquote>
    </>
  );
}

/** The one thing we still need, asked as a form: the same question a chat would ask. */
function OpenQuestion(props: {
  readonly found: FoundTicket;
  readonly language: Language;
}): JSX.Element | null {
  const { row } = props.found;
  const t = words(props.language);
  const question = row.questions[0];
  const open = row.state === 'NEEDS_INFO' || row.state === 'LAPSED';
  if (!open || question === undefined) return null;
  return (
    <form class="card" method="post" action={`/t/${row.ticket}`} encType="multipart/form-data">
      <h2>{t.questionTitle}</h2>
      <label for="jawaban-tambahan">{t[`ask${question.piece}`]}</label>
      <textarea id="jawaban-tambahan" name="text" maxLength={20_000} />
      {question.piece !== 'FULL_TEXT' ? null : (
        <>
          <label for="gambar-tambahan">{t.imageLabel}</label>
          <input
            id="gambar-tambahan"
            name="image"
            type="file"
            accept="image/jpeg,image/png,image/webp"
          />
        </>
      )}
      <button type="submit">{t.sendDetails}</button>
    </form>
  );
}

function Verdict(props: { verdict: string | null; language: Language }): JSX.Element | null {
  const verdict = VERDICTS.find((each) => each === props.verdict);
  return verdict === undefined ? null : (
    <p>
      <VerdictBadge verdict={verdict} language={props.language} />
    </p>
  );
}
