import { techniqueFromName, VERDICT, VERDICTS, type Verdict } from '@saring/domain';

/** How other organisations name a verdict, folded to lower case. */
const NAMES: Readonly<Record<string, Verdict>> = {
  hoax: 'FALSE',
  hoaks: 'FALSE',
  false: 'FALSE',
  salah: 'FALSE',
  palsu: 'FALSE',
  'tidak benar': 'FALSE',
  misleading: 'MISLEADING',
  menyesatkan: 'MISLEADING',
  benar: 'TRUE',
  true: 'TRUE',
  fakta: 'TRUE',
  'sebagian benar': 'PARTLY_TRUE',
  'partly true': 'PARTLY_TRUE',
  'half true': 'PARTLY_TRUE',
  'belum terbukti': 'UNPROVEN',
  unproven: 'UNPROVEN',
};

/**
 * The verdict of our vocabulary that a name from elsewhere stands for. A technique's name (satire
 * apart) means that the publisher rated the claim false or misleading.
 */
export function verdictFromName(name: string | null): Verdict | null {
  if (name === null) return null;
  const folded = name.trim().toLowerCase().replace(/[[\]]/gu, '');
  const own = VERDICTS.find(
    (verdict) => verdict.toLowerCase() === folded || VERDICT[verdict].id.toLowerCase() === folded,
  );
  if (own !== undefined) return own;
  const known = NAMES[folded];
  if (known !== undefined) return known;
  const technique = techniqueFromName(folded);
  if (technique === null || technique === 'SATIRE') return null;
  return technique === 'MISLEADING_CONTENT' || technique === 'FALSE_CONTEXT'
    ? 'MISLEADING'
    : 'FALSE';
}
