import { type FieldError, SaringError } from '@saring/domain';
import type { z } from 'zod';

/** Indonesian for what zod finds, by its issue code. English is zod's own sentence. */
const INDONESIAN: Readonly<Record<string, string>> = {
  invalid_type: 'Jenis isian tidak sesuai atau belum diisi.',
  too_big: 'Isian terlalu panjang atau terlalu besar.',
  too_small: 'Isian terlalu pendek atau terlalu kecil.',
  invalid_format: 'Bentuk isian tidak sesuai.',
  invalid_value: 'Pilihan ini tidak tersedia.',
  unrecognized_keys: 'Ada isian yang tidak dikenal.',
};

/**
 * Parses one part of a request.
 *
 * @throws SaringError `INVALID_INPUT` with a JSON pointer for each wrong field
 */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, part: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields: FieldError[] = parsed.error.issues.slice(0, 20).map((issue) => ({
    pointer: `/${[part, ...issue.path].map((step) => pointerStep(String(step))).join('/')}`,
    code: issue.code,
    id: INDONESIAN[issue.code] ?? 'Isian tidak sesuai.',
    en: issue.message,
  }));
  throw new SaringError('INVALID_INPUT', { fields });
}

const pointerStep = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
