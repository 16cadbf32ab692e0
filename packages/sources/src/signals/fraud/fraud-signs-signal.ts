import type { Page } from '../../extract/page.ts';
import type { OfficialRegistry } from '../registry/official-registry.ts';
import { type Json, type Signal, seen } from '../signal.ts';
import { signsInForms, signsInLinks } from './link-patterns.ts';
import { type FoundSign, signsInText } from './message-patterns.ts';
import { FRAUD_SIGN, type FraudSign } from './signs.ts';

/** What is looked at for signs of fraud. */
export interface FraudQuestion {
  readonly message: string;
  /** Addresses in the message and those they led to. */
  readonly links: readonly string[];
  /** The page behind a link, if it could be read. */
  readonly page: Page | null;
  readonly registry: OfficialRegistry;
  readonly from: string;
}

/** UTF-16 units of a page that are searched. */
const MAX_PAGE = 30_000;

/** Signs of fraud in a message, its links and the page behind them, each explained. */
export function fraudSignsSignal(question: FraudQuestion, at: Date): Signal<Json> {
  const { page, registry } = question;
  const found = [
    ...signsInText(question.message, 'message'),
    ...signsInLinks(question.links, registry),
    ...(page === null ? [] : signsInPage(page, registry)),
  ];
  const signs = [...new Set(found.map(({ sign }) => sign))];
  const value = {
    signs: signs.map((sign) => describe(sign, found)),
    pageRead: page !== null,
  };
  const observation = { at, from: question.from };
  if (signs.length === 0) {
    return seen('fraud-signs', 'known', value, observation, {
      id: 'Tidak ada tanda penipuan yang dikenali.',
      en: 'No known sign of fraud was found.',
    });
  }
  return seen('fraud-signs', 'attention', value, observation, {
    id: signs.map((sign) => FRAUD_SIGN[sign].id).join(' '),
    en: signs.map((sign) => FRAUD_SIGN[sign].en).join(' '),
  });
}

function signsInPage(page: Page, registry: OfficialRegistry): FoundSign[] {
  const links = signsInLinks(
    page.links.map(({ url }) => url),
    registry,
  );
  return [
    ...signsInForms(page.forms),
    ...signsInText(page.allText.slice(0, MAX_PAGE), 'page'),
    // A chat button stands on many honest pages; an app file does not.
    ...links
      .filter(({ sign }) => sign === 'apk-link')
      .map((sign) => ({ ...sign, where: 'page' as const })),
  ];
}

const describe = (sign: FraudSign, found: readonly FoundSign[]): Json => ({
  sign,
  seen: found
    .filter((each) => each.sign === sign)
    .slice(0, 5)
    .map(({ where, excerpt, start, end }) => ({ where, excerpt, start, end })),
  id: FRAUD_SIGN[sign].id,
  en: FRAUD_SIGN[sign].en,
});
