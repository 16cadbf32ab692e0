import { ANSWER_BYTES, answerText, bytesOf } from '@saring/channels';
import type { DraftFields } from '@saring/database';
import {
  CLARIFICATION_KIND,
  CLARIFICATION_KINDS,
  slugFrom,
  VERDICT,
  VERDICTS,
  type Verdict,
} from '@saring/domain';
import { type Language, VerdictBadge } from '@saring/web';
import type { JSX } from 'preact';
import { LIMITS } from './fields.ts';
import { composerWords } from './words.ts';

interface PreviewProps {
  readonly language: Language;
  readonly fields: DraftFields;
  readonly publicUrl: string;
}

const COUNTED = ['title', 'claim', 'summary', 'explanation'] as const;

/** What is typed, as the asker, the reader and the person who shares it will see it. */
export function Preview({ language, fields, publicUrl }: PreviewProps): JSX.Element {
  const t = composerWords(language);
  const facts = factsOf(fields, publicUrl);
  const chat = answerText(facts, language);
  const bytes = bytesOf(chat);
  const names = {
    title: t.headline,
    claim: t.claim,
    summary: t.summary,
    explanation: t.explanation,
  };
  const empty = facts.title === '' && facts.summary === '' && facts.explanation === '';
  return (
    <section id="pratinjau" class="preview" aria-labelledby="judul-pratinjau">
      <h3 id="judul-pratinjau">{t.previewTitle}</h3>
      <p class="hint">{empty ? t.empty : t.previewHint}</p>
      <h4>{t.counters}</h4>
      <ul class="counters">
        {COUNTED.map((name) => (
          <li key={name}>{t.characters(names[name], (fields[name] ?? '').length, LIMITS[name])}</li>
        ))}
      </ul>
      <h4>
        {t.chat}{' '}
        <span class={bytes > ANSWER_BYTES ? 'late' : 'small'}>
          {t.bytes(bytes, ANSWER_BYTES)}
          {bytes > ANSWER_BYTES ? `, ${t.tooLong}` : ''}
        </span>
      </h4>
      <p class="chat">{chat}</p>
      <h4>{t.page}</h4>
      <div class="card">
        <Label facts={facts} language={language} />
        <p>
          <strong>{facts.title}</strong>
        </p>
        <blockquote>{fields.claim ?? ''}</blockquote>
        <p class="lead">{facts.summary}</p>
        <p class="text">{facts.explanation}</p>
      </div>
      <h4>{t.card}</h4>
      <div class={`share-card tone-${toneOf(facts.verdict)}`}>
        <p class="share-label">
          {facts.verdict === null
            ? CLARIFICATION_KIND[facts.kind][language]
            : VERDICT[facts.verdict][language]}
        </p>
        <p class="share-claim">{fields.claim ?? ''}</p>
        <p>{facts.summary}</p>
      </div>
    </section>
  );
}

function Label(props: {
  readonly facts: ReturnType<typeof factsOf>;
  readonly language: Language;
}): JSX.Element {
  const { verdict, kind } = props.facts;
  return (
    <p>
      {verdict === null ? (
        CLARIFICATION_KIND[kind][props.language]
      ) : (
        <VerdictBadge verdict={verdict} language={props.language} />
      )}
    </p>
  );
}

function factsOf(fields: DraftFields, publicUrl: string) {
  const kind = CLARIFICATION_KINDS.find((each) => each === fields.kind) ?? 'FACT_CHECK';
  const labelled = CLARIFICATION_KIND[kind].verdict;
  const verdict = labelled ? (VERDICTS.find((each) => each === fields.verdict) ?? null) : null;
  const title = fields.title ?? fields.claim?.slice(0, 110) ?? '';
  const sourceTitle = fields.source1Title;
  return {
    kind,
    state: 'PUBLISHED' as const,
    verdict,
    title,
    summary: fields.summary ?? '',
    explanation: fields.explanation ?? '',
    sources: sourceTitle === undefined ? [] : [{ title: sourceTitle, url: null }],
    reason: null,
    url: `${publicUrl}/klarifikasi/${slugFrom(title)}-xxxxxx`,
  };
}

const TONES: Partial<Readonly<Record<Verdict, string>>> = {
  TRUE: 'good',
  PARTLY_TRUE: 'warn',
  MISLEADING: 'warn',
  FALSE: 'bad',
};
const toneOf = (verdict: Verdict | null): string =>
  (verdict === null ? undefined : TONES[verdict]) ?? 'plain';
