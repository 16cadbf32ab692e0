import type { Link } from '@saring/text';

/** Addresses that say nothing of the claim: a bare home page everybody links to. */
const HOST_ONLY = /^[^/?]+$/u;

/** Do both texts hold the same link? Bare hosts do not count, they only say where. */
export function haveSameLink(a: readonly Link[], b: readonly Link[]): boolean {
  const keys = new Set(a.map(({ key }) => key).filter((key) => !HOST_ONLY.test(key)));
  return b.some(({ key }) => keys.has(key));
}
