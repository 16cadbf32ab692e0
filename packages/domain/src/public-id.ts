import { randomBytes } from 'node:crypto';
import { CODE_ALPHABET } from './ticket.ts';

/**
 * A name for a person that stands under public texts, such as `P-7K3MQ`. Random, so that it tells
 * neither who they are nor since when they have worked here.
 */
export function newPublicId(): string {
  return `P-${Array.from(randomBytes(5), (byte) => CODE_ALPHABET[byte & 31]).join('')}`;
}
