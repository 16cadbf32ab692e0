import type { PracticeCase } from '@saring/database';
import { KIM_RULES, VERDICT, VERDICTS, type Verdict } from '@saring/domain';
import { type Language, Site } from '@saring/web';
import type { ComponentChildren, JSX } from 'preact';
import { practiceWords } from './words.ts';

interface PageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
}
export interface Score {
  readonly answered: number;
  readonly right: number;
  readonly groupRight: number;
}

/** Verdicts that a case of the practice can have. */
export const PRACTICE_VERDICTS = VERDICTS.filter((verdict) => verdict !== 'NOT_A_CLAIM');

function Frame(props: PageProps & { readonly children: ComponentChildren }): JSX.Element {
  const { language, assetUrl } = props;
  const t = practiceWords(language);
  return (
    <Site
      language={language}
      title={t.title}
      assetUrl={assetUrl}
      head={<link rel="stylesheet" href={assetUrl('kim.css')} />}
    >
      <h1>{t.title}</h1>
      {props.children}
      <p class="kim-links">
        <a href="/kim">{t.back}</a>
      </p>
    </Site>
  );
}

/** For a phone without a group. */
export function JoinFirst(props: PageProps): JSX.Element {
  const t = practiceWords(props.language);
  return (
    <Frame {...props}>
      <p class="lead">{t.join}</p>
      <p>
        <a class="button" href="/kim/gabung">
          {t.joinLink}
        </a>
      </p>
    </Frame>
  );
}

/** The next case to decide. */
export function AskPage(
  props: PageProps & { readonly score: Score; readonly asked: PracticeCase | null },
): JSX.Element {
  const { language, asked } = props;
  const t = practiceWords(language);
  return (
    <Frame {...props}>
      <p class="lead">{t.lead}</p>
      {asked === null ? (
        <p class="notice">{t.none}</p>
      ) : (
        <form method="post" action="/kim/latihan">
          <input type="hidden" name="id" value={asked.id} />
          <h2>{t.claim}</h2>
          <blockquote class="card text">{asked.claim}</blockquote>
          <fieldset>
            <legend>{t.verdict}</legend>
            {PRACTICE_VERDICTS.map((verdict) => (
              <label class="kim-choice" key={verdict}>
                <input type="radio" name="verdict" value={verdict} required />{' '}
                {VERDICT[verdict][language]}
              </label>
            ))}
          </fieldset>
          <label for="source">{t.source}</label>
          <p class="hint" id="source-hint">
            {t.sourceHint}
          </p>
          <input
            id="source"
            name="source"
            required
            minLength={3}
            maxLength={300}
            aria-describedby="source-hint"
          />
          <button type="submit">{t.send}</button>
        </form>
      )}
      <ScoreLines language={language} score={props.score} />
    </Frame>
  );
}

/** The answer of this phone beside what the reviewers said, and why. */
export function ComparePage(
  props: PageProps & {
    readonly score: Score;
    readonly solved: PracticeCase;
    readonly answer: {
      readonly verdict: Verdict;
      readonly source: string;
      readonly correct: boolean;
    };
  },
): JSX.Element {
  const { language, solved, answer } = props;
  const t = practiceWords(language);
  return (
    <Frame {...props}>
      <p class={answer.correct ? 'notice notice-good' : 'notice'} role="status">
        <strong>{answer.correct ? t.right : t.wrong}</strong>
      </p>
      <h2>{t.claim}</h2>
      <blockquote class="card text">{solved.claim}</blockquote>
      <p>
        {t.yours}: <strong>{VERDICT[answer.verdict][language]}</strong> ({answer.source})
      </p>
      <p>
        {t.reviewers}: <strong>{VERDICT[solved.verdict][language]}</strong>
      </p>
      <h2>{t.reasons}</h2>
      {solved.summary === solved.explanation ? null : <p>{solved.summary}</p>}
      <p class="text">{solved.explanation}</p>
      {solved.sources.length === 0 ? null : (
        <>
          <h2>{t.sources}</h2>
          <ul>
            {solved.sources.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a class="button" href="/kim/latihan">
          {t.next}
        </a>
      </p>
      <ScoreLines language={language} score={props.score} />
    </Frame>
  );
}

function ScoreLines({
  language,
  score,
}: {
  readonly language: Language;
  readonly score: Score;
}): JSX.Element {
  const t = practiceWords(language);
  const wanted = KIM_RULES.practiceRight;
  return (
    <div class="card">
      <p>{t.score(score.right, score.answered)}</p>
      <p>{t.group(score.groupRight, wanted)}</p>
      {score.groupRight < wanted ? null : (
        <p>
          <a href="/kim/latihan/sertifikat">{t.certificate}</a>
        </p>
      )}
    </div>
  );
}
