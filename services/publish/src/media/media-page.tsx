import { dictionary, PUBLIC, page, type Route, route, Site } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { frameCode, frameSize } from '../embed/frame.ts';
import { StateNotice } from '../site/parts.tsx';
import { bySlug } from './by-slug.ts';
import { composeTexts, LICENCE } from './compose-texts.ts';
import { countWords } from './fit-words.ts';
import { wordPressHtml } from './wordpress-html.ts';

const words = dictionary(
  {
    title: 'Siap muat',
    lead: 'Salin dan muat sesuai kebutuhan. Tidak perlu bertanya lebih dulu.',
    licence: 'Boleh dimuat utuh atau sebagian, asal menyebut sumber ini',
    corrections: 'Bila klarifikasi ini diralat atau ditarik, mohon ralat juga muatan Anda.',
    short: 'Pendek, paling banyak 60 kata',
    medium: 'Sedang, paling banyak 120 kata',
    long: 'Panjang, paling banyak 250 kata',
    radio: 'Naskah radio, 30 detik',
    count: (count: number) => `${count} kata`,
    html: 'Lengkap, untuk WordPress (HTML)',
    htmlHelp: 'Tempel di penyunting dalam mode kode.',
    embed: 'Sematan',
    embedHelp:
      'Tempel di halaman Anda. Di WordPress cukup tempel alamat klarifikasi; selalu memuat versi yang berlaku.',
    image: 'Kartu gambar',
    download: 'Buka kartu gambar (PNG)',
    report: 'Sudah memuatnya? Laporkan lewat portal mitra',
    back: 'Kembali ke klarifikasi',
  },
  {
    title: 'Ready to publish',
    lead: 'Copy and publish what you need. There is no need to ask first.',
    licence: 'May be published in whole or in part when this source is named',
    corrections: 'When this clarification is corrected or withdrawn, please correct yours too.',
    short: 'Short, at most 60 words',
    medium: 'Medium, at most 120 words',
    long: 'Long, at most 250 words',
    radio: 'Radio script, 30 seconds',
    count: (count: number) => `${count} words`,
    html: 'Complete, for WordPress (HTML)',
    htmlHelp: 'Paste it into the editor in code mode.',
    embed: 'Embed',
    embedHelp:
      'Paste it into your page. In WordPress the address of the clarification is enough; it always shows the version in force.',
    image: 'Card image',
    download: 'Open the card image (PNG)',
    report: 'Did you publish it? Report it in the partner portal',
    back: 'Back to the clarification',
  },
);

/** `GET /klarifikasi/{slug}/media`: what an outlet takes without a programmer. */
export function mediaPage(context: PublishContext): Route {
  const { assetUrl, config } = context;
  const { publicUrl } = config.http;
  return route({
    method: 'get',
    path: '/klarifikasi/{slug}/media',
    kind: 'page',
    access: PUBLIC,
    summary: 'Copy-ready texts of a clarification',
    params: z.object({ slug: z.string().max(120) }),
    handle: async ({ params: { slug }, language }) => {
      const { row, office } = await bySlug(context, slug);
      const t = words(language);
      const texts = composeTexts(row, office, publicUrl);
      const address = `${publicUrl}/klarifikasi/${row.slug}`;
      const frame = frameCode(
        address,
        row.version.title,
        frameSize(row, { maxWidth: null, maxHeight: null }),
      );
      const html = wordPressHtml(row, office, publicUrl);
      const copies = [
        { id: 'pendek', heading: t.short, text: texts.words60 },
        { id: 'sedang', heading: t.medium, text: texts.words120 },
        { id: 'panjang', heading: t.long, text: texts.words250 },
        { id: 'radio', heading: t.radio, text: texts.radio30 },
      ].map((each) => ({ ...each, help: t.count(countWords(each.text)) }));
      const codes = [
        { id: 'html', heading: t.html, text: html, help: t.htmlHelp },
        { id: 'sematan', heading: t.embed, text: frame, help: t.embedHelp },
      ];
      return page(
        <Site
          language={language}
          title={`${t.title}: ${row.version.title}`}
          assetUrl={assetUrl}
          head={<meta name="robots" content="noindex" />}
        >
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
          <p>
            <a href={`/klarifikasi/${row.slug}`} lang="id">
              {row.version.title}
            </a>
          </p>
          <StateNotice row={row} language={language} />
          <p>
            {t.licence} (
            <a href={LICENCE.url} rel="license noopener">
              {LICENCE.name}
            </a>
            ): <span lang="id">{texts.credit}</span>
          </p>
          <p>{t.corrections}</p>
          {[...copies, ...codes].map(({ id, heading, text, help }) => (
            <section key={id}>
              <h2>
                <label for={id}>{heading}</label>
              </h2>
              <textarea id={id} readonly rows={6} lang="id" aria-describedby={`${id}-ket`}>
                {text}
              </textarea>
              <p class="hint" id={`${id}-ket`}>
                {help}
              </p>
            </section>
          ))}
          <h2>{t.image}</h2>
          <p>
            <a href={`/klarifikasi/${row.slug}/kartu.png`}>{t.download}</a>
          </p>
          <p>
            <a href={`/mitra/klarifikasi/${row.id}/lapor`} rel="nofollow">
              {t.report}
            </a>
          </p>
          <p>
            <a href={`/klarifikasi/${row.slug}`}>{t.back}</a>
          </p>
        </Site>,
      );
    },
  });
}
