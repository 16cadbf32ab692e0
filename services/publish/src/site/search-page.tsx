import { dictionary, type Language, PUBLIC, page, type Route, route, Site } from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { searchRate } from '../rates.ts';
import { type Found, findKnown, type KnownClaim } from '../search/known-claims.ts';
import { MOST_ASKED } from '../search/search-route.ts';
import { ListItem, type PageProps, SearchForm } from './parts.tsx';

const SHOWN = 5;

const words = dictionary(
  {
    title: 'Cek kabar',
    yes: 'Kabar ini sudah pernah diperiksa.',
    maybe: 'Ada yang mirip, tetapi belum tentu sama. Bandingkan dulu isinya.',
    no: 'Belum ada klarifikasi tentang kabar ini.',
    noHelp: 'Itu tidak berarti kabarnya benar. Jangan bagikan dulu, dan kirimkan kepada pemeriksa.',
    how: 'Mesin hanya mencari teks yang mirip. Putusan benar atau salah selalu dibuat orang.',
    send: 'Kirim ke pemeriksa',
    same: 'Kabar yang sama',
    percent: (percent: number) => `Kemungkinan kabar yang sama: ${percent} %`,
    elsewhere: 'Diperiksa oleh pihak lain',
    cut: `Hanya ${MOST_ASKED} huruf pertama yang dicari.`,
  },
  {
    title: 'Check a message',
    yes: 'This message was checked before.',
    maybe: 'Something similar is known, but it may not be the same. Compare it first.',
    no: 'There is no clarification about this yet.',
    noHelp: 'That does not mean it is true. Do not share it yet, and send it to the reviewers.',
    how: 'The machine only looks for similar texts. Whether something is true is always decided by people.',
    send: 'Send to the reviewers',
    same: 'The same message',
    percent: (percent: number) => `Probability of being the same message: ${percent} %`,
    elsewhere: 'Checked by others',
    cut: `Only the first ${MOST_ASKED} letters were looked for.`,
  },
);

/** `GET /cari?q=...`: is this true? Answers with what people published, never with a guess. */
export function searchPage(context: PublishContext): Route {
  const { assetUrl, config } = context;
  return route({
    method: 'get',
    path: '/cari',
    kind: 'page',
    access: PUBLIC,
    rate: searchRate(config),
    summary: 'Search for a message or an address',
    query: z.object({
      // Cut rather than refused: whoever pastes a long message should get an answer.
      q: z
        .string()
        .default('')
        .transform((value) => value.replaceAll('\0', '').toWellFormed().trim()),
      lang: z.string().max(5).optional(),
    }),
    handle: async ({ query, language }) => {
      const asked = query.q.slice(0, MOST_ASKED).toWellFormed();
      const found =
        asked === '' ? null : await findKnown(context, { text: asked, office: null, limit: SHOWN });
      const cut = query.q.length > MOST_ASKED;
      return page(<SearchPage {...{ language, assetUrl, asked, found, cut }} />);
    },
  });
}

function SearchPage(
  props: PageProps & {
    readonly asked: string;
    readonly found: Found | null;
    readonly cut: boolean;
  },
): JSX.Element {
  const { language, asked, found } = props;
  const t = words(language);
  const other = language === 'id' ? 'en' : 'id';
  return (
    <Site
      language={language}
      title={t.title}
      assetUrl={props.assetUrl}
      otherLanguageUrl={`/cari?${new URLSearchParams({ q: asked, lang: other })}`}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{t.title}</h1>
      {found === null ? null : <Answer found={found} language={language} />}
      {props.cut ? <p class="small">{t.cut}</p> : null}
      <SearchForm language={language} asked={asked} />
    </Site>
  );
}

function Answer({ found, language }: { found: Found; language: Language }): JSX.Element {
  const t = words(language);
  const { known, elsewhere } = found;
  const best = known[0];
  return (
    <section aria-live="polite">
      {best === undefined ? (
        <div class="notice">
          <p>
            <strong>{t.no}</strong> {t.noHelp}
          </p>
          <p>
            <a class="button" href="/kim">
              {t.send}
            </a>
          </p>
        </div>
      ) : (
        <p class="notice">
          <strong>{best.same ? t.yes : t.maybe}</strong>
        </p>
      )}
      <ul class="list">
        {known.map((each) => (
          <ListItem
            row={each.row}
            office={each.office}
            language={language}
            note={noteOf(each, language)}
            key={each.row.id}
          />
        ))}
      </ul>
      {elsewhere.length === 0 ? null : <h2>{t.elsewhere}</h2>}
      <ul>
        {elsewhere.map(({ check, probability }) => (
          <li key={check.id} lang="id">
            {check.url === null ? (
              check.claim
            ) : (
              <a href={check.url} rel="noopener noreferrer nofollow">
                {check.claim}
              </a>
            )}
            {check.verdict === null ? null : ` (${check.verdict})`} · {check.publisher}
            <br />
            <span class="small" lang={language}>
              {t.percent(percentOf(probability))}
            </span>
          </li>
        ))}
      </ul>
      <p class="small">{t.how}</p>
    </section>
  );
}

const noteOf = (each: KnownClaim, language: Language): string => {
  const t = words(language);
  return each.same ? t.same : t.percent(percentOf(each.probability));
};

/** A machine is never certain. */
const percentOf = (probability: number): number =>
  Math.min(99, Math.max(1, Math.round(probability * 100)));
