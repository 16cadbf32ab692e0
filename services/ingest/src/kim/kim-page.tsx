import { VERDICT } from '@saring/domain';
import { type Language, Site } from '@saring/web';
import type { JSX } from 'preact';
import { words as ticketWords } from '../words.ts';
import { kimWords } from './kim-words.ts';

interface KimPageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly once: string;
  readonly tenants: readonly { slug: string; name: string }[];
  /** The group this phone joined, and its office. */
  readonly group: { readonly name: string; readonly tenant: string } | null;
}

/** `/kim`: paste and send. The script adds the waiting list; without it the form sends at once. */
export function KimPage(props: KimPageProps): JSX.Element {
  const { language, group } = props;
  const t = kimWords(language);
  return (
    <Site
      language={language}
      title={t.title}
      assetUrl={props.assetUrl}
      head={
        <>
          <link rel="stylesheet" href={props.assetUrl('kim.css')} />
          <link rel="manifest" href="/kim/manifest.webmanifest" />
          <link rel="icon" href={props.assetUrl('kim-icon.svg')} />
          <link rel="apple-touch-icon" href={props.assetUrl('kim-192.png')} />
          <script type="module" src={props.assetUrl('kim.js')} />
        </>
      }
    >
      <div id="kim" data-kata={JSON.stringify(appWords(language))}>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {group === null ? null : <p class="notice">{t.joined(group.name)}</p>}
        <button class="kim-paste" id="tempel" type="button" hidden>
          {t.paste}
        </button>
        <p class="notice" id="kabar" role="status" hidden />
        <KimForm {...props} />
        <section aria-labelledby="riwayat-judul" hidden>
          <h2 id="riwayat-judul">{t.history}</h2>
          <ul class="list" id="riwayat" />
        </section>
        <p class="kim-links">
          <a href="/t">{t.ticketLink}</a> <a href="/kim/gabung">{t.joinLink}</a> ·{' '}
          <a href="/kim/latihan">{t.practiceLink}</a> · <a href="/kim/tangga">{t.ladderLink}</a>
        </p>
      </div>
    </Site>
  );
}

function KimForm({ language, once, tenants, group }: KimPageProps): JSX.Element {
  const t = kimWords(language);
  const only = group?.tenant ?? (tenants.length === 1 ? tenants[0]?.slug : undefined);
  return (
    <form id="kirim" method="post" action="/kim" encType="multipart/form-data">
      <input type="hidden" name="once" value={once} />
      <label for="text">{t.message}</label>
      <textarea id="text" name="text" maxLength={20_000} aria-describedby="text-hint" />
      <p class="hint" id="text-hint">
        {t.messageHint}
      </p>
      <label for="file">{t.files}</label>
      <input
        id="file"
        name="file"
        type="file"
        multiple
        accept="image/*,application/pdf,.docx,text/plain"
      />
      {only === undefined ? (
        <>
          <label for="tenant">{t.office}</label>
          <select id="tenant" name="tenant">
            {tenants.map(({ slug, name }) => (
              <option value={slug} key={slug}>
                {name}
              </option>
            ))}
          </select>
        </>
      ) : (
        <input type="hidden" name="tenant" value={only} />
      )}
      <button type="submit">{t.send}</button>
      <p class="hint">{t.privacy}</p>
    </form>
  );
}

/** What the script says, as `browser/words.ts` reads it. */
function appWords(language: Language): object {
  const t = kimWords(language);
  const tickets = ticketWords(language);
  const { waiting, sent, refused, ticket, fileCount, cancel, remove, speak, more } = t;
  const { kept, twice, nothing, full } = t;
  return {
    ...{ waiting, sent, refused, ticket, files: fileCount, cancel, remove, speak, more },
    ...{ kept, twice, nothing, full },
    states: {
      RECEIVED: tickets.stateRECEIVED,
      NEEDS_INFO: tickets.stateNEEDS_INFO,
      LAPSED: tickets.stateLAPSED,
      MATCHING: tickets.stateMATCHING,
      LINKED: tickets.stateLINKED,
      ANSWERED: tickets.stateANSWERED,
      UPDATED: tickets.stateUPDATED,
      OUT_OF_SCOPE: tickets.stateOUT_OF_SCOPE,
      SPAM: tickets.stateSPAM,
    },
    verdicts: Object.fromEntries(
      Object.entries(VERDICT).map(([verdict, facts]) => [verdict, facts[language]]),
    ),
  };
}
