import type { Page } from '../extract/page.ts';
import type { FetchResult } from '../fetch/types.ts';
import type { FactFinder } from './agreement/fact-finder.ts';
import { pageAgreementSignal } from './agreement/page-agreement-signal.ts';
import { simpleFacts } from './agreement/simple-facts.ts';
import { oldNewsSignal } from './dates/old-news-signal.ts';
import { publicationDateSignal } from './dates/publication-date-signal.ts';
import { fraudSignsSignal } from './fraud/fraud-signs-signal.ts';
import type { OfficialNames } from './look-alike/brands.ts';
import { lookAlikeSignal } from './look-alike/look-alike-signal.ts';
import { type PressCouncilList, pressCouncilSignal } from './publisher/press-council.ts';
import { redirectsSignal } from './redirects-signal.ts';
import { registeredDomainSignal } from './registered-domain-signal.ts';
import type { OfficialRegistry } from './registry/official-registry.ts';
import { officialRegistrySignal } from './registry/official-registry-signal.ts';
import { reverseImageSignal } from './reverse-image-signal.ts';
import type { Json, Signal } from './signal.ts';
import { tlsSignal } from './tls-signal.ts';

/** A link of a message, and what opening it brought. */
export interface LinkQuestion {
  readonly result: FetchResult;
  /** What was read behind the link; `null` if nothing could be. */
  readonly page: Page | null;
  /** The message the link stands in. */
  readonly message: string;
  readonly sentAt: Date;
  readonly registry: OfficialRegistry;
  /** `officialNames(registry.domains)`, made once. */
  readonly names: OfficialNames;
  readonly pressCouncil: PressCouncilList | null;
  readonly findFacts?: FactFinder;
  /** False where the signs of fraud in the message itself are told elsewhere. */
  readonly messageSigns?: boolean;
}

/**
 * Every signal of a link that needs no further question to the outside. Domain age, publisher pages
 * and fact-checks elsewhere are asked for on their own: `domainAgeSignal`, `readPublisher`,
 * `factChecksSignal`.
 */
export function linkSignals(question: LinkQuestion, at: Date): Signal<Json>[] {
  const { result, page, message, sentAt, registry, findFacts = simpleFacts } = question;
  const signsIn = question.messageSigns === false ? '' : message;
  const { requestedUrl, url } = result;
  const words = withoutLinks(message);
  return [
    redirectsSignal(result, page?.canonicalUrl ?? null, at),
    registeredDomainSignal(url, at),
    officialRegistrySignal(url, registry, at),
    ofEitherHost(requestedUrl, url, question.names, at),
    tlsSignal(result, at),
    pressCouncilSignal(url, question.pressCouncil, at),
    publicationDateSignal(page, url, at),
    oldNewsSignal(words, sentAt, page, url, at),
    pageAgreementSignal(words, page, url, at, findFacts),
    fraudSignsSignal(
      { message: signsIn, links: [requestedUrl, url], page, registry, from: url },
      at,
    ),
    reverseImageSignal(page?.mainImage ?? null, at),
  ];
}

/** The written address may imitate a name as well as the one it leads to. */
function ofEitherHost(
  written: string,
  reached: string,
  names: OfficialNames,
  at: Date,
): Signal<Json> {
  const ofHost = (url: string): Signal<Json> =>
    lookAlikeSignal(URL.canParse(url) ? new URL(url).hostname : '', names, { at, from: url });
  const first = ofHost(written);
  return first.state === 'attention' ? first : ofHost(reached);
}

/** The same length, so that offsets stay those of the message. */
const withoutLinks = (message: string): string =>
  message.replace(/\b(?:https?:\/\/|www\.)\S{1,2000}/giu, (link) => ' '.repeat(link.length));
