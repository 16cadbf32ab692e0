import ipaddr from 'ipaddr.js';

/** Public by range, yet the inside of a cloud: Azure's wire server answers on it in every machine. */
const LISTED = new Set(['168.63.129.16']);

/** The only IPv6 block that is handed out for use on the internet (IANA, RFC 4291). */
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');

/**
 * Whether an address is one of the public internet. Everything special is not: private, loopback,
 * link-local, shared, documentation, benchmark, multicast, reserved; and every IPv6 form that
 * carries an IPv4 address inside (mapped, compatible, NAT64, 6to4, Teredo, ISATAP), because where
 * it leads is decided by a translator we do not see.
 *
 * @param address textual IPv4 in four decimal parts, or IPv6; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    const parsed = ipaddr.IPv4.parse(address);
    return parsed.range() === 'unicast' && !LISTED.has(parsed.toString());
  }
  if (!ipaddr.IPv6.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.IPv6.parse(address);
  return parsed.match(GLOBAL_UNICAST, 3) && parsed.range() === 'unicast' && !isIsatap(parsed);
}

/** ISATAP interface identifiers are `0:5efe` or `200:5efe` and then an IPv4 address (RFC 5214). */
function isIsatap(address: ipaddr.IPv6): boolean {
  const [, , , , marker, oui] = address.parts;
  return (marker === 0 || marker === 0x200) && oui === 0x5efe;
}

/** 4 or 6 for an address in text, `null` for anything that is not one (zone identifiers included). */
export function addressFamily(address: string): 4 | 6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return 4;
  return ipaddr.IPv6.isValid(address) && !address.includes('%') ? 6 : null;
}

/**
 * One spelling for one address, so that the address asked for and the one that answered can be
 * compared: an IPv4 peer seen through an IPv6 socket (`::ffff:a.b.c.d`) reads as IPv4.
 */
export function canonicalAddress(address: string): string {
  return addressFamily(address) === null ? address : ipaddr.process(address).toString();
}
