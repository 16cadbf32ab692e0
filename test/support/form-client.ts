/** A browser without a screen: keeps cookies, sends forms, follows nothing by itself. */
export interface FormClient {
  get(path: string): Promise<FormAnswer>;
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<FormAnswer>;
  /** Value of a cookie it was given; `null` when it has none. */
  cookie(name: string): string | null;
  setCookie(cookie: { readonly name: string; readonly value: string }): void;
}

export interface FormAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Path and query it is led to; `null` when it is not. */
  readonly location: string | null;
  readonly text: string;
}

export function formClient(url: string): FormClient {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<FormAnswer> => {
    const header = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...(header === '' ? {} : { cookie: header }), accept: 'text/html' },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/u);
      if (attributes.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get('location'),
      text: await response.text(),
    };
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, fields = {}) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    cookie: (name) => cookies.get(name) ?? null,
    setCookie: ({ name, value }) => void cookies.set(name, value),
  };
}
