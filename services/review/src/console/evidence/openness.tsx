import type { EvidenceRow } from '@saring/database';
import { SIGNAL_TITLE, type SignalName } from '@saring/sources';
import type { Language } from '@saring/web';
import type { ComponentChildren, JSX } from 'preact';
import { evidenceWords } from './words.ts';

/** What a publisher has to say about itself: six signals that are read together. */
const PARTS: readonly SignalName[] = [
  'redaksi',
  'pedoman-media-siber',
  'publisher-address',
  'person-in-charge',
  'legal-entity',
  'publisher-contact',
];

/** The six of one site. */
export interface Openness {
  readonly rows: readonly EvidenceRow[];
  /** `null` where a site has none of them, such as an agency. */
  readonly status: 'ATTENTION' | 'UNKNOWN' | 'KNOWN' | null;
}

/** Finds the six among the signals of a site. One of them missing asks for a look. */
export function opennessOf(signals: readonly EvidenceRow[]): Openness {
  const rows = PARTS.flatMap((name) => signals.filter((row) => row.signal === name));
  const has = (status: string) => rows.some((row) => row.status === status);
  if (rows.length === 0) return { rows, status: null };
  return { rows, status: has('ATTENTION') ? 'ATTENTION' : has('UNKNOWN') ? 'UNKNOWN' : 'KNOWN' };
}

/** One line for the six: what is missing by name, everything in full behind it. */
export function OpennessLine(props: {
  readonly language: Language;
  readonly openness: Openness;
  /** The six lines themselves. */
  readonly children: ComponentChildren;
}): JSX.Element {
  const { language, openness } = props;
  const { rows } = openness;
  const status = openness.status ?? 'UNKNOWN';
  const t = evidenceWords(language);
  const found = rows.filter((row) => row.status === 'KNOWN').length;
  const missing = PARTS.filter((name) =>
    rows.some((row) => row.signal === name && row.status === 'ATTENTION'),
  ).map((name) => SIGNAL_TITLE[name][language]);
  return (
    <li class={`signal signal-${status.toLowerCase()}`}>
      <p>
        <span class="signal-status">{t[status]}</span> <strong>{t.openness}</strong>
      </p>
      <p class="text">
        {status === 'UNKNOWN' ? t.opennessUnread : t.opennessFound(found, rows.length)}
        {missing.length === 0 ? null : ` ${t.opennessMissing(missing.join(', '))}`}
      </p>
      <details>
        <summary>{t.details}</summary>
        <ul class="signals">{props.children}</ul>
      </details>
    </li>
  );
}
