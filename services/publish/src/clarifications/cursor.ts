import { SaringError } from '@saring/domain';
import { z } from 'zod';

const Position = z.tuple([z.literal('r'), z.number().int().min(0)]);

/** A place in the order of releases. Opaque to clients, so that it may change. */
export const encodeCursor = (seq: number): string =>
  Buffer.from(JSON.stringify(['r', seq])).toString('base64url');

/** @throws SaringError `BAD_REQUEST` for a text we did not make */
export function decodeCursor(cursor: string): number {
  try {
    const text: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Position.parse(text)[1];
  } catch (cause) {
    throw new SaringError('BAD_REQUEST', { details: { parameter: 'cursor' }, cause });
  }
}
