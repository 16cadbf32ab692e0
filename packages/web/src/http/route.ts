import type { z } from 'zod';
import type { Language } from '../i18n/language.ts';
import type { Access } from './access.ts';
import type { Principal } from './principal.ts';
import type { RatePolicy } from './rate-limit.ts';
import type { Reply } from './reply.ts';

export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What a handler is given: parsed input and who is asking. */
export interface Call<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly files: readonly UploadedFile[];
  readonly principal: Principal | null;
  readonly language: Language;
  /** Request headers, lower case. */
  readonly header: (name: string) => string | null;
  readonly cookie: (name: string) => string | null;
  /** The body as it arrived, where the route asked for it (`rawBody`). */
  readonly rawBody: Buffer;
  readonly requestId: string;
  /** Path and query as asked for. */
  readonly url: string;
}

export interface ResponseDoc {
  readonly description: string;
  readonly schema?: z.ZodType;
  readonly mediaType?: string;
  /** Types in which the same can be had too; files, so without a schema. */
  readonly otherTypes?: readonly string[];
  readonly example?: unknown;
}

export interface RouteDefinition<Params = unknown, Query = unknown, Body = unknown> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With `{name}` for parameters, as OpenAPI writes it. */
  readonly path: string;
  /** `api` answers problems as problem+json and stands in the OpenAPI document; `page` as HTML. */
  readonly kind: 'api' | 'page';
  readonly access: Access;
  readonly summary: string;
  /** Heading in the API reference. */
  readonly tag?: string;
  readonly description?: string;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Takes multipart bodies with at most this many files. */
  readonly files?: { readonly most: number };
  /** Keeps the raw bytes, for signatures over them. */
  readonly rawBody?: boolean;
  /** Other sites may read the answer from a browser. */
  readonly cors?: boolean;
  /** Pages of any site may show the answer in a frame. */
  readonly framable?: boolean;
  /** Never asks who calls, so that it answers while the database is away. */
  readonly anonymous?: boolean;
  /** Callers may use it so often. */
  readonly rate?: RatePolicy;
  readonly responses?: Readonly<Record<number, ResponseDoc>>;
  handle(call: Call<Params, Query, Body>): Promise<Reply>;
}

/** Any route; the server parses before it calls, so the types inside a route hold. */
export type Route = RouteDefinition;

/** Ties the handler's input types to the schemas that parse the request. */
export function route<
  Params = Record<string, never>,
  Query = Record<string, never>,
  Body = undefined,
>(definition: RouteDefinition<Params, Query, Body>): Route {
  return definition as Route;
}
