import { registeredDomain } from './registered-domain.ts';

/**
 * Services that hide the destination behind a short address, those seen in Indonesia first. Short
 * forms that always lead to one service (`youtu.be`) hide no stranger and are not listed.
 */
const SHORTENERS = new Set(
  (
    's.id bit.ly linktr.ee heylink.me cutt.ly tinyurl.com shorturl.at t.co goo.gl is.gd v.gd ow.ly ' +
    'rb.gy rebrand.ly tiny.cc tiny.one buff.ly adf.ly ouo.io shorte.st bl.ink t.ly soo.gd clck.ru ' +
    'lnk.bio lynk.id taplink.cc bio.link beacons.ai short.gy shorturl.asia n9.cl gg.gg dub.sh ' +
    'l.ead.me urlz.fr qr.ae qrco.de me-qr.com intip.in bitly.ws bitly.com wa.link ' +
    'dlvr.it ift.tt kutt.it t2m.io u.to vk.cc x.gd surl.li ' +
    'klik.gg msha.ke campsite.bio solo.to snip.ly hyperurl.co trib.al zpr.io'
  ).split(' '),
);
/** Whether an address hides where it leads. */
export function isShortener(address: string): boolean {
  const domain = domainOf(address);
  return domain !== null && SHORTENERS.has(domain);
}

const domainOf = (address: string): string | null =>
  URL.canParse(address) ? (registeredDomain(new URL(address).hostname)?.domain ?? null) : null;
