import { z } from 'zod';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Calls the API as a program would and parses the answer. */
export async function call<T>(
  url: string,
  schema: z.ZodType<T>,
  options: {
    readonly method?: string;
    readonly key?: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Answer<T>> {
  const response = await fetch(url, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      ...(options.key === undefined ? {} : { authorization: `Bearer ${options.key}` }),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  const isJson = /json/u.test(response.headers.get('content-type') ?? '');
  const parsed = schema.safeParse(isJson ? JSON.parse(text) : text);
  if (!parsed.success) {
    throw new Error(`${response.status} ${url}: ${text.slice(0, 400)}`, { cause: parsed.error });
  }
  return { status: response.status, headers: response.headers, body: parsed.data };
}

/** A problem as RFC 9457 has it. */
export const Problem = z.object({ code: z.string(), status: z.number(), detail: z.string() });
/** Whatever comes. */
export const Anything = z.unknown();
