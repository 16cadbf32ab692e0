import { maskPersonalData } from '@saring/text';

/** What a reviewer wrote, without personal data, for the log and for claims. */
export const masked = (text: string): string => maskPersonalData(text).text;
