import { z } from 'zod';

/** What a registry says about a domain. Times are ISO 8601; `null` where it keeps them back. */
export interface Registration {
  readonly registeredAt: string | null;
  readonly changedAt: string | null;
  readonly expiresAt: string | null;
  readonly registrar: string | null;
  readonly status: readonly string[];
}

/** RFC 7095 jCard: `["vcard", [["fn", {}, "text", "Name"], ...]]`. */
const JCard = z.tuple([z.literal('vcard'), z.array(z.array(z.unknown()))]);
/** The parts of an RFC 9083 domain object that are read; registries add and leave out much. */
const DomainObject = z.object({
  events: z
    .array(z.object({ eventAction: z.string(), eventDate: z.string() }).catch(noEvent()))
    .catch([]),
  entities: z
    .array(
      z
        .object({
          roles: z.array(z.string()).catch([]),
          handle: z.string().nullable().catch(null),
          vcardArray: JCard.nullable().catch(null),
        })
        .catch({ roles: [], handle: null, vcardArray: null }),
    )
    .catch([]),
  status: z.array(z.string()).catch([]),
});

function noEvent(): { eventAction: string; eventDate: string } {
  return { eventAction: '', eventDate: '' };
}

/** Reads an RDAP answer about a domain; `null` for what is none. */
export function readRegistration(answer: unknown): Registration | null {
  const parsed = DomainObject.safeParse(answer);
  if (!parsed.success) return null;
  const { events, entities, status } = parsed.data;
  const date = (action: string): string | null => {
    const found = events.find((event) => event.eventAction.toLowerCase() === action);
    return found === undefined || Number.isNaN(Date.parse(found.eventDate))
      ? null
      : new Date(found.eventDate).toISOString();
  };
  const registrar = entities.find(({ roles }) => roles.includes('registrar'));
  return {
    registeredAt: date('registration'),
    changedAt: date('last changed'),
    expiresAt: date('expiration') ?? date('registrar expiration'),
    registrar: registrar === undefined ? null : (nameIn(registrar.vcardArray) ?? registrar.handle),
    status: status.slice(0, 20),
  };
}

function nameIn(card: z.infer<typeof JCard> | null): string | null {
  const entry = card?.[1].find(([property]) => property === 'fn');
  const name = entry?.[3];
  return typeof name === 'string' && name !== '' ? name.slice(0, 200) : null;
}
