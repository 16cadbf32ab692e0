import type { LineError } from '@saring/sources';
import type { JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';
import type { ReadGroup } from './group-input.ts';
import { kimWords } from './words.ts';

const HERE = '/konsol/kim/impor';
/** Lines that are shown of each kind. */
const SHOWN = 100;

interface ImportPageProps extends Frame {
  readonly problem: string | null;
  /** What was read; `null` before a file was given. */
  readonly read: {
    readonly csv: string;
    readonly groups: readonly ReadGroup[];
    readonly errors: readonly LineError[];
  } | null;
}

/** Takes a file of groups, and shows what storing it would do before it is done. */
export function ImportPage(props: ImportPageProps): JSX.Element {
  const { language, read } = props;
  const t = kimWords(language);
  const title = read === null ? t.import : t.previewTitle;
  return (
    <Console {...props} title={title} current="/konsol/kim">
      <div class="narrow">
        <h1>{title}</h1>
        {props.problem === null ? null : (
          <p class="notice notice-bad" role="alert">
            {props.problem}
          </p>
        )}
        {read === null ? (
          <form method="post" action={HERE} enctype="multipart/form-data">
            <p>{t.csvLead}</p>
            <label for="file">{t.file}</label>
            <input id="file" name="file" type="file" accept=".csv,text/csv" />
            <label for="csv">{t.paste}</label>
            <textarea id="csv" name="csv" rows={6} />
            <button type="submit">{t.preview}</button>
          </form>
        ) : (
          <Preview {...props} read={read} />
        )}
        <p>
          <a href="/konsol/kim">{t.back}</a>
        </p>
      </div>
    </Console>
  );
}

function Preview(
  props: ImportPageProps & { readonly read: NonNullable<ImportPageProps['read']> },
): JSX.Element {
  const { language } = props;
  const { csv, groups, errors } = props.read;
  const t = kimWords(language);
  return (
    <>
      <p>
        <strong>{t.willAdd(groups.length)}</strong>
      </p>
      {errors.length === 0 ? null : (
        <div class="notice notice-bad">
          <p>{t.badLines(errors.length)}</p>
          <ul>
            {errors.slice(0, SHOWN).map((error) => (
              <li key={`${error.line} ${error.en}`}>
                {t.line} {error.line}: {error[language]}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul>
        {groups.slice(0, SHOWN).map((group) => (
          <li key={group.name}>
            {group.name}: <code>{group.villageCode ?? group.districtCode}</code>,{' '}
            {t.memberCount(group.members?.length ?? 0)}
          </li>
        ))}
      </ul>
      {groups.length === 0 ? null : (
        <form method="post" action={HERE}>
          <input type="hidden" name="csv" value={csv} />
          <input type="hidden" name="confirmed" value="true" />
          <button type="submit">{t.confirm}</button>
        </form>
      )}
    </>
  );
}
