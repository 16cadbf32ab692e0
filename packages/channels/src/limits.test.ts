import { VERDICTS } from '@saring/domain';
import { describe, expect, it } from 'vitest';
import {
  ANSWER_BYTES,
  type AnswerFacts,
  answerText,
  buildWhatsAppMessage,
  bytesOf,
  CHAT_WORDS,
  type ChatLanguage,
  type Composed,
  composeDelay,
  composeHelp,
  composeLapsed,
  composeQuestion,
  composeReceipt,
  composeStarted,
  composeStopped,
  composeTicket,
  composeUnsupported,
  cutToBytes,
  readCommand,
  TELEGRAM_LIMITS,
  WHATSAPP_LIMITS,
} from './index.ts';

const LANGUAGES: readonly ChatLanguage[] = ['id', 'en'];
const ticket = 'SR-7K3MQ-9XTB2';
const url = `https://saring.kabupaten-yang-panjang-sekali-namanya.example/t/${ticket}`;
const office = 'Dinas Komunikasi, Informatika, Statistik, dan Persandian Kabupaten Uji Hulu Tengah';

const everything = (language: ChatLanguage): Composed[] => [
  composeReceipt(language, {
    ticket,
    ticketUrl: url,
    asked: false,
    hours: 20.5,
    notice: { office, url },
  }),
  composeReceipt(language, { ticket, ticketUrl: url, asked: true, hours: 22, notice: null }),
  ...(['FULL_TEXT', 'LINK', 'WHEN', 'WHERE', 'SOURCE'] as const).map((piece) =>
    composeQuestion(language, piece, ticket),
  ),
  composeLapsed(language, ticket, 36.5),
  ...['WAITING_FOR_SOURCE', 'READY_FOR_REVIEW', 'CHECKING', null].map((caseState) =>
    composeDelay(language, { ticket, ticketUrl: url, caseState }),
  ),
  ...(['RECEIVED', 'NEEDS_INFO', 'LAPSED', 'LINKED', 'ANSWERED'] as const).map((state) =>
    composeTicket(language, { ticket, state, url }),
  ),
  composeTicket(language, null),
  composeHelp(language),
  composeUnsupported(language),
  composeStopped(language),
  composeStarted(language),
];

describe.each(LANGUAGES)('every text in %s', (language) => {
  it('fits what both providers take', () => {
    for (const { text, choices, menuTitle } of everything(language)) {
      expect(bytesOf(text), text).toBeLessThanOrEqual(ANSWER_BYTES);
      const message = {
        reference: 'r',
        text,
        image: null,
        choices,
        menuTitle,
        replyTo: null,
        template: null,
      };
      // Throws for anything that is too long.
      buildWhatsAppMessage({ id: '628123456789', alias: null }, message, null);
      for (const { id, title } of choices) {
        expect(title.length).toBeLessThanOrEqual(WHATSAPP_LIMITS.buttonTitle);
        expect(bytesOf(id), id).toBeLessThanOrEqual(TELEGRAM_LIMITS.choiceId);
      }
    }
  });

  it('keeps verdict, title and link of an answer within 1 KB, however long the rest is', () => {
    const long = 'Keterangan panjang dari dinas terkait. '.repeat(200);
    for (const state of ['PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED'] as const) {
      for (const verdict of [...VERDICTS, null]) {
        const facts: AnswerFacts = {
          kind: verdict === null ? 'EARLY_WARNING' : 'FACT_CHECK',
          state,
          verdict,
          title: 'Jembatan Uji Hulu tidak ditutup '.repeat(6).trim(),
          summary: long,
          explanation: long,
          sources: [{ title: long, url: null }],
          reason: state === 'PUBLISHED' ? null : long,
          url,
          lead: CHAT_WORDS[language].again,
        };
        const text = answerText(facts, language);
        expect(bytesOf(text)).toBeLessThanOrEqual(ANSWER_BYTES);
        expect(text).toContain(url);
        expect(text).toContain('Jembatan Uji Hulu tidak ditutup');
      }
    }
  });
});

it('refuses a text that is too long rather than cutting it in silence', () => {
  const message = {
    reference: 'r',
    text: 'x'.repeat(1025),
    image: null,
    choices: [{ id: 'a', title: 'Ya' }],
    menuTitle: 'Pilih',
    replyTo: null,
    template: null,
  };
  expect(() => buildWhatsAppMessage({ id: '628', alias: null }, message, null)).toThrow(RangeError);
});

it('writes to whoever hides their number by their business-scoped id', () => {
  const message = {
    reference: 'r',
    text: 'halo',
    image: null,
    choices: [],
    menuTitle: '',
    replyTo: null,
    template: null,
  };
  expect(buildWhatsAppMessage({ id: 'ID.99', alias: null }, message, null)).toMatchObject({
    recipient: 'ID.99',
  });
  expect(buildWhatsAppMessage({ id: 'ID.99', alias: '62812345' }, message, null)).toMatchObject({
    to: '62812345',
  });
});

it('cuts between words and never in the middle of a letter', () => {
  const cut = cutToBytes('satu dua tiga 🙏🙏 empat', 18);
  expect(bytesOf(cut)).toBeLessThanOrEqual(18);
  expect(cut).toBe('satu dua tiga…');
  expect(cutToBytes('pendek', 18)).toBe('pendek');
});

it.each([
  ['BERHENTI', 'stop'],
  ['stop.', 'stop'],
  ['/stop@saring_bot', 'stop'],
  ['Mulai', 'start'],
  ['Halo!', 'help'],
  ['sr-7k3mq-9xtb2', 'ticket'],
  ['/cek kabar ini', 'check'],
  ['Stop sebarkan berita bohong tentang pasar', null],
  ['mulai besok pasar pindah', null],
])('reads %j as %s', (text, kind) => {
  expect(readCommand(text)?.kind ?? null).toBe(kind);
});
