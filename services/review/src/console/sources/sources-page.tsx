import type { OfficialEntryRow, SourceSettings } from '@saring/database';
import type { Role } from '@saring/domain';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../layout.tsx';
import { sourceWords } from './words.ts';

export interface SourcesPageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  /** May change the lists; others only read them. */
  readonly canChange: boolean;
  readonly entries: readonly OfficialEntryRow[];
  readonly search: string;
  readonly previousUrl: string | null;
  readonly nextUrl: string | null;
  readonly base: { readonly count: number; readonly asOf: string };
  readonly press: { readonly asOf: string; readonly count: number } | null;
  readonly settings: SourceSettings;
  readonly problem: string | null;
}

/** The lists an office keeps about who is who. */
export function SourcesPage(props: SourcesPageProps): JSX.Element {
  const { language, assetUrl, who, problem, base, press } = props;
  const t = sourceWords(language);
  return (
    <Console
      language={language}
      title={t.title}
      assetUrl={assetUrl}
      who={who}
      roles={props.roles}
      current="/konsol/sumber"
    >
      <link rel="stylesheet" href={assetUrl('evidence.css')} />
      <h1>{t.title}</h1>
      {problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {problem}
        </p>
      )}
      <p>{t.lead}</p>
      <p class="hint">{t.base(base.count, base.asOf)}</p>
      <Entries {...props} />
      {props.canChange ? <AddForm language={language} /> : null}
      {props.canChange ? <ImportForm language={language} /> : null}
      <h2>{t.pressTitle}</h2>
      <p>{press === null ? t.pressNone : t.pressState(press.count, press.asOf)}</p>
      {props.canChange ? <PressForm language={language} /> : null}
      {props.canChange ? <ArchiveForm {...props} /> : null}
    </Console>
  );
}

function Entries(props: SourcesPageProps): JSX.Element {
  const { language, entries, search } = props;
  const t = sourceWords(language);
  return (
    <section>
      <form method="get" action="/konsol/sumber">
        <label for="cari">{t.search}</label>
        <input id="cari" name="cari" type="search" value={search} maxLength={100} />
        <button class="button-plain" type="submit">
          {t.find}
        </button>
      </form>
      {entries.length === 0 ? <p>{search === '' ? t.none : t.noneFound}</p> : null}
      <ul class="signals">
        {entries.map((entry) => (
          <li class="signal" key={entry.id}>
            <strong>{entry.name}</strong> · {t[entry.kind]}
            <br />
            <code>{entry.value}</code>
            {entry.aliases.length === 0 ? null : (
              <span class="small"> ({entry.aliases.join(', ')})</span>
            )}
            {entry.asOf === null ? null : (
              <span class="small">
                {' '}
                · {t.asOf} {entry.asOf}
              </span>
            )}
            {props.canChange ? (
              <form method="post" action={`/konsol/sumber/${entry.id}/hapus`}>
                <button class="button-plain" type="submit" aria-label={t.removeOne(entry.value)}>
                  {t.remove}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        {props.previousUrl === null ? null : <a href={props.previousUrl}>{t.previous}</a>}{' '}
        {props.nextUrl === null ? null : <a href={props.nextUrl}>{t.next}</a>}
      </p>
    </section>
  );
}

function AddForm({ language }: { readonly language: Language }): JSX.Element {
  const t = sourceWords(language);
  return (
    <form class="card" method="post" action="/konsol/sumber">
      <h2>{t.add}</h2>
      <label for="kind">{t.kind}</label>
      <select id="kind" name="kind">
        <option value="domain">{t.DOMAIN}</option>
        <option value="account">{t.ACCOUNT}</option>
        <option value="phone">{t.PHONE}</option>
      </select>
      <label for="value">{t.value}</label>
      <input id="value" name="value" required maxLength={300} aria-describedby="value-hint" />
      <p class="hint" id="value-hint">
        {t.valueHint}
      </p>
      <label for="name">{t.name}</label>
      <input id="name" name="name" required maxLength={200} />
      <label for="aliases">{t.aliases}</label>
      <input id="aliases" name="aliases" maxLength={500} />
      <button type="submit">{t.save}</button>
    </form>
  );
}

function ImportForm({ language }: { readonly language: Language }): JSX.Element {
  const t = sourceWords(language);
  return (
    <form
      class="card"
      method="post"
      action="/konsol/sumber/impor"
      encType="multipart/form-data"
      aria-describedby="impor-hint"
    >
      <h2>{t.importTitle}</h2>
      <p class="hint" id="impor-hint">
        {t.importHint}
      </p>
      <label for="file">{t.file}</label>
      <input id="file" name="file" type="file" accept=".csv,text/csv" />
      <label for="csv">{t.paste}</label>
      <textarea id="csv" name="csv" />
      <button type="submit">{t.preview}</button>
    </form>
  );
}

function PressForm({ language }: { readonly language: Language }): JSX.Element {
  const t = sourceWords(language);
  return (
    <form
      class="card"
      method="post"
      action="/konsol/sumber/dewan-pers"
      encType="multipart/form-data"
    >
      <h3>{t.importTitle}</h3>
      <p class="hint">{t.pressHint}</p>
      <label for="asOf">{t.pressDate}</label>
      <input id="asOf" name="asOf" type="date" required />
      <label for="press-file">{t.file}</label>
      <input id="press-file" name="file" type="file" accept=".csv,text/csv" />
      <label for="press-csv">{t.paste}</label>
      <textarea id="press-csv" name="csv" />
      <button type="submit">{t.preview}</button>
    </form>
  );
}

function ArchiveForm({ language, settings }: SourcesPageProps): JSX.Element {
  const t = sourceWords(language);
  return (
    <form class="card" method="post" action="/konsol/sumber/arsip">
      <h2>{t.archiveTitle}</h2>
      <label>
        <input type="checkbox" name="wayback" value="on" checked={settings.wayback} /> {t.archive}
      </label>
      <p class="hint">{t.archiveHint}</p>
      <button type="submit">{t.save}</button>
    </form>
  );
}
