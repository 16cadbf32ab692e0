import { Document, type Language } from '@saring/web';
import type { ComponentChildren, JSX } from 'preact';
import { words } from './words.ts';

interface ConsoleProps {
  readonly language: Language;
  readonly title: string;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly children: ComponentChildren;
}

/** The frame of every console page. */
export function Console(props: ConsoleProps): JSX.Element {
  const t = words(props.language);
  return (
    <Document
      language={props.language}
      title={`${props.title} · Saring`}
      styles={[props.assetUrl('site.css')]}
    >
      <header class="top">
        <a class="brand" href="/konsol">
          <strong>Saring</strong> <span>{t.queue}</span>
        </a>
        <nav aria-label={t.menu}>
          <a href="/">{t.publicSite}</a>
          <a href="/konsol/akun">{props.who}</a>
          <form method="post" action="/keluar">
            <button class="button-plain" type="submit">
              {t.signOut}
            </button>
          </form>
        </nav>
      </header>
      <main id="isi">{props.children}</main>
    </Document>
  );
}
