import type { RequestListener } from 'node:http';

/** A page as a real server keeps it: with validators, and sometimes out of sorts. */
export interface ServedPage {
  body: string | Buffer;
  contentType?: string;
  etag?: string;
  lastModified?: string;
  /** Other than 200 when the server is out of sorts. */
  status?: number;
  headers?: Record<string, string>;
}

/**
 * Serves pages by path and query, answers 304 to whoever has the current one, 404 to the rest, and
 * an empty robots.txt. The page may be changed between visits.
 */
export function servePages(
  pages: Record<string, ServedPage>,
  asked: string[] = [],
): RequestListener {
  return (request, reply) => {
    const path = request.url ?? '';
    asked.push(path);
    const page = pages[path];
    if (page === undefined) {
      reply.writeHead(path === '/robots.txt' ? 200 : 404).end();
      return;
    }
    const { body, contentType = 'application/xml', etag, lastModified, status = 200 } = page;
    const known =
      (etag !== undefined && request.headers['if-none-match'] === etag) ||
      (lastModified !== undefined && request.headers['if-modified-since'] === lastModified);
    reply.writeHead(known && status === 200 ? 304 : status, {
      'content-type': contentType,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
      ...page.headers,
    });
    reply.end(known ? undefined : body);
  };
}

export interface TelegramMessage {
  readonly number: number;
  /** As Telegram writes it: `<br/>` for line breaks, links as `<a>`. */
  readonly html?: string;
  readonly date?: string;
  readonly views?: string;
  readonly photo?: string;
  readonly forwardedFrom?: { readonly name: string; readonly url?: string };
  readonly replyTo?: string;
}

/** The public page of a channel, in the shape of `t.me/s/NAME`. */
export function telegramPage(
  channel: string,
  messages: readonly TelegramMessage[],
  title = 'Info Warga',
): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title} – Telegram</title></head>
<body class="widget_frame_base tgme_webpreview emoji_image">
<header class="tgme_header"><div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span dir="auto">${title}</span></div></div></header>
<main class="tgme_main"><section class="tgme_channel_history js-message_history">
${messages.map((message) => telegramMessage(channel, title, message)).join('\n')}
</section></main></body></html>`;
}

function telegramMessage(channel: string, title: string, message: TelegramMessage): string {
  const place = `${channel}/${message.number}`;
  const { html, photo, replyTo, forwardedFrom, views = '1.2K' } = message;
  const forward =
    forwardedFrom === undefined
      ? ''
      : `<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from&nbsp;${
          forwardedFrom.url === undefined
            ? `<span class="tgme_widget_message_forwarded_from_name"><span dir="auto">${forwardedFrom.name}</span></span>`
            : `<a class="tgme_widget_message_forwarded_from_name" href="${forwardedFrom.url}"><span dir="auto">${forwardedFrom.name}</span></a>`
        }</div>`;
  const reply =
    replyTo === undefined
      ? ''
      : `<a class="tgme_widget_message_reply" href="https://t.me/${channel}/1"><div class="tgme_widget_message_author"><span class="tgme_widget_message_author_name" dir="auto">${title}</span></div><div class="tgme_widget_message_metatext js-message_reply_text" dir="auto">${replyTo}</div></a>`;
  const picture =
    photo === undefined
      ? ''
      : `<a class="tgme_widget_message_photo_wrap 5f" href="https://t.me/${place}" style="width:800px;background-image:url('${photo}')"><div class="tgme_widget_message_photo" style="padding-top:56%"></div></a>`;
  const text =
    html === undefined
      ? ''
      : `<div class="tgme_widget_message_text js-message_text" dir="auto">${html}</div>`;
  return `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="${place}" data-view="x">
<div class="tgme_widget_message_user"><a href="https://t.me/${channel}"><i class="tgme_widget_message_user_photo bgcolor1"><img src="https://cdn.contoh.id/foto.jpg"></i></a></div>
<div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/${channel}"><span dir="auto">${title}</span></a></div>
${forward}${reply}${picture}${text}
<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info"><span class="tgme_widget_message_views">${views}</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/${place}"><time datetime="${message.date ?? '2026-02-28T03:04:05+00:00'}" class="time">03:04</time></a></span></div></div>
</div></div></div>`;
}
