/** What a claim can do to people. Harms drive priority and routing; they never set a verdict. */
export const HARMS = [
  'FRAUD',
  'DISASTER',
  'HEALTH',
  'HATE',
  'ELECTION',
  'PERSONAL_DATA',
  'CHILDREN',
] as const;

export type Harm = (typeof HARMS)[number];

interface HarmFacts {
  readonly id: string;
  readonly en: string;
  /** Factor in the priority of a case; 1 is a claim without any known harm. */
  readonly weight: number;
}

export const HARM: Readonly<Record<Harm, HarmFacts>> = {
  FRAUD: { id: 'Penipuan', en: 'Fraud', weight: 3 },
  DISASTER: { id: 'Kebencanaan', en: 'Disaster', weight: 4 },
  HEALTH: { id: 'Kesehatan', en: 'Health', weight: 3 },
  HATE: { id: 'SARA', en: 'Ethnic or religious hate', weight: 2.5 },
  ELECTION: { id: 'Pemilu', en: 'Election', weight: 2.5 },
  PERSONAL_DATA: { id: 'Data pribadi', en: 'Personal data', weight: 2.5 },
  CHILDREN: { id: 'Anak', en: 'Children', weight: 3 },
};
