import type { ApiKeyRow, WebhookEndpointRow } from '@saring/database';
import { formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './program-words.ts';

interface SectionProps {
  readonly language: Language;
  readonly timeZone: string;
}

/** Something that is shown once, in a field that is easy to copy from. */
export function Once(props: { readonly label: string; readonly value: string }): JSX.Element {
  return (
    <section class="card" role="status">
      <label for="sekali">{props.label}</label>
      <textarea id="sekali" readonly rows={3}>
        {props.value}
      </textarea>
    </section>
  );
}

/** A button that is a form of its own, so that it works without JavaScript. */
function Press(props: {
  readonly action: string;
  readonly label: string;
  readonly about: string;
}): JSX.Element {
  return (
    <form method="post" action={props.action}>
      <button type="submit" class="button-plain" aria-label={`${props.label}: ${props.about}`}>
        {props.label}
      </button>
    </form>
  );
}

export function Keys(props: SectionProps & { readonly keys: readonly ApiKeyRow[] }): JSX.Element {
  const { language, timeZone } = props;
  const t = words(language);
  const time = (at: Date) => formatTime(at, language, timeZone);
  return (
    <section aria-labelledby="kunci">
      <h2 id="kunci">{t.keys}</h2>
      <p>
        {t.keysLead} <a href="/api/v1">{t.reference}</a>
      </p>
      {props.keys.length === 0 ? <p>{t.noKeys}</p> : null}
      <ul class="list">
        {props.keys.map((key) => (
          <li class="card" key={key.id}>
            <p>
              <strong>{key.name}</strong> <code>{key.prefix}…</code>
            </p>
            <p class="hint">
              {key.lastUsedAt === null ? t.neverUsed : t.lastUsed(time(key.lastUsedAt))}
              {key.expiresAt === null ? '' : ` · ${t.expires(time(key.expiresAt))}`}
            </p>
            <div class="tools">
              <Press action={`/mitra/kunci/${key.id}/ganti`} label={t.rotate} about={key.name} />
              <Press action={`/mitra/kunci/${key.id}/cabut`} label={t.revoke} about={key.name} />
            </div>
          </li>
        ))}
      </ul>
      <form class="card" method="post" action="/mitra/kunci">
        <label for="nama">{t.keyName}</label>
        <input id="nama" name="name" required maxLength={80} />
        <button type="submit">{t.makeKey}</button>
      </form>
    </section>
  );
}

export function Endpoints(
  props: SectionProps & { readonly endpoints: readonly WebhookEndpointRow[] },
): JSX.Element {
  const t = words(props.language);
  const standing = ({ pausedAt, pauseReason }: WebhookEndpointRow): string => {
    if (pausedAt === null) return t.working;
    if (pauseReason === 'GONE') return t.pausedGone;
    return pauseReason === 'FAILING' ? t.pausedFailing : t.pausedByYou;
  };
  return (
    <section aria-labelledby="webhook">
      <h2 id="webhook">{t.endpoints}</h2>
      <p>{t.endpointsLead}</p>
      {props.endpoints.length === 0 ? <p>{t.noEndpoints}</p> : null}
      <ul class="list">
        {props.endpoints.map((endpoint) => {
          const path = `/mitra/webhook/${endpoint.id}`;
          const about = endpoint.url;
          return (
            <li class="card" key={endpoint.id}>
              <p>
                <code class="hash">{endpoint.url}</code>
              </p>
              <p>{standing(endpoint)}</p>
              <p>
                <a href={path} aria-label={`${t.log}: ${about}`}>
                  {t.log}
                </a>
              </p>
              <div class="tools">
                {endpoint.pausedAt === null ? (
                  <>
                    <Press action={`${path}/uji`} label={t.test} about={about} />
                    <Press action={`${path}/jeda`} label={t.pause} about={about} />
                  </>
                ) : (
                  <Press action={`${path}/lanjut`} label={t.resume} about={about} />
                )}
                <Press action={`${path}/hapus`} label={t.remove} about={about} />
              </div>
            </li>
          );
        })}
      </ul>
      <form class="card" method="post" action="/mitra/webhook">
        <label for="alamat-server">{t.endpointUrl}</label>
        <input
          id="alamat-server"
          name="url"
          type="url"
          required
          maxLength={2000}
          placeholder="https://"
        />
        <button type="submit">{t.register}</button>
      </form>
    </section>
  );
}
