import { ANSWER_BYTES, answerText, bytesOf } from '@saring/channels';
import { CLARIFICATION_KIND } from '@saring/domain';
import { type Language, VerdictBadge } from '@saring/web';
import type { JSX } from 'preact';
import type { PublicationPreview } from '../context.ts';
import { publicationWords } from './words.ts';

/** One text in every format that goes out, made by the same code that will make them. */
export function Formats(props: {
  readonly language: Language;
  readonly preview: PublicationPreview;
  readonly publicUrl: string;
}): JSX.Element {
  const { language, preview } = props;
  const t = publicationWords(language);
  const { row, texts } = preview;
  const { version } = row;
  const url = `${props.publicUrl}/klarifikasi/${row.slug}`;
  const chat = answerText({ ...version, kind: row.kind, state: row.state, url }, 'id');
  const printed = [
    [60, texts.words60],
    [120, texts.words120],
    [250, texts.words250],
  ] as const;
  return (
    <div class="formats">
      <section class="card">
        <h2>{t.page}</h2>
        <p>
          {version.verdict === null ? (
            CLARIFICATION_KIND[row.kind][language]
          ) : (
            <VerdictBadge verdict={version.verdict} language={language} />
          )}
        </p>
        <p>
          <strong>{version.title}</strong>
        </p>
        <blockquote>{version.claim}</blockquote>
        <p>{version.summary}</p>
        <p class="text">{version.explanation}</p>
        <h3>{t.sources}</h3>
        <ul>
          {version.sources.map((source) => (
            <li key={source.title + (source.url ?? '')}>{source.title}</li>
          ))}
        </ul>
        <p class="small">
          {t.signedBy}: {version.signedBy.join(', ')}
        </p>
      </section>
      <section class="card">
        <h2>
          {t.chat} <span class="small">{t.bytes(bytesOf(chat), ANSWER_BYTES)}</span>
        </h2>
        <p class="chat">{chat}</p>
        <h2>{t.card}</h2>
        <img
          src={`data:image/png;base64,${preview.card.toString('base64')}`}
          alt={t.cardAlt}
          width="400"
        />
      </section>
      <section class="card">
        <h2>{t.print}</h2>
        {printed.map(([words, text]) => (
          <details key={words}>
            <summary>{t.words(words)}</summary>
            <p class="text">{text}</p>
          </details>
        ))}
        <details>
          <summary>{t.radio}</summary>
          <p class="text">{texts.radio30}</p>
        </details>
      </section>
      <section class="card">
        <h2>{t.feed}</h2>
        <p>
          <strong>{version.title}</strong>
        </p>
        <p class="small">{url}</p>
        <p>{version.summary}</p>
        <h2>{t.jsonLd}</h2>
        {preview.claimReview === null ? (
          <p>{t.noJsonLd}</p>
        ) : (
          <pre>{JSON.stringify(preview.claimReview, null, 2)}</pre>
        )}
      </section>
    </div>
  );
}
