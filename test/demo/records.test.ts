import { readFileSync } from 'node:fs';
import {
  clarifications,
  collectorSources,
  datedFixture,
  fixtureUrl,
  kimGroups,
  knownFactChecks,
  lexicon,
  officialRegistry,
  partners,
  regions,
  rumours,
  staff,
  submissions,
  tenants,
} from '@saring/demo';
import { MAX_TEXT_LENGTH } from '@saring/domain';
import { describe, expect, it } from 'vitest';

const of = <T extends { tenant: string | null }>(records: readonly T[], tenant: string): T[] =>
  records.filter((record) => record.tenant === tenant);
const repeated = (keys: readonly string[]): string[] =>
  keys.filter((key, at) => keys.indexOf(key) !== at);

describe('the demo is big enough to show every screen', () => {
  it.each([
    ['banjar', { villages: 12, groups: 6, staff: 6, published: 30, submissions: 60 }],
    ['kapuas', { villages: 12, groups: 6, staff: 6, published: 18, submissions: 30 }],
  ])('%s', (key, least) => {
    const tenant = tenants.find((each) => each.key === key);
    const villages = regions.filter(
      (region) =>
        region.level === 'VILLAGE' && region.code.startsWith(`${tenant?.regionCode ?? '-'}.`),
    );
    expect(villages.length).toBeGreaterThanOrEqual(least.villages);
    expect(of(kimGroups, key).length).toBeGreaterThanOrEqual(least.groups);
    expect(of(staff, key).length).toBeGreaterThanOrEqual(least.staff);
    expect(of(clarifications, key).length).toBeGreaterThanOrEqual(least.published);
    expect(of(submissions, key).length).toBeGreaterThanOrEqual(least.submissions);
  });

  it('partners: 4 print, 15 online and 2 radio in the first office, some in the second', () => {
    const media = of(partners, 'banjar').map((partner) => partner.medium);
    expect(media.filter((medium) => medium === 'PRINT')).toHaveLength(4);
    expect(media.filter((medium) => medium === 'ONLINE')).toHaveLength(15);
    expect(media.filter((medium) => medium === 'RADIO')).toHaveLength(2);
    expect(of(partners, 'kapuas').length).toBeGreaterThanOrEqual(5);
  });

  it('submissions of every kind, known fact-checks and a glossary', () => {
    const kinds = (kind: string) => submissions.filter((each) => each.expect.kind === kind).length;
    expect(submissions.length).toBeGreaterThanOrEqual(90);
    expect(kinds('repeat')).toBeGreaterThanOrEqual(25);
    expect(kinds('variant')).toBeGreaterThanOrEqual(15);
    expect(kinds('trap')).toBeGreaterThanOrEqual(20);
    expect(kinds('new')).toBeGreaterThanOrEqual(12);
    expect(kinds('chatter')).toBeGreaterThanOrEqual(5);
    expect(kinds('incomplete')).toBeGreaterThanOrEqual(3);
    expect(knownFactChecks.length).toBeGreaterThanOrEqual(15);
    for (const language of ['bjn', 'nij', 'jav']) {
      expect(lexicon.filter((entry) => entry.language === language).length).toBeGreaterThan(20);
    }
  });
});

describe('keys', () => {
  it('are unique', () => {
    expect(repeated(clarifications.map((each) => each.key))).toEqual([]);
    expect(repeated(rumours.map((each) => each.key))).toEqual([]);
    expect(repeated(submissions.map((each) => each.key))).toEqual([]);
    expect(repeated(kimGroups.map((each) => each.key))).toEqual([]);
    expect(repeated(staff.map((each) => each.key))).toEqual([]);
    expect(repeated(staff.map((each) => each.email))).toEqual([]);
    expect(repeated(partners.map((each) => each.key))).toEqual([]);
    expect(repeated(officialRegistry.map((each) => each.key))).toEqual([]);
    expect(repeated(regions.map((each) => each.code))).toEqual([]);
    expect(repeated(knownFactChecks.map((each) => each.externalId))).toEqual([]);
    expect(repeated(lexicon.map((each) => `${each.language} ${each.word}`))).toEqual([]);
  });

  it('stay inside their tenant', () => {
    const signers = new Map(staff.map((each) => [each.key, each.tenant]));
    const groups = new Map(kimGroups.map((each) => [each.key, each.tenant]));
    for (const text of clarifications) {
      for (const key of [...text.signatures, ...(text.correction?.signatures ?? [])]) {
        expect(signers.get(key), `${text.key} signed by ${key}`).toBe(text.tenant);
      }
    }
    for (const { key, tenant, kimGroup } of submissions) {
      if (kimGroup !== null) expect(groups.get(kimGroup), key).toBe(tenant);
    }
  });

  it('of expected matches resolve, with a new rumour apart from a published text', () => {
    const published = new Map(clarifications.map((each) => [each.key, each.tenant]));
    const open = new Map(rumours.map((each) => [each.key, each.tenant]));
    const posts = collectorSources.flatMap(({ tenant, posts: items }) =>
      items.map(({ id, expect: expected }) => ({ key: id, tenant, expect: expected })),
    );
    for (const { key, tenant, expect: expected } of [...submissions, ...posts]) {
      if (expected.kind === 'chatter' || expected.kind === 'incomplete') continue;
      const targets = expected.kind === 'new' ? open : published;
      expect(targets.get(expected.of), `${key} of ${expected.of}`).toBe(tenant);
    }
  });

  it('every rumour has two to six copies, four or five rumours in all', () => {
    expect(rumours.length).toBeGreaterThanOrEqual(4);
    for (const { key } of rumours) {
      const copies = submissions.filter(
        (each) => each.expect.kind === 'new' && each.expect.of === key,
      );
      expect(copies.length, key).toBeGreaterThanOrEqual(2);
      expect(copies.length, key).toBeLessThanOrEqual(6);
    }
  });
});

describe('people', () => {
  it('each office can reach a verdict, publish it, and be audited', () => {
    for (const { key } of tenants) {
      const office = of(staff, key);
      const roles = new Set(office.flatMap((each) => each.roles));
      expect([...roles].sort()).toEqual(
        [
          'AUDITOR',
          'EDITOR',
          'INDEPENDENT_REVIEWER',
          'KIM_COORDINATOR',
          'REVIEWER',
          'TENANT_ADMIN',
        ].sort(),
      );
    }
  });

  it('an independent reviewer does not work for a government, every other role does', () => {
    for (const each of staff) {
      expect(each.government, each.key).toBe(!each.roles.includes('INDEPENDENT_REVIEWER'));
    }
  });
});

describe('KIM groups', () => {
  it('stand on every step of the ladder, some of them quiet', () => {
    for (const { key, kimQuietDays } of tenants) {
      const groups = of(kimGroups, key);
      expect(new Set(groups.map((group) => group.ladder)).size).toBe(5);
      const quiet = groups.filter((group) => (group.lastReportDaysAgo ?? 0) > kimQuietDays);
      expect(quiet.length).toBeGreaterThan(0);
    }
  });

  it('a group reported only after its first report on the ladder, and was trained before', () => {
    for (const group of kimGroups) {
      const reported = group.lastReportDaysAgo !== null;
      expect(reported, group.key).toBe(group.ladder !== 'REGISTERED' && group.ladder !== 'TRAINED');
      expect(group.trainedDaysAgo === null, group.key).toBe(group.ladder === 'REGISTERED');
      expect(group.trainedDaysAgo ?? 0, group.key).toBeLessThanOrEqual(group.registeredDaysAgo);
    }
  });
});

describe('collector fixtures', () => {
  it.each(collectorSources.map((source) => [source.key, source] as const))(
    '%s holds exactly its labelled posts, with dates filled in',
    (_, source) => {
      expect(source.posts.length).toBeGreaterThanOrEqual(8);
      const text = datedFixture(
        readFileSync(fixtureUrl(source.fixture), 'utf8'),
        new Date('2026-08-12T01:00:00Z'),
      );
      expect(text).not.toMatch(/@(?:rfc822|iso|clock):/u);
      const pattern =
        source.kind === 'RSS'
          ? /<guid isPermaLink="false">([^<]+)<\/guid>/gu
          : /data-post="[^"/]+\/(\d+)"/gu;
      const found = [...text.matchAll(pattern)].map((match) => match[1]);
      expect(found.sort()).toEqual(source.posts.map((post) => post.id).sort());
    },
  );

  it('writes dates as feeds and readers want them', () => {
    expect(datedFixture('@rfc822:60@ @iso:60@ @clock:60@', new Date('2026-08-12T01:30:00Z'))).toBe(
      'Wed, 12 Aug 2026 00:30:00 GMT 2026-08-12T00:30:00+00:00 00:30',
    );
  });
});

it('known fact-checks have every field an import needs, and a date of the past', () => {
  for (const { externalId, text, claim, explanation, sources, publishedAt } of knownFactChecks) {
    for (const field of [text, claim, explanation]) {
      expect(field.length, externalId).toBeGreaterThan(30);
      expect(field.length, externalId).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
    }
    expect(sources.length, externalId).toBeGreaterThan(0);
    expect(publishedAt, externalId).toMatch(/^202[456]-\d{2}-\d{2}$/u);
    expect(Date.parse(publishedAt), externalId).toBeLessThan(Date.now());
  }
});
