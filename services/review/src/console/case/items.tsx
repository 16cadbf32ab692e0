import { formatTime } from '@saring/web';
import type { JSX } from 'preact';
import type { CaseParts } from '../../cases/view.ts';
import { masked } from '../../masked.ts';
import { CHANNEL_NAME } from '../../queue/channel-names.ts';
import { SHOWN_PICTURES } from '../attachment-route.ts';
import { ArrivalsChart } from './arrivals-chart.tsx';
import type { Desk } from './desk.ts';
import { caseWords } from './words.ts';

type Item = CaseParts['items'][number];
const SPLIT_FORM = 'pisah';

/** All items of a case, with what came along, and the form that splits some of them off. */
export function Items({ desk }: { readonly desk: Desk }): JSX.Element {
  const t = caseWords(desk.frame.language);
  const { items, detail } = desk.bench.parts;
  const splits = desk.reviews && desk.mine && items.length > 1 && detail.state !== 'MERGED';
  return (
    <section aria-labelledby="semua">
      <h2 id="semua">
        {t.allItems} ({detail.itemCount})
      </h2>
      <ArrivalsChart desk={desk} />
      <ul class="list">
        {items.map((item) => (
          <li class="card" key={item.id}>
            <ItemText desk={desk} item={item} />
            {splits ? (
              <label class="tick">
                <input type="checkbox" name="kiriman" value={item.id} form={SPLIT_FORM} />{' '}
                {t.splitItem}
              </label>
            ) : null}
          </li>
        ))}
      </ul>
      {splits ? (
        <details>
          <summary>{t.splitTitle}</summary>
          <p class="hint">{t.splitHint}</p>
          <form id={SPLIT_FORM} method="post" action={`/konsol/kasus/${detail.id}/pisah`}>
            <label for="klaim-baru">{t.splitClaim}</label>
            <input id="klaim-baru" name="klaim" required maxLength={1000} />
            <p>
              <button type="submit">{t.split}</button>
            </p>
          </form>
        </details>
      ) : null}
    </section>
  );
}

function ItemText({ desk, item }: { desk: Desk; item: Item }): JSX.Element {
  const { language } = desk.frame;
  const t = caseWords(language);
  const { submission, post } = item;
  const note = submission?.note ?? null;
  const address = post?.url ?? null;
  return (
    <>
      <p class="text">{item.maskedText}</p>
      {item.attachments.map((file) => (
        <Attachment desk={desk} itemId={item.id} file={file} key={file.sha256} />
      ))}
      {item.maskedImageText === null ? null : (
        <div class="read">
          <p class="small">{t.readOff}</p>
          <p class="text">{item.maskedImageText}</p>
        </div>
      )}
      {note === null ? null : (
        <p class="small">
          {t.note}: {masked(note)}
        </p>
      )}
      <p class="facts">
        {submission === null ? null : (
          <>
            <code>{submission.ticket}</code>
            <span>{CHANNEL_NAME[submission.channel][language]}</span>
          </>
        )}
        {/* Never a link: a reviewer's browser must not open it by accident. */}
        {address === null ? null : <code>{address.replaceAll('.', '[.]')}</code>}
        <span>{formatTime(item.receivedAt, language, desk.timeZone)}</span>
      </p>
      {desk.reviews ? <Reveal desk={desk} itemId={item.id} /> : null}
    </>
  );
}

function Reveal({ desk, itemId }: { desk: Desk; itemId: string }): JSX.Element {
  const t = caseWords(desk.frame.language);
  const id = `alasan-${itemId}`;
  return (
    <details class="reveal">
      <summary>{t.reveal}</summary>
      <form
        method="post"
        class="line"
        action={`/konsol/kasus/${desk.bench.parts.detail.id}/kiriman/${itemId}/buka`}
      >
        <label class="unseen" for={id}>
          {t.revealWhy}
        </label>
        <input
          id={id}
          name="alasan"
          required
          maxLength={300}
          placeholder={t.revealWhy}
          autocomplete="off"
        />
        <button class="button-plain" type="submit">
          {t.reveal}
        </button>
      </form>
    </details>
  );
}

/**
 * Pictures are blurred until somebody asks for them, by nothing but a box to tick and a rule of the
 * style sheet. Other files are only saved, never opened here.
 */
function Attachment(props: {
  readonly desk: Desk;
  readonly itemId: string;
  readonly file: Item['attachments'][number];
}): JSX.Element {
  const t = caseWords(props.desk.frame.language);
  const { sha256, mediaType, bytes } = props.file;
  const address = `/konsol/lampiran/${props.itemId}/${sha256}`;
  if (!SHOWN_PICTURES.includes(mediaType)) {
    return (
      <p>
        <a href={address} download>
          {t.document(mediaType, Math.ceil(bytes / 1024))}
        </a>
      </p>
    );
  }
  const id = `gambar-${props.itemId}-${sha256.slice(0, 8)}`;
  return (
    <div class="picture">
      <input type="checkbox" id={id} />
      <label for={id}>{t.showPicture}</label>
      <img src={address} alt={t.attachment} loading="lazy" width="320" />
    </div>
  );
}
