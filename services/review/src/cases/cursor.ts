import { SaringError } from '@saring/domain';
import { z } from 'zod';

const Position = z.tuple([z.number(), z.uuid()]);

interface CasePosition {
  readonly priority: number;
  readonly id: string;
}

/** Where the next page continues, as text that clients need not understand. */
export const encodeCursor = ({ priority, id }: CasePosition): string =>
  Buffer.from(JSON.stringify([priority, id])).toString('base64url');

/** @throws SaringError `BAD_REQUEST` for a text we did not make */
export function decodeCursor(cursor: string): CasePosition {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [priority, id] = Position.parse(json);
    return { priority, id };
  } catch (cause) {
    throw new SaringError('BAD_REQUEST', { details: { parameter: 'cursor' }, cause });
  }
}
