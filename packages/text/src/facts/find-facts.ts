import { fold } from '../fold/fold.ts';
import type { Token } from '../fold/token.ts';
import { findAmounts } from './amounts.ts';
import { findDates } from './dates.ts';
import type { Fact } from './fact.ts';
import { findInstitutions } from './institutions.ts';
import { findPersonalNumbers } from './numbers-of-people.ts';
import { isOrdinary } from './ordinary-words.ts';
import type { PlaceNames } from './place-names.ts';
import { findPlaces } from './places.ts';
import { Reading } from './reading.ts';
import { findRoles, findStatements } from './statements.ts';
import { findTimes } from './times.ts';

/**
 * Finds what a text states that a copy of it could state otherwise: amounts, dates and times,
 * places, institutions, telephone and account numbers, roles, negations and words with an
 * opposite. In the order of the text; a place may stand inside an institution's name. Linear in
 * the text.
 *
 * @param tokens of the folded text; folded here, forwarding headers left out, if not given
 */
export function findFacts(
  text: string,
  places: PlaceNames,
  tokens: readonly Token[] = fold(text).tokens,
): readonly Fact[] {
  const reading = new Reading(text, tokens);
  findPersonalNumbers(reading);
  findTimes(reading);
  findDates(reading);
  findInstitutions(reading, isOrdinary);
  findAmounts(reading);
  findPlaces(reading, places);
  findRoles(reading);
  findStatements(reading);
  return reading.facts.toSorted((a, b) => a.first - b.first || a.after - b.after);
}
