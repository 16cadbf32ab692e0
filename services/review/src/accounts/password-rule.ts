import { SaringError } from '@saring/domain';

const LEAST = 12;
const MOST = 500;

/**
 * Length is what makes a password strong; rules about signs only make it forgettable. Refused are
 * short ones, ones that hold the login name, and ones of hardly any different characters.
 *
 * @throws SaringError `INVALID_INPUT`
 */
export function requirePassword(login: string, password: string, repeated: string): void {
  const name = login.split('@')[0]?.toLowerCase() ?? '';
  if (password.length < LEAST || password.length > MOST) {
    throw wrong('password', `Paling sedikit ${LEAST} karakter.`, `At least ${LEAST} characters.`);
  }
  if (new Set(password.toLowerCase()).size < 5) {
    throw wrong('password', 'Terlalu mudah ditebak.', 'Too easy to guess.');
  }
  if (name.length > 3 && password.toLowerCase().includes(name)) {
    throw wrong('password', 'Jangan memuat nama masuk.', 'It must not hold the login name.');
  }
  if (password !== repeated) {
    throw wrong('repeated', 'Kedua kata sandi tidak sama.', 'The two passwords differ.');
  }
}

const wrong = (field: string, id: string, en: string) =>
  new SaringError('INVALID_INPUT', {
    fields: [{ pointer: `/body/${field}`, code: 'password', id, en }],
  });
