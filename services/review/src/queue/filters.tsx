import { CHANNELS, HARM, HARMS } from '@saring/domain';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { CHANNEL_NAME } from './channel-names.ts';
import { type QueueQuery, queueUrl } from './filter.ts';
import type { QueueParts } from './load-queue.ts';
import { queueWords } from './words.ts';

interface Props {
  readonly language: Language;
  readonly parts: QueueParts;
}

/** Search and filters as one form whose answer is an address. */
export function Filters({ language, parts }: Props): JSX.Element {
  const t = queueWords(language);
  const { query } = parts;
  const narrowed = query.bahaya !== null || query.kanal !== null || query.kecamatan !== null;
  return (
    <form class="filters" method="get" action="/konsol" {...BOOST}>
      <Kept query={query} names={['tampilan', 'waktu', 'milik']} />
      <div class="search">
        <label class="unseen" for="cari">
          {t.search}
        </label>
        <input
          id="cari"
          name="q"
          type="search"
          maxLength={200}
          value={query.q}
          placeholder={t.search}
          data-key="/"
        />
        <button class="button-plain" type="submit">
          {t.searchButton}
        </button>
      </div>
      <details open={narrowed || query.urut !== 'prioritas'}>
        <summary>{t.filters}</summary>
        <div class="fields">
          <Select name="bahaya" label={t.harm} any={t.any} value={query.bahaya}>
            {HARMS.map((harm) => [harm, HARM[harm][language]])}
          </Select>
          <Select name="kanal" label={t.channel} any={t.any} value={query.kanal}>
            {CHANNELS.map((channel) => [channel, CHANNEL_NAME[channel][language]])}
          </Select>
          <Select name="kecamatan" label={t.district} any={t.any} value={query.kecamatan}>
            {parts.districts.map(({ code, name, groups }) => [
              code,
              `${name} (${t.groups(groups)})`,
            ])}
          </Select>
          <Select name="urut" label={t.sort} any={null} value={query.urut}>
            {[
              ['prioritas', t.byPriority],
              ['tenggat', t.byDue],
            ]}
          </Select>
        </div>
        <button type="submit">{t.apply}</button>{' '}
        <a href={queueUrl(query, { bahaya: null, kanal: null, kecamatan: null, q: '' })}>
          {t.reset}
        </a>
      </details>
    </form>
  );
}

/** With htmx, only the queue itself is replaced; without it these are plain links and forms. */
export const BOOST = {
  'hx-boost': 'true',
  'hx-target': '#isi',
  'hx-select': '#isi',
  'hx-swap': 'outerHTML',
} as const;

function Kept(props: {
  readonly query: QueueQuery;
  readonly names: readonly ('tampilan' | 'waktu' | 'milik')[];
}): JSX.Element {
  return (
    <>
      {props.names.map((name) => {
        const value = props.query[name];
        return value === null ? null : <input type="hidden" name={name} value={value} key={name} />;
      })}
    </>
  );
}

function Select(props: {
  readonly name: string;
  readonly label: string;
  /** The choice that filters nothing; none when `null`. */
  readonly any: string | null;
  readonly value: string | null;
  readonly children: readonly (readonly string[])[];
}): JSX.Element {
  return (
    <div>
      <label for={`saring-${props.name}`}>{props.label}</label>
      <select id={`saring-${props.name}`} name={props.name}>
        {props.any === null ? null : <option value="">{props.any}</option>}
        {props.children.map(([value = '', label = '']) => (
          <option value={value} key={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A reviewer's own views, and the form that saves the present one. */
export function SavedViews({ language, parts }: Props): JSX.Element {
  const t = queueWords(language);
  return (
    <details class="saved">
      <summary>
        {t.saved} ({parts.saved.length})
      </summary>
      <ul class="list">
        {parts.saved.map((view) => (
          <li key={view.id} class="line">
            <a href={view.query}>{view.name}</a>
            <form method="post" action={`/konsol/tampilan/${view.id}/hapus`}>
              <button class="button-plain" type="submit" aria-label={t.remove(view.name)}>
                ×
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="/konsol/tampilan" class="line">
        <input type="hidden" name="alamat" value={queueUrl(parts.query)} />
        <label class="unseen" for="nama-tampilan">
          {t.saveName}
        </label>
        <input
          id="nama-tampilan"
          name="nama"
          required
          maxLength={80}
          placeholder={t.saveName}
          autocomplete="off"
        />
        <button class="button-plain" type="submit">
          {t.save}
        </button>
      </form>
    </details>
  );
}
