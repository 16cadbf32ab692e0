import { MAX_TEXT_LENGTH } from '@saring/domain';
import { z } from 'zod';

/**
 * Text as people type it. PostgreSQL cannot hold NUL, so it is refused rather than dropped;
 * half of a surrogate pair becomes U+FFFD, which is what every encoder makes of it.
 *
 * @param most characters (UTF-16 units)
 */
export function text(most = MAX_TEXT_LENGTH) {
  return z
    .string()
    .max(most)
    .refine((value) => !value.includes('\0'), { message: 'must not contain NUL characters' })
    .transform((value) => value.toWellFormed());
}

/** `text` with something in it besides white space. */
export const filledText = (most = MAX_TEXT_LENGTH) =>
  text(most).refine((value) => value.trim() !== '', { message: 'must not be empty' });
