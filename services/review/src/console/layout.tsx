import type { Role } from '@saring/domain';
import { Document, type Language } from '@saring/web';
import type { ComponentChildren, JSX } from 'preact';
import { KeyHelp } from './key-help.tsx';
import { pagesFor } from './pages-for.ts';
import { words } from './words.ts';

/** What every console page is given by its route. */
export interface Frame {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  /** Decides which entries of the menu are shown. */
  readonly roles?: readonly Role[];
}

interface ConsoleProps extends Frame {
  readonly title: string;
  /** Address of the menu's entry that this page belongs to. */
  readonly current?: string;
  /** Which keys the page answers. */
  readonly page?: 'queue' | 'case';
  readonly children: ComponentChildren;
}

/** htmx may neither evaluate text nor write a style of its own: the page's policy forbids both. */
const HTMX_CONFIG = JSON.stringify({
  allowEval: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  allowScriptTags: false,
  historyCacheSize: 0,
});

/** The frame of every console page. */
export function Console(props: ConsoleProps): JSX.Element {
  const { language, assetUrl } = props;
  const t = words(language);
  return (
    <Document
      language={language}
      title={`${props.title} · Saring`}
      styles={[assetUrl('site.css'), assetUrl('console.css')]}
      scripts={[assetUrl('htmx.min.js'), assetUrl('console-keys.js'), assetUrl('console-live.js')]}
      head={<meta name="htmx-config" content={HTMX_CONFIG} />}
      bodyClass="console"
    >
      <a class="skip" href="#isi">
        {t.skip}
      </a>
      <header class="bar">
        <a class="brand" href="/konsol">
          <strong>Saring</strong>
        </a>
        <nav aria-label={t.menu}>
          {pagesFor(props.roles ?? []).map((entry) => (
            <a
              href={entry.path}
              key={entry.path}
              aria-current={props.current === entry.path ? 'page' : undefined}
            >
              {entry[language]}
            </a>
          ))}
          <a href="/">{t.publicSite}</a>
        </nav>
        <form class="jump" method="get" action="/konsol/lompat">
          <label class="unseen" for="lompat">
            {t.jump}
          </label>
          <input
            id="lompat"
            name="ke"
            type="search"
            required
            maxLength={2000}
            placeholder={t.jumpHint}
            data-key="ctrl-k"
            autocomplete="off"
          />
          <button class="button-plain" type="submit">
            {t.go}
          </button>
        </form>
        <div class="who">
          <a href="/konsol/bantuan" data-dialog="bantuan">
            {t.keys}
          </a>
          <a href="/konsol/akun">{props.who}</a>
          <form method="post" action="/keluar">
            <button class="button-plain" type="submit">
              {t.signOut}
            </button>
          </form>
        </div>
      </header>
      <main id="isi" data-page={props.page}>
        {props.children}
      </main>
      <dialog id="bantuan" aria-labelledby="bantuan-judul">
        <h2 id="bantuan-judul">{t.keysTitle}</h2>
        <KeyHelp language={language} />
        <form method="dialog">
          <button type="submit">{t.close}</button>
        </form>
      </dialog>
    </Document>
  );
}
