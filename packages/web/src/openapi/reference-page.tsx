import type { JSX } from 'preact';
import { z } from 'zod';
import type { Route } from '../http/route.ts';
import { dictionary } from '../i18n/dictionary.ts';
import type { Language } from '../i18n/language.ts';
import { Site } from '../ui/site.tsx';

const words = dictionary(
  {
    title: 'Rujukan API',
    lead: 'Semua yang dapat diminta oleh program, dengan contoh jawaban yang sesungguhnya.',
    document: 'Dokumen OpenAPI 3.1',
    base: 'Alamat dasar',
    keys: 'Kunci API dikirim sebagai Authorization: Bearer KUNCI. Bacaan publik tidak memerlukannya.',
    rate: 'Batas pemakaian ada di header RateLimit. Setelah 429, tunggu selama Retry-After.',
    problems: 'Kesalahan dijawab sebagai application/problem+json (RFC 9457).',
    open: 'Tanpa kunci',
    scopes: 'Hak kunci',
    parameters: 'Parameter',
    name: 'Nama',
    where: 'Tempat',
    meaning: 'Arti',
    required: 'wajib',
    answers: 'Jawaban',
    example: 'Contoh jawaban',
    other: 'Lainnya',
  },
  {
    title: 'API reference',
    lead: 'Everything a program can ask for, with examples that are real answers.',
    document: 'OpenAPI 3.1 document',
    base: 'Base address',
    keys: 'Send an API key as Authorization: Bearer KEY. Public reads need none.',
    rate: 'The RateLimit header tells how much is left. After a 429 wait as long as Retry-After says.',
    problems: 'Errors are application/problem+json (RFC 9457).',
    open: 'No key needed',
    scopes: 'Key scopes',
    parameters: 'Parameters',
    name: 'Name',
    where: 'In',
    meaning: 'Meaning',
    required: 'required',
    answers: 'Answers',
    example: 'Example answer',
    other: 'Other',
  },
);

interface ReferenceProps {
  readonly routes: readonly Route[];
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly publicUrl: string;
}

/** The API as people read it, made from the same routes as the OpenAPI document. */
export function ReferencePage(props: ReferenceProps): JSX.Element {
  const { language, publicUrl } = props;
  const t = words(language);
  const groups = new Map<string, Route[]>();
  for (const each of props.routes.filter(({ kind }) => kind === 'api')) {
    const tag = each.tag ?? t.other;
    groups.set(tag, [...(groups.get(tag) ?? []), each]);
  }
  return (
    <Site language={language} title={t.title} assetUrl={props.assetUrl}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ul>
        <li>
          {t.base}: <code>{publicUrl}/api/v1</code>
        </li>
        <li>
          <a href="/api/openapi.json">{t.document}</a>
        </li>
        <li>{t.keys}</li>
        <li>{t.rate}</li>
        <li>{t.problems}</li>
      </ul>
      <nav aria-label={t.title}>
        {[...groups.keys()].map((tag) => (
          <a href={`#${anchor(tag)}`} key={tag}>
            {tag}
          </a>
        ))}
      </nav>
      {[...groups].map(([tag, routes]) => (
        <section key={tag}>
          <h2 id={anchor(tag)}>{tag}</h2>
          {routes.map((each) => (
            <Operation route={each} language={language} key={`${each.method} ${each.path}`} />
          ))}
        </section>
      ))}
    </Site>
  );
}

function Operation({ route, language }: { route: Route; language: Language }): JSX.Element {
  const t = words(language);
  const { access } = route;
  const parameters = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    ...parametersOf(route.body, 'body'),
  ];
  const responses = Object.entries(route.responses ?? {});
  const example = responses.find(([, response]) => response.example !== undefined)?.[1].example;
  return (
    <article class="card">
      <h3>
        <code>
          {route.method.toUpperCase()} {route.path}
        </code>
      </h3>
      <div lang="en">
        <p>
          <strong>{route.summary}</strong>
        </p>
        {route.description === undefined ? null : <p>{route.description}</p>}
      </div>
      <p class="small">
        {access.kind === 'restricted' ? `${t.scopes}: ${access.scopes.join(', ')}` : t.open}
      </p>
      {parameters.length === 0 ? null : (
        <table>
          <caption>{t.parameters}</caption>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.where}</th>
              <th scope="col">{t.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map(({ name, place, required, meaning }) => (
              <tr key={`${place} ${name}`}>
                <td>
                  <code>{name}</code>
                </td>
                <td>
                  {place}
                  {required ? `, ${t.required}` : null}
                </td>
                <td lang="en">{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="small">
        {t.answers}:{' '}
        <span lang="en">
          {responses.map(([status, { description }]) => `${status} ${description}`).join(' · ')}
        </span>
      </p>
      {example === undefined ? null : (
        <details>
          <summary>{t.example}</summary>
          <pre>{typeof example === 'string' ? example : JSON.stringify(example, null, 2)}</pre>
        </details>
      )}
    </article>
  );
}

const JsonSchema = z.object({
  properties: z
    .record(
      z.string(),
      z.object({
        description: z.string().optional(),
        type: z.union([z.string(), z.array(z.string())]).optional(),
        format: z.string().optional(),
        enum: z.array(z.unknown()).optional(),
        default: z.unknown().optional(),
      }),
    )
    .default({}),
  required: z.array(z.string()).default([]),
});

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query' | 'body') {
  if (schema === undefined) return [];
  const json = JsonSchema.safeParse(
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }),
  );
  if (!json.success) return [];
  return Object.entries(json.data.properties).map(([name, facts]) => {
    const kind = facts.enum?.map(String).join(' | ') ?? facts.format ?? facts.type;
    const preset = facts.default === undefined ? null : `default ${JSON.stringify(facts.default)}`;
    const meaning = [facts.description, kind, preset].filter(Boolean).join(' · ');
    return { name, place, required: json.data.required.includes(name), meaning };
  });
}

const anchor = (tag: string): string => tag.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
