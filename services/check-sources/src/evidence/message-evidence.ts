import { createHash } from 'node:crypto';
import type { NewEvidence } from '@saring/database';
import {
  fraudSignsSignal,
  namedSourceSignals,
  officialAccountSignal,
  officialPhoneSignal,
  unopenedLinksSignal,
} from '@saring/sources';
import { PLACEHOLDERS } from '@saring/text';
import type { SourceLists } from '../lists/source-lists.ts';
import { accountsIn } from '../subjects/accounts-in.ts';
import { phonesIn } from '../subjects/phones-in.ts';
import { type Subject, signalEvidence } from './signal-evidence.ts';

interface MessageFacts {
  readonly item: { readonly tenantId: string; readonly itemId: string };
  /** As received; nothing of it is stored unmasked. */
  readonly text: string;
  readonly maskedText: string;
  /** Addresses of the message, and where they led. */
  readonly links: readonly string[];
  /** Links that were opened, and those that were left. */
  readonly count: { readonly opened: number; readonly left: number };
  readonly lists: SourceLists;
}

/** What a message itself shows: accounts and numbers it quotes, bodies it names, signs of fraud. */
export function messageEvidence(facts: MessageFacts, at: Date): NewEvidence[] {
  const { text, maskedText, links, lists } = facts;
  const { registry, names } = lists;
  const about = (key: string, title: string | null): Subject => ({
    ...facts.item,
    key,
    title,
    url: null,
  });
  const message = about('message', null);
  const unopened = unopenedLinksSignal(facts.count, at);
  return [
    ...(unopened === null ? [] : [signalEvidence(unopened, message)]),
    signalEvidence(
      fraudSignsSignal({ message: maskedText, links, page: null, registry, from: 'message' }, at),
      message,
    ),
    ...namedSourceSignals(maskedText, links, names, at).map((signal) =>
      signalEvidence(signal, message, `:${signal.readFrom}`),
    ),
    ...accountsIn(text, links).map((account) => {
      const title = `@${account.handle}${account.platform === null ? '' : ` (${account.platform})`}`;
      const subject = about(`account:${account.platform ?? ''}/${account.handle}`, title);
      return signalEvidence(officialAccountSignal(account, registry, at), subject);
    }),
    ...phonesIn(text, links).map((number) => {
      const signal = officialPhoneSignal(number, registry, at);
      const { key, title } = phoneSubject(number, signal.state === 'known');
      return signalEvidence(signal, about(key, title));
    }),
  ];
}

/** A listed number is public; any other belongs to somebody, so only its end is shown. */
function phoneSubject(number: string, listed: boolean): { key: string; title: string } {
  const key = `phone:${createHash('sha256').update(number).digest('hex').slice(0, 16)}`;
  if (listed) return { key, title: number.startsWith('62') ? `+${number}` : number };
  return { key, title: `${PLACEHOLDERS.phone} …${number.slice(-3)}` };
}
