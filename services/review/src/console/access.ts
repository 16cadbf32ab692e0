import { REVIEWING_ROLES, type Role } from '@saring/domain';
import { type Call, restricted } from '@saring/web';
import { z } from 'zod';
import type { ReviewContext } from '../context.ts';
import type { Frame } from './layout.tsx';

type Access = ReturnType<typeof restricted>;

/** Roles that may read cases in the console. An auditor reads all and changes nothing. */
const READERS: readonly Role[] = [...REVIEWING_ROLES, 'EDITOR', 'AUDITOR', 'TENANT_ADMIN'];

export const READ: Access = restricted({ roles: READERS });
export const REVIEW: Access = restricted({ roles: REVIEWING_ROLES });
export const ASSIGN: Access = restricted({ roles: [...REVIEWING_ROLES, 'TENANT_ADMIN'] });
export const PUBLISH: Access = restricted({ roles: ['EDITOR'] });

/** A form as browsers send it; a repeated name is a list. */
export const Form = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type Form = z.infer<typeof Form>;

/** The value of a field, the first where there are several; `undefined` for an empty one. */
export function field(form: Form, name: string): string | undefined {
  const value = form[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first.trim() === '' ? undefined : first;
}

/** All values of a field. */
export function fieldList(form: Form, name: string): string[] {
  const value = form[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** Where a step leads back to: an address of the console, never another place. */
export function backTo(form: Form, otherwise: string): string {
  const wanted = field(form, 'kembali') ?? otherwise;
  return /^\/konsol(?:[/?#][^\\\s]{0,600})?$/u.test(wanted) ? wanted : otherwise;
}

/** Adds a parameter before the fragment of one of our addresses. */
export function withParameter(path: string, name: string, value: string): string {
  const url = new URL(path, 'http://console');
  url.searchParams.set(name, value);
  return url.pathname + url.search + url.hash;
}

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>;

export const frameOf = (context: Pick<ReviewContext, 'assetUrl'>, call: AnyCall) =>
  ({
    language: call.language,
    assetUrl: context.assetUrl,
    who: call.principal?.displayName ?? '',
    roles: call.principal?.roles ?? [],
  }) satisfies Frame;
