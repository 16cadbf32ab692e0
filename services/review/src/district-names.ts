import { regionsUnder } from '@saring/text';

/**
 * Says the name of a district by its Kemendagri code. A code without a known name stays as it is.
 *
 * @param regionCode of the office's place; `null` when it is not known
 */
export async function districtNames(regionCode: string | null): Promise<(code: string) => string> {
  if (regionCode === null) return (code) => code;
  const { districts } = await regionsUnder(regionCode);
  const names = new Map(districts.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
