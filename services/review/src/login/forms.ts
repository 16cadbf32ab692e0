import { z } from 'zod';

const next = z.string().max(2000).optional();

/** `lanjut` is where to go on to; it is checked where it is used. */
export const NextQuery = z.object({ lanjut: next, lang: z.string().max(5).optional() });
export const LoginForm = z.object({
  login: z.string().max(200),
  password: z.string().max(500),
  lanjut: next,
});
export const CodeForm = z.object({ code: z.string().max(200), lanjut: next });
