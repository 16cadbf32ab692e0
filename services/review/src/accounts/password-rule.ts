import type { Tenant } from '@saring/database';
import { SaringError } from '@saring/domain';
import { guessable } from './guessable.ts';

const LEAST = 12;
const MOST = 500;

/**
 * Length is what makes a password strong; rules about signs only make it forgettable. Refused are
 * short ones, ones that hold the login name, and ones that are guessed early: known passwords, rows
 * of keys, dates, the name of this program and what an office calls itself.
 *
 * @param office words that anybody would try at this office: its name and its part of the address
 * @throws SaringError `INVALID_INPUT`
 */
export async function requirePassword(
  asked: { readonly login: string; readonly office: readonly string[] },
  password: string,
  repeated: string,
): Promise<void> {
  const name = asked.login.split('@')[0]?.toLowerCase() ?? '';
  if (password.length < LEAST || password.length > MOST) {
    throw wrong('password', `Paling sedikit ${LEAST} karakter.`, `At least ${LEAST} characters.`);
  }
  if (name.length > 3 && password.toLowerCase().includes(name)) {
    throw wrong('password', 'Jangan memuat nama masuk.', 'It must not hold the login name.');
  }
  if (await guessable(password, [asked.login, ...asked.office])) {
    throw wrong(
      'password',
      'Terlalu mudah ditebak. Rangkai empat kata yang tidak berkaitan.',
      'Too easy to guess. Put together four words that have nothing to do with each other.',
    );
  }
  if (password !== repeated) {
    throw wrong('repeated', 'Kedua kata sandi tidak sama.', 'The two passwords differ.');
  }
}

/** What an office calls itself. */
export const officeWords = (tenant: Pick<Tenant, 'name' | 'slug'> | null): readonly string[] =>
  tenant === null ? [] : [tenant.name, tenant.slug];

const wrong = (field: string, id: string, en: string) =>
  new SaringError('INVALID_INPUT', {
    fields: [{ pointer: `/body/${field}`, code: 'password', id, en }],
  });
