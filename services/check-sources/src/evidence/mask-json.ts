import type { Json } from '@saring/sources';
import { maskPersonalData } from '@saring/text';

/** Personal data masked in every text of a value, as in everything that is shown or exported. */
export function maskJson(value: Json): Json {
  if (typeof value === 'string') return maskText(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(maskJson);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, maskJson(each)]));
}

/** A database takes neither NUL nor half of a character. */
export const maskText = (text: string): string =>
  maskPersonalData(text.replaceAll('\0', '').toWellFormed()).text;

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
