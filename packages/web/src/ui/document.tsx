import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../i18n/language.ts';

interface DocumentProps {
  readonly language: Language;
  readonly title: string;
  readonly description?: string | undefined;
  /** Addresses of style sheets, in order. */
  readonly styles: readonly string[];
  /** Addresses of module scripts; they only add speed or comfort. */
  readonly scripts?: readonly string[];
  /** More of the head: feeds, canonical address, structured data. */
  readonly head?: ComponentChildren;
  readonly bodyClass?: string | undefined;
  readonly children: ComponentChildren;
}

/** The frame of every HTML page. */
export function Document(props: DocumentProps): JSX.Element {
  return (
    <html lang={props.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        {props.description === undefined ? null : (
          <meta name="description" content={props.description} />
        )}
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#0b5563" />
        {props.styles.map((href) => (
          <link rel="stylesheet" href={href} key={href} />
        ))}
        {props.head}
        {(props.scripts ?? []).map((src) => (
          <script type="module" src={src} key={src} />
        ))}
      </head>
      <body class={props.bodyClass}>{props.children}</body>
    </html>
  );
}
