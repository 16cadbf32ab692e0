import { type Language, Site } from '@saring/web';
import type { ComponentChildren, JSX } from 'preact';
import { words } from './words.ts';

/** What every page of the portal is given by its route. */
export interface Frame {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  /** Name of the outlet. */
  readonly name: string;
}

const MENU = [
  { path: '/mitra', word: 'home' },
  { path: '/mitra/koreksi', word: 'recalls' },
  { path: '/mitra/muat', word: 'receipts' },
  { path: '/mitra/program', word: 'program' },
  { path: '/mitra/profil', word: 'profile' },
] as const;

/** The frame of the portal: the public site with a menu of its own. */
export function Portal(
  props: Frame & {
    readonly title: string;
    readonly current: (typeof MENU)[number]['path'] | null;
    readonly problem?: string | null;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { language } = props;
  const t = words(language);
  return (
    <Site
      language={language}
      title={`${props.title} · ${props.name}`}
      assetUrl={props.assetUrl}
      head={<meta name="robots" content="noindex" />}
    >
      <nav class="tabs" aria-label={t.menu}>
        {MENU.map(({ path, word }) => (
          <a
            key={path}
            href={path}
            {...(path === props.current ? { 'aria-current': 'page' as const } : {})}
          >
            {t[word]}
          </a>
        ))}
        <form method="post" action="/mitra/keluar">
          <button type="submit" class="button-plain">
            {t.leave}
          </button>
        </form>
      </nav>
      <p class="hint">
        {t.portal}: <strong>{props.name}</strong>
      </p>
      <h1>{props.title}</h1>
      <Problem text={props.problem ?? null} />
      {props.children}
    </Site>
  );
}

export const Problem = ({ text }: { readonly text: string | null }): JSX.Element | null =>
  text === null ? null : (
    <p class="notice notice-bad" role="alert">
      {text}
    </p>
  );
