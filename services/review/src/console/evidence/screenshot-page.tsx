import type { EvidenceRow } from '@saring/database';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../layout.tsx';
import { Address } from './address.tsx';
import { evidenceWords } from './words.ts';

interface ScreenshotPageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly caseId: string;
  readonly row: EvidenceRow;
}

/** A page as it looked; shown to nobody who did not ask for it. */
export function ScreenshotPage(props: ScreenshotPageProps): JSX.Element {
  const { language, caseId, row } = props;
  const t = evidenceWords(language);
  return (
    <Console
      language={language}
      title={t.screenshotTitle}
      assetUrl={props.assetUrl}
      who={props.who}
    >
      <h1>{t.screenshotTitle}</h1>
      <p>
        <a href={`/konsol/kasus/${caseId}#bukti`}>{t.back}</a>
      </p>
      <p>
        {row.title}
        {row.url === null ? null : (
          <>
            <br />
            <Address url={row.url} />
          </>
        )}
      </p>
      <p class="hint">{t.screenshotNote}</p>
      <img
        src={`/konsol/kasus/${caseId}/bukti/${row.id}/gambar.png`}
        alt={`${t.screenshotTitle}: ${row.title}`}
      />
    </Console>
  );
}
