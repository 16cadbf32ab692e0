import type { Role } from '@saring/domain';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './words.ts';

/** Menu entry of everything about outlets: what they did, and who they are. */
export const PARTNERS_ENTRY = '/konsol/kemitraan';
/** Operators see what outlets did, not their links and agreements. */
const REGISTER_ROLES: readonly Role[] = ['TENANT_ADMIN', 'AUDITOR'];

/**
 * Between the two sides of the outlets of an office, or of one of them: the month against its
 * agreement, and the register with agreements and access.
 */
export function PartnerTabs(props: {
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly current: 'month' | 'register';
  /** One outlet; `null` for all. */
  readonly partnerId: string | null;
  /** `2026-11`, so that the month looked at stays. */
  readonly month?: string;
}): JSX.Element | null {
  const { current, partnerId, month } = props;
  if (!props.roles.some((role) => REGISTER_ROLES.includes(role))) return null;
  const t = words(props.language);
  const one = partnerId === null ? '' : `/${partnerId}`;
  const tabs = [
    {
      side: 'month',
      name: t.tabMonth,
      path: `/konsol/kemitraan${one}${month === undefined ? '' : `?bulan=${month}`}`,
    },
    {
      side: 'register',
      name: partnerId === null ? t.tabRegister : t.tabAgreement,
      path: `/konsol/mitra${one}`,
    },
  ] as const;
  return (
    <nav class="tabs" aria-label={t.tabs}>
      {tabs.map(({ side, name, path }) => (
        <a key={side} href={path} aria-current={side === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
