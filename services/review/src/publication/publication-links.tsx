import { dictionary } from '@saring/web';
import type { JSX } from 'preact';
import type { Desk } from '../console/case/desk.ts';

const words = dictionary(
  {
    ready: 'Disetujui, belum terbit.',
    warning: 'Peringatan dini dapat terbit dengan satu tanda tangan; berlaku 24 jam.',
    warningOut: 'Peringatan dini sudah terbit. Tanda tangan kedua menjadikannya tetap.',
    preview: 'Pratinjau dan terbitkan',
    published: 'Sudah terbit.',
    open: 'Buka halaman publik',
    served: 'Siapa menerima versi mana',
    correct: 'Koreksi: buka kembali kasus',
    reason: 'Alasan (dicatat)',
    withdraw: 'Tarik klarifikasi',
  },
  {
    ready: 'Approved, not published yet.',
    warning: 'An early warning may go out on one signature; it holds for 24 hours.',
    warningOut: 'The early warning is out. A second signature makes it last.',
    preview: 'Preview and publish',
    published: 'Published.',
    open: 'Open the public page',
    served: 'Who received which version',
    correct: 'Correct: open the case again',
    reason: 'Reason (logged)',
    withdraw: 'Withdraw the clarification',
  },
);

/** From a decided case to the public: preview first; then correcting and withdrawing. */
export function PublicationLinks({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const t = words(desk.frame.language);
  const { detail } = desk.bench.parts;
  const base = `/konsol/kasus/${detail.id}`;
  const { clarification } = detail;
  const edits = desk.frame.roles?.includes('EDITOR') === true;
  if (desk.options.canPublish) {
    return (
      <section class="card">
        <p>{detail.state === 'READY_FOR_REVIEW' ? t.warning : t.ready}</p>
        <p>
          <a class="button" href={`${base}/terbit`} data-key="n">
            {t.preview}
          </a>
        </p>
      </section>
    );
  }
  if (clarification === null || clarification.currentVersion === 0) return null;
  const stands = clarification.state === 'PUBLISHED' || clarification.state === 'CORRECTED';
  return (
    <section class="card">
      <p>{detail.state === 'READY_FOR_REVIEW' ? t.warningOut : t.published}</p>
      <p class="buttons">
        <a href={`/klarifikasi/${clarification.slug}`}>{t.open}</a>
        <a href={`${base}/terbit`}>{t.served}</a>
      </p>
      {detail.state === 'PUBLISHED' && (edits || desk.reviews) ? (
        <details>
          <summary>{t.correct}</summary>
          <form method="post" action={`${base}/buka-lagi`} class="line">
            <label class="unseen" for="alasan-koreksi">
              {t.reason}
            </label>
            <input
              id="alasan-koreksi"
              name="alasan"
              required
              maxLength={500}
              placeholder={t.reason}
              autocomplete="off"
            />
            <button type="submit">{t.correct}</button>
          </form>
        </details>
      ) : null}
      {stands && edits ? (
        <p>
          <a href={`${base}/tarik`}>{t.withdraw}</a>
        </p>
      ) : null}
    </section>
  );
}
