import { dictionary } from '@saring/web';
import type { JSX } from 'preact';
import { Console, type Frame } from './layout.tsx';

const words = dictionary(
  {
    title: 'Kiriman dengan data pribadi',
    logged: 'Pembukaan ini tercatat di log keputusan. Jangan salin data pribadi keluar dari sini.',
    readOff: 'Terbaca dari gambar',
    note: 'Catatan pengirim',
    back: 'Kembali ke kasus',
  },
  {
    title: 'Item with personal data',
    logged: 'This look is in the decision log. Do not copy personal data out of here.',
    readOff: 'Read off the picture',
    note: 'The sender’s note',
    back: 'Back to the case',
  },
);

/** An item as it arrived. Never kept by a browser; shown once for each logged reason. */
export function RevealedPage(props: {
  readonly frame: Frame;
  readonly caseId: string;
  readonly text: string;
  /** As read off its pictures. */
  readonly imageText: string | null;
  readonly note: string | null;
}): JSX.Element {
  const t = words(props.frame.language);
  return (
    <Console {...props.frame} title={t.title}>
      <div class="narrow">
        <h1>{t.title}</h1>
        <p class="notice">{t.logged}</p>
        {props.text === '' ? null : <blockquote>{props.text}</blockquote>}
        {props.imageText === null ? null : (
          <>
            <h2>{t.readOff}</h2>
            <blockquote>{props.imageText}</blockquote>
          </>
        )}
        {props.note === null ? null : (
          <>
            <h2>{t.note}</h2>
            <blockquote>{props.note}</blockquote>
          </>
        )}
        <p>
          <a href={`/konsol/kasus/${props.caseId}`}>{t.back}</a>
        </p>
      </div>
    </Console>
  );
}
