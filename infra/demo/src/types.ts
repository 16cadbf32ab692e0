import type {
  Channel,
  ClarificationKind,
  Clocks,
  Harm,
  Role,
  Technique,
  Verdict,
} from '@saring/domain';

/**
 * Shapes of the demo data. Records refer to each other by `key`, never by a database id. Times are
 * relative to the moment of loading, so that the demo is never old.
 *
 * Everything in it is invented: no event happened, nobody in it exists, telephone numbers hold the
 * reserved block 0000, and the domains of rumours and outlets end in `.example`, `.test` or
 * `.invalid`. Only names of places, agencies and official domains are real.
 */
export type TenantKey = 'banjar' | 'kapuas';

export interface DemoTenant {
  readonly key: TenantKey;
  readonly name: string;
  readonly office: string;
  /** Kemendagri code of the district. */
  readonly regionCode: string;
  readonly timeZone: 'Asia/Makassar' | 'Asia/Jakarta';
  readonly timeZoneLabel: 'WITA' | 'WIB';
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** Local times, `HH:MM`; `days` counts Monday as 1. */
  readonly workingHours: {
    readonly days: readonly number[];
    readonly from: string;
    readonly to: string;
  };
  readonly clocks: Clocks;
  /** A group that sent nothing for so long gets a friendly reminder. */
  readonly kimQuietDays: number;
  /** Share of KIM groups the office wants to see active, 0 to 1. */
  readonly kimActiveGoal: number;
  /** Shown on every public page of the demo. */
  readonly notice: string;
}

export type RegionLevel = 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE';

export interface DemoRegion {
  /** Kemendagri code with dots, e.g. `63.03.04.2004`. */
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
}

/** The activity ladder of a KIM group, from the bottom up. */
export const KIM_LADDER = ['REGISTERED', 'TRAINED', 'FIRST_REPORT', 'REGULAR', 'MENTOR'] as const;

export type KimLadder = (typeof KIM_LADDER)[number];

export interface DemoKimGroup {
  readonly key: string;
  readonly tenant: TenantKey;
  readonly name: string;
  readonly villageCode: string;
  readonly ladder: KimLadder;
  readonly members: number;
  readonly registeredDaysAgo: number;
  /** `null` where the group was not trained yet. */
  readonly trainedDaysAgo: number | null;
  /** `null` where it never reported. */
  readonly lastReportDaysAgo: number | null;
  readonly phone: string;
  readonly note: string;
}

export interface DemoStaff {
  readonly key: string;
  /** `null`: the operator of the whole installation. */
  readonly tenant: TenantKey | null;
  readonly email: string;
  /** A pseudonym with a task, never a person's name. */
  readonly displayName: string;
  readonly organisation: string;
  readonly government: boolean;
  readonly roles: readonly Role[];
}

/** What an agency is known to own; everything that only looks like it is suspect. */
export interface DemoOfficialEntry {
  readonly key: string;
  /** `null`: holds for every tenant. */
  readonly tenant: TenantKey | null;
  readonly agency: string;
  readonly domains: readonly string[];
  readonly accounts: readonly {
    readonly platform: 'INSTAGRAM' | 'FACEBOOK' | 'TIKTOK' | 'TELEGRAM' | 'WHATSAPP' | 'X';
    readonly handle: string;
  }[];
  readonly phones: readonly string[];
}

export type PartnerMedium = 'PRINT' | 'ONLINE' | 'RADIO';

/** How an outlet takes clarifications over. */
export type PartnerIntake = 'FEED' | 'API' | 'WEBHOOK' | 'EMBED' | 'PRINT_EDITION' | 'RADIO_SCRIPT';

export interface DemoPartner {
  readonly key: string;
  readonly tenant: TenantKey;
  readonly name: string;
  readonly medium: PartnerMedium;
  /** Address of the outlet; `null` for an outlet that has none. */
  readonly domain: string | null;
  readonly intake: readonly PartnerIntake[];
  readonly email: string;
  readonly joinedDaysAgo: number;
  readonly note: string;
}

export interface DemoSource {
  readonly title: string;
  readonly url: string;
  /** Agency, organisation or person it comes from; two sources are independent when it differs. */
  readonly publisher: string;
  readonly kind: 'STATEMENT' | 'PAGE' | 'DOCUMENT' | 'OBSERVATION';
  /** What the archive holds: for pages of others a note of ours, never a quotation. */
  readonly excerpt: string;
}

/** The second version of a text: only what changed, and why. */
export interface DemoCorrection {
  readonly daysAgo: number;
  readonly reason: string;
  readonly signatures: readonly string[];
  readonly title?: string;
  readonly claim?: string;
  readonly summary?: string;
  readonly explanation?: readonly string[];
  readonly verdict?: Verdict;
  readonly techniques?: readonly Technique[];
  readonly addedSources?: readonly DemoSource[];
}

export interface DemoClarification {
  readonly key: string;
  readonly tenant: TenantKey;
  readonly kind: ClarificationKind;
  readonly title: string;
  /** The checkable statement as it is claimed, never as its denial. */
  readonly claim: string;
  /** The rumour as it first came in. */
  readonly circulated: string;
  /** 60 to 500 characters. */
  readonly summary: string;
  /** Paragraphs. */
  readonly explanation: readonly string[];
  /** `null` for kinds that carry no truth label. */
  readonly verdict: Verdict | null;
  readonly techniques: readonly Technique[];
  readonly harms: readonly Harm[];
  /** About the tenant's own government (guard 3). */
  readonly aboutOwnGovernment: boolean;
  readonly regionCodes: readonly string[];
  readonly sources: readonly DemoSource[];
  /** What to do now. */
  readonly tips: readonly string[];
  /** How the reviewers reached their answer; material of practice cases. */
  readonly reasoning: readonly string[];
  readonly lesson: string;
  readonly publishedDaysAgo: number;
  /** Staff keys in the order of signing. */
  readonly signatures: readonly string[];
  /** Days from publication until somebody must look again; `null`: not bound to a time. */
  readonly recheckAfterDays: number | null;
  readonly correction?: DemoCorrection;
  readonly withdrawal?: { readonly daysAgo: number; readonly reason: string };
  /** An early warning that ran out with one signature only. */
  readonly expired?: true;
}

/** A rumour that nobody has clarified yet: its reports open a case. */
export interface DemoRumour {
  readonly key: string;
  readonly tenant: TenantKey;
  readonly claim: string;
  readonly harms: readonly Harm[];
}

/** A fact-check of somebody else, in the shape `import clarifications` reads. */
export interface DemoKnownFactCheck {
  readonly externalId: string;
  readonly publisher: string;
  readonly url: string;
  readonly claim: string;
  readonly text: string;
  /** In the publisher's own words. */
  readonly verdict: string;
  readonly explanation: string;
  readonly sources: readonly string[];
  /** ISO 8601 date. */
  readonly publishedAt: string;
}

/** What a trap changes, so that it must not count as the same claim. */
export type FactDifference =
  | 'INSTITUTION'
  | 'PLACE'
  | 'NUMBER'
  | 'MONEY'
  | 'DATE'
  | 'NEGATION'
  | 'DENIAL'
  | 'OLD_NEWS';

/** How a repeat or variant was changed on its way. */
export type Mutation =
  | 'EXACT'
  | 'EDITED'
  | 'FORWARD_HEADER'
  | 'TRUNCATED'
  | 'EMBEDDED'
  | 'CAPITALS'
  | 'SLANG'
  | 'LOCAL_LANGUAGE'
  | 'REWORDED';

/**
 * What matching should make of an item. `of` is the key of a clarification, or of a rumour for
 * `new` (every copy of a new rumour belongs into one case).
 */
export type Expectation =
  | { readonly kind: 'repeat'; readonly of: string; readonly how: Mutation }
  | { readonly kind: 'variant'; readonly of: string; readonly how: Mutation }
  | { readonly kind: 'trap'; readonly of: string; readonly differs: FactDifference }
  | { readonly kind: 'new'; readonly of: string }
  | { readonly kind: 'chatter' }
  | { readonly kind: 'incomplete' };

export type PersonalDatum = 'PHONE' | 'NIK' | 'EMAIL' | 'ACCOUNT';

export interface DemoSubmission {
  readonly key: string;
  readonly tenant: TenantKey;
  readonly channel: Channel;
  /** `null`: a citizen, not a KIM group. */
  readonly kimGroup: string | null;
  readonly minutesAgo: number;
  readonly text: string;
  readonly expect: Expectation;
  /** Kinds of personal data in the text that must be masked wherever it is shown. */
  readonly masks?: readonly PersonalDatum[];
}

export interface DemoCollectorSource {
  readonly key: string;
  readonly tenant: TenantKey;
  readonly kind: 'RSS' | 'TELEGRAM';
  readonly title: string;
  /** Where it would be found; a reserved domain, so that the demo asks no stranger's server. */
  readonly url: string;
  /** File name under `fixtures/`. */
  readonly fixture: string;
  /** Labels of its posts, by the id the fixture gives them (guid, or number of the post). */
  readonly posts: readonly { readonly id: string; readonly expect: Expectation }[];
}

export interface DemoLexiconEntry {
  readonly word: string;
  /** ISO 639-3: Banjar, Ngaju, Javanese. */
  readonly language: 'bjn' | 'nij' | 'jav';
  /** Meaning in Indonesian. */
  readonly meaning: string;
  /** A sentence with it, for the reviewer who does not speak the language. */
  readonly example?: string;
}
