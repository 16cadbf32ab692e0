import { maskPersonalData } from '@saring/text';
import { describe, expect, it } from 'vitest';
import { seeded } from '../seeded/random.ts';
import { linesOf, reportSkipped } from '../shared-data/shared-data.ts';
import type { MadeMessage } from './messages.ts';
import { makeMessage } from './messages.ts';
import { makePlainText } from './plain-text.ts';

const MESSAGES = 6_000;
const PLAIN_TEXTS = 3_000;

/** Whether the spans leave nothing of the identifier but a link's address before its number. */
function isMasked(message: MadeMessage): boolean {
  const { spans, text } = maskPersonalData(message.text);
  const hidden = message.text.slice(message.start, message.end);
  const number = /(?:wa\.me\/\+?|phone=)(\d+)/u.exec(hidden);
  const start = message.start + (number === null ? 0 : number.index + number[0].search(/\d/u));
  const end = number === null ? message.end : start + (number[1]?.length ?? 0);
  let reached = start;
  for (const span of spans) if (span.start <= reached) reached = Math.max(reached, span.end);
  return reached >= end && text !== message.text;
}

describe('masking of a generated corpus', () => {
  const random = seeded(20_260_817);
  const messages = Array.from({ length: MESSAGES }, () => makeMessage(random));
  const missed = messages.filter((message) => !isMasked(message));

  it('uses at least twelve disguises', () => {
    expect(new Set(messages.map(({ disguise }) => disguise)).size).toBeGreaterThan(12);
  });

  it('masks every canonical spelling', () => {
    expect(missed.filter(({ disguise }) => disguise === 'canonical')).toEqual([]);
  });

  it('masks at least 99.5 % of all spellings', () => {
    expect(missed.length / messages.length).toBeLessThanOrEqual(0.005);
  });

  it('masks nothing else in these messages', () => {
    const beyond = messages.filter((message) =>
      maskPersonalData(message.text).spans.some(
        ({ start, end }) => end <= message.start || start >= message.end,
      ),
    );
    expect(beyond).toEqual([]);
  });
});

it('masks at most one stretch per 1,000 tokens of plain text', () => {
  const random = seeded(2_026);
  const texts = Array.from({ length: PLAIN_TEXTS }, () => makePlainText(random));
  const tokens = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
  const masks = texts.flatMap((text) => maskPersonalData(text).spans).length;
  expect((masks / tokens) * 1_000).toBeLessThanOrEqual(1);
});

const SENTENCES = linesOf('id-indonli/val.jsonl');

it.skipIf(SENTENCES === null)(
  `leaves real sentences without personal data alone${reportSkipped(SENTENCES, 'id-indonli')}`,
  () => {
    const texts = (SENTENCES ?? []).flatMap((line) => [line.premise, line.hypothesis].map(String));
    const tokens = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
    const masks = texts.flatMap((text) => maskPersonalData(text).spans).length;
    expect((masks / tokens) * 1_000).toBeLessThanOrEqual(1);
  },
);
