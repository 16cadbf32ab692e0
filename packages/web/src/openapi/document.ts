import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { ERRORS } from '@saring/domain';
import { z } from 'zod';
import type { Route } from '../http/route.ts';

interface DocumentOptions {
  readonly routes: readonly Route[];
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly serverUrl: string;
}

const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(ERRORS) as [string, ...string[]]),
  detail: z.string(),
  detail_id: z.string(),
  detail_en: z.string(),
  mend: z.string(),
  request_id: z.string(),
  errors: z
    .array(z.object({ pointer: z.string(), code: z.string(), id: z.string(), en: z.string() }))
    .optional(),
});

/**
 * The OpenAPI 3.1 document of all `api` routes, made from the schemas that parse the requests, so
 * that it cannot say anything else than the code does.
 */
export function openApiDocument(
  options: DocumentOptions,
): ReturnType<OpenApiGeneratorV31['generateDocument']> {
  const registry = new OpenAPIRegistry();
  const key = registry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, also accepted in the header X-API-Key.',
  });
  const problem = {
    description: 'A problem (RFC 9457) with a code from the closed list',
    content: { 'application/problem+json': { schema: ProblemSchema } },
  };
  for (const route of options.routes.filter((each) => each.kind === 'api')) {
    registry.registerPath({
      method: route.method,
      path: route.path,
      summary: route.summary,
      operationId: operationId(route),
      ...(route.tag === undefined ? {} : { tags: [route.tag] }),
      ...(route.description === undefined ? {} : { description: route.description }),
      security: route.access.kind === 'public' ? [] : [{ [key.name]: [] }],
      request: {
        ...(route.params instanceof z.ZodObject ? { params: route.params } : {}),
        ...(route.query instanceof z.ZodObject ? { query: route.query } : {}),
        ...(route.body === undefined ? {} : { body: requestBody(route) }),
      },
      responses: { ...responses(route), default: problem },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: options.title,
      version: options.version,
      description: options.description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: options.serverUrl }],
  });
}

function requestBody(route: Route) {
  const schema = route.body ?? z.unknown();
  return {
    required: true,
    content: {
      'application/json': { schema },
      ...(route.files === undefined ? {} : { 'multipart/form-data': { schema } }),
    },
  };
}

function responses(route: Route) {
  const entries = Object.entries(route.responses ?? { 200: { description: 'OK' } });
  return Object.fromEntries(
    entries.map(([status, { description, schema, mediaType, otherTypes, example }]) => [
      status,
      {
        description,
        ...(schema === undefined
          ? {}
          : {
              content: {
                [mediaType ?? 'application/json']: {
                  schema,
                  ...(example === undefined ? {} : { example }),
                },
                ...Object.fromEntries((otherTypes ?? []).map((type) => [type, { schema: {} }])),
              },
            }),
      },
    ]),
  );
}

/** `get /api/v1/cases/{id}` -> `getCasesById` */
function operationId(route: Route): string {
  const words = route.path
    .replace(/^\/api(?:\/v1)?/u, '')
    .split(/[/:.-]/u)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^\{(\w+)\}$/u, 'by-$1'))
    .flatMap((part) => part.split('-'))
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  return route.method + words.join('');
}
