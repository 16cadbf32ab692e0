import {
  CLARIFICATION_KIND,
  CLARIFICATION_KINDS,
  HARM,
  HARMS,
  TECHNIQUE,
  TECHNIQUES,
} from '@saring/domain';
import { formatTime } from '@saring/web';
import type { JSX } from 'preact';
import type { Desk } from '../console/case/desk.ts';
import { harmField, LIMITS, techniqueField } from './fields.ts';
import { Preview } from './preview.tsx';
import { SourceFields } from './source-fields.tsx';
import { TEMPLATES } from './templates.ts';
import { VerdictChoice } from './verdict-choice.tsx';
import { composerWords } from './words.ts';

/**
 * The first verdict with the text that would be published. Typing keeps the preview up to date
 * where there is htmx; the preview button does the same without it.
 */
export function Composer({ desk }: { readonly desk: Desk }): JSX.Element {
  const { language } = desk.frame;
  const t = composerWords(language);
  const { fields, bench } = desk;
  const { detail } = bench.parts;
  const base = `/konsol/kasus/${detail.id}`;
  return (
    <section aria-labelledby="tulis">
      <h2 id="tulis">{detail.clarification === null ? t.title : t.again}</h2>
      <form method="get" action={base} class="line">
        <label class="unseen" for="contoh">
          {t.template}
        </label>
        <select id="contoh" name="contoh">
          {bench.templates.length === 0 ? null : (
            <optgroup label={t.ownTemplates}>
              {bench.templates.map(({ id, name }) => (
                <option value={id} key={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={t.examples}>
            {TEMPLATES.map(({ key, label }) => (
              <option value={key} key={key}>
                {label}
              </option>
            ))}
          </optgroup>
        </select>
        <button class="button-plain" type="submit">
          {t.useTemplate}
        </button>
      </form>
      <form
        method="post"
        action={`${base}/putusan`}
        hx-post={`${base}/pratinjau`}
        hx-trigger="input delay:500ms"
        hx-target="#pratinjau"
        hx-select="#pratinjau"
        hx-swap="outerHTML"
        hx-sync="this:replace"
      >
        <label for="kind">{t.kind}</label>
        <select id="kind" name="kind">
          {CLARIFICATION_KINDS.map((kind) => (
            <option value={kind} key={kind} selected={kind === fields.kind}>
              {CLARIFICATION_KIND[kind][language]}
            </option>
          ))}
        </select>
        <VerdictChoice language={language} chosen={fields.verdict ?? null} none />
        <Ticks
          legend={t.techniques}
          rows={TECHNIQUES.map((each) => [techniqueField(each), TECHNIQUE[each][language]])}
          fields={fields}
        />
        <Ticks
          legend={t.harms}
          rows={HARMS.map((each) => [harmField(each), HARM[each][language]])}
          fields={fields}
        />
        <label for="title">{t.headline}</label>
        <input id="title" name="title" maxLength={LIMITS.title} value={fields.title ?? ''} />
        <label for="claim">{t.claim}</label>
        <textarea
          id="claim"
          name="claim"
          maxLength={LIMITS.claim}
          value={fields.claim ?? detail.claim}
        />
        <label for="summary">{t.summary}</label>
        <textarea
          id="summary"
          name="summary"
          maxLength={LIMITS.summary}
          value={fields.summary ?? ''}
        />
        <label for="explanation">{t.explanation}</label>
        <textarea
          id="explanation"
          name="explanation"
          class="long"
          required
          maxLength={LIMITS.explanation}
          value={fields.explanation ?? ''}
          data-key="r"
        />
        <SourceFields language={language} number={1} fields={fields} />
        <details open={fields.source2Title !== undefined}>
          <summary>{t.secondSource}</summary>
          <SourceFields language={language} number={2} fields={fields} />
        </details>
        <label for="comment">{t.comment}</label>
        <textarea
          id="comment"
          name="comment"
          maxLength={LIMITS.comment}
          value={fields.comment ?? ''}
        />
        <p class="buttons">
          <button type="submit">{t.sign}</button>
          <button
            class="button-plain"
            type="submit"
            formAction={`${base}/pratinjau`}
            formNoValidate
          >
            {t.preview}
          </button>
          <button
            class="button-plain"
            type="submit"
            formAction={`${base}/draf`}
            formNoValidate
            data-key="n"
          >
            {t.save}
          </button>
        </p>
        {bench.draft === null ? null : (
          <p class="small">{t.savedAt(formatTime(bench.draft.savedAt, language, desk.timeZone))}</p>
        )}
      </form>
      <Preview
        language={language}
        fields={{ ...fields, claim: fields.claim ?? detail.claim }}
        publicUrl={desk.publicUrl}
      />
    </section>
  );
}

function Ticks(props: {
  readonly legend: string;
  readonly rows: readonly (readonly [name: string, label: string])[];
  readonly fields: Desk['fields'];
}): JSX.Element {
  const some = props.rows.some(([name]) => props.fields[name] !== undefined);
  return (
    <details open={some}>
      <summary>{props.legend}</summary>
      <fieldset class="ticks">
        <legend class="unseen">{props.legend}</legend>
        {props.rows.map(([name, label]) => (
          <label class="tick" key={name}>
            <input
              type="checkbox"
              name={name}
              value="ya"
              checked={props.fields[name] !== undefined}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
