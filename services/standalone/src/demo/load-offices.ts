import { addTenant, createAccount, createKimGroup, createPartner } from '@saring/database';
import { type DemoStaff, kimGroups, partners, staff, type TenantKey, tenants } from '@saring/demo';
import { ROLE } from '@saring/domain';
import type { Signer } from '@saring/review';
import { hashPassword } from '@saring/web';
import type { House } from '../boot/compose.ts';
import { get, type Offices } from './offices.ts';

/** Offices with their people, village groups and partners. All people share one password. */
export async function loadOffices(house: House, password: string): Promise<Offices> {
  const tenantIds = new Map<TenantKey, string>();
  for (const tenant of tenants) {
    const id = await addTenant(house.app, {
      slug: tenant.key,
      name: tenant.name,
      regionCode: tenant.regionCode,
      timeZone: tenant.timeZone,
      settings: {
        demo: true,
        clocks: { ...tenant.clocks },
        workingHours: { ...tenant.workingHours, days: [...tenant.workingHours.days] },
        notice: tenant.notice,
      },
    });
    tenantIds.set(tenant.key, id);
  }
  const passwordHash = await hashPassword(password);
  const people = new Map<string, Signer>();
  const groups = new Map<string, string>();
  const partnerIds = new Map<TenantKey, string[]>();
  const first = tenants[0]?.key ?? 'banjar';

  for (const [key, tenantId] of tenantIds) {
    await house.app.withTenant(tenantId, async (tx) => {
      // The operator of the installation signs in through the first office.
      const here = staff.filter((person) => (person.tenant ?? first) === key);
      for (const [index, person] of here.entries()) {
        const accountId = await createAccount(tx, {
          tenantId,
          login: person.email,
          displayName: person.displayName,
          publicId: `${key.slice(0, 2).toUpperCase()}-${String(index + 1).padStart(2, '0')}`,
          roles: person.roles,
          government: person.government,
          passwordHash,
        });
        people.set(person.key, {
          tenantId,
          accountId,
          actor: `account:${accountId}`,
          government: person.government,
          roles: person.roles,
        });
      }
      const own = kimGroups.filter((each) => each.tenant === key);
      // Who helps others is there before them.
      const mentors = own.filter(({ ladder }) => ladder === 'MENTOR');
      const others = own.filter(({ ladder }) => ladder !== 'MENTOR');
      for (const group of [...mentors, ...others]) {
        const helped = HELPED.includes(group.ladder);
        const id = await createKimGroup(tx, {
          tenantId,
          name: group.name,
          districtCode: group.villageCode.split('.').slice(0, 3).join('.'),
          villageCode: group.villageCode,
          channels: ['WHATSAPP', 'KIM_APP'],
          members: membersOf(group.members),
          mentorId: helped ? (groups.get(mentors[0]?.key ?? '') ?? null) : null,
          trainedOn: group.trainedDaysAgo === null ? null : daysAgo(group.trainedDaysAgo),
          createdAt: daysAgo(group.registeredDaysAgo),
        });
        groups.set(group.key, id);
      }
      const ids: string[] = [];
      for (const partner of partners.filter((each) => each.tenant === key)) {
        const website = partner.domain === null ? null : `https://${partner.domain}`;
        ids.push(
          await createPartner(tx, {
            tenantId,
            name: partner.name,
            medium: partner.medium,
            website,
          }),
        );
      }
      partnerIds.set(key, ids);
    });
  }
  return {
    tenants: tenantIds,
    people,
    kimGroups: groups,
    partners: partnerIds,
    logins: loginsToShow(first).map((person) => ({
      role: person.roles.map((role) => ROLE[role].id).join(', '),
      login: person.email,
      tenant: get(new Map(tenants.map((each) => [each.key, each.name])), person.tenant ?? first),
    })),
  };
}

/** Groups on these steps are the ones a mentor visits. */
const HELPED: readonly string[] = ['TRAINED', 'FIRST_REPORT'];
const TASKS = ['Ketua', 'Sekretaris', 'Bendahara', 'Penghubung desa'];

/** Members by their number: the demo names nobody. */
const membersOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `Anggota ${String(at + 1).padStart(2, '0')}`,
    task: TASKS[at] ?? 'Anggota',
  }));

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** One login for each task of the first office before all the others. */
function loginsToShow(first: TenantKey): DemoStaff[] {
  const mine = staff.filter((person) => (person.tenant ?? first) === first);
  const wanted = ['REVIEWER', 'INDEPENDENT_REVIEWER', 'EDITOR', 'TENANT_ADMIN'] as const;
  const shown = wanted.flatMap(
    (role) => mine.find((person) => person.roles[0] === role || person.roles.includes(role)) ?? [],
  );
  return [...new Set([...shown, ...staff])];
}
