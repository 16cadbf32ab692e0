import { getDistricts, getVillages } from 'idn-area-data';

/** A place by its Kemendagri code. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

/** The districts and villages under a regency or a province. */
export interface Regions {
  readonly districts: readonly Region[];
  readonly villages: readonly (Region & { readonly districtCode: string })[];
}

const known = new Map<string, Promise<Regions>>();

/** Reads the places under a code, such as `63.03`, once for each. */
export function regionsUnder(code: string): Promise<Regions> {
  const found = known.get(code) ?? read(code);
  known.set(code, found);
  // A list that could not be read is asked for again.
  found.catch(() => known.delete(code));
  return found;
}

async function read(code: string): Promise<Regions> {
  const [districts, villages] = await Promise.all([getDistricts(), getVillages()]);
  const under = <R extends Region>(places: readonly R[]) =>
    places.filter((place) => place.code.startsWith(`${code}.`));
  return {
    districts: under(districts).map(({ code: own, name }) => ({ code: own, name })),
    villages: under(villages).map(({ code: own, name }) => ({
      code: own,
      name,
      districtCode: own.split('.').slice(0, 3).join('.'),
    })),
  };
}
