import type { NewEvidence } from '@saring/database';
import { type Json, SIGNAL_TITLE, type Signal } from '@saring/sources';
import { maskJson, maskText } from './mask-json.ts';

/** What a signal is about. */
export interface Subject {
  readonly tenantId: string;
  readonly itemId: string;
  /** `link:…`, `account:…`, `phone:…`, `message`. */
  readonly key: string;
  /** How the subject is shown; the name of the signal where that says enough. */
  readonly title: string | null;
  /** The link it is about; `null` for other subjects. */
  readonly url: string | null;
}

const STATUS = { known: 'KNOWN', unknown: 'UNKNOWN', attention: 'ATTENTION' } as const;

/**
 * A signal as it is stored: always an appearance, never a source, with personal data masked.
 *
 * @param part tells several signals of one name about one subject apart
 */
export function signalEvidence(signal: Signal, subject: Subject, part = ''): NewEvidence {
  const { name, state, why } = signal;
  const value = maskJson(signal.value);
  return {
    tenantId: subject.tenantId,
    caseId: null,
    itemId: subject.itemId,
    kind: 'SIGNAL',
    role: 'APPEARANCE',
    key: `${name}${part}|${subject.key}`,
    signal: name,
    status: STATUS[state],
    why: { id: maskText(why.id), en: maskText(why.en) },
    readFrom: maskText(signal.readFrom).slice(0, 2000),
    title: (subject.title ?? SIGNAL_TITLE[name].id).slice(0, 300),
    url: subject.url,
    publisher: null,
    excerpt: null,
    value: isObject(value) ? value : {},
    sha256: null,
    observedAt: new Date(signal.observedAt),
    addedById: null,
  };
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
