import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Words of this field that every guesser would try first. */
const OURS = [
  'saring',
  'diskominfo',
  'kominfo',
  'admin',
  'hoaks',
  'kabupaten',
  'kecamatan',
  'desa',
];
/**
 * Guesses that a patient attacker makes against a slow hash, as a power of ten: zxcvbn's border
 * between "somewhat" and "safely unguessable".
 */
const ENOUGH = 10;
/** The estimate takes longer the longer the text; more characters add nothing to the answer. */
const LOOKED_AT = 100;

let estimator: Promise<ZxcvbnFactory> | null = null;

/** Read when the first password is chosen: the lists of known passwords take a few megabytes. */
const load = async (): Promise<ZxcvbnFactory> => {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
};

/**
 * Whether a password is among those that are tried early: known ones, words, names, dates, rows of
 * keys, and variations of them (Wheeler, "zxcvbn: low-budget password strength estimation", 2016).
 *
 * @param near words that belong to its owner
 */
export async function guessable(password: string, near: readonly string[]): Promise<boolean> {
  estimator ??= load();
  const words = near.flatMap((each) => [each, ...each.split(/[^\p{L}\p{N}]+/u)]);
  const { guessesLog10 } = (await estimator).check(
    password.slice(0, LOOKED_AT),
    [...OURS, ...words].filter((word) => word.length > 3),
  );
  return guessesLog10 < ENOUGH;
}
