import type { ComponentChildren, JSX } from 'preact';
import { dictionary } from '../i18n/dictionary.ts';
import type { Language } from '../i18n/language.ts';
import { Document } from './document.tsx';

const words = dictionary(
  {
    skip: 'Langsung ke isi',
    slogan: 'saring sebelum sharing',
    menu: 'Menu utama',
    home: 'Beranda',
    search: 'Cek kabar',
    send: 'Kirim pesan',
    ticket: 'Cek tiket',
    api: 'API',
    feeds: 'Umpan berita',
    howWeWork: 'Cara kami bekerja',
    openData: 'Data terbuka',
    ledger: 'Buku rilis',
    partners: 'Media mitra',
    otherLanguage: 'English',
    about:
      'Saring membantu warga memeriksa kabar yang beredar. Putusan selalu diambil oleh orang, tidak pernah oleh mesin.',
  },
  {
    skip: 'Skip to content',
    slogan: 'filter before you share',
    menu: 'Main menu',
    home: 'Home',
    search: 'Check a message',
    send: 'Send a message',
    ticket: 'Check a ticket',
    api: 'API',
    feeds: 'News feed',
    howWeWork: 'How we work',
    openData: 'Open data',
    ledger: 'Release ledger',
    partners: 'Media partners',
    otherLanguage: 'Bahasa Indonesia',
    about:
      'Saring helps people check rumours. Verdicts are always given by people, never by a machine.',
  },
);

interface SiteProps {
  readonly language: Language;
  readonly title: string;
  readonly description?: string | undefined;
  readonly assetUrl: (name: string) => string;
  /** The same page in the other language. */
  readonly otherLanguageUrl?: string | undefined;
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Every page of the public site. One style sheet, no script. */
export function Site(props: SiteProps): JSX.Element {
  const t = words(props.language);
  const other = props.language === 'id' ? 'en' : 'id';
  return (
    <Document
      language={props.language}
      title={`${props.title} · Saring`}
      description={props.description}
      styles={[props.assetUrl('site.css')]}
      head={props.head}
    >
      <a class="skip" href="#isi">
        {t.skip}
      </a>
      <header class="top">
        <a class="brand" href="/">
          <strong>Saring</strong> <span>{t.slogan}</span>
        </a>
        <nav aria-label={t.menu}>
          <a href="/cari">{t.search}</a>
          <a href="/kim">{t.send}</a>
          <a href="/t">{t.ticket}</a>
          <a href={props.otherLanguageUrl ?? `?lang=${other}`} lang={other}>
            {t.otherLanguage}
          </a>
        </nav>
      </header>
      <main id="isi">{props.children}</main>
      <footer class="bottom">
        <p>{t.about}</p>
        <p>
          <a href="/cara-kerja">{t.howWeWork}</a> · <a href="/data-terbuka">{t.openData}</a> ·{' '}
          <a href="/feeds/clarifications.rss">{t.feeds}</a> · <a href="/api/v1">{t.api}</a> ·{' '}
          <a href="/rilis">{t.ledger}</a> · <a href="/mitra">{t.partners}</a>
        </p>
      </footer>
    </Document>
  );
}
