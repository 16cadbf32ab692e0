/** Query parameters that say where a click came from, never what the page shows. */
const EVERYWHERE = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh ' +
    'mc_cid mc_eid _ga _gl _hsenc _hsmi __hstc __hssc mkt_tok oly_anon_id oly_enc_id vero_id ' +
    'ref_src ref_url share_id spm scm mibextid sfnsn wt_mc ocid cmpid xtor at_medium at_campaign'
  ).split(' '),
);
const PREFIXES = ['utm_', 'hsa_', 'pk_', 'mtm_', '__cft__', '__tn__', 'fb_action', 'tag_from'];

/** Parameters that only one service uses that way, by registered domain. */
const BY_SERVICE: Readonly<Record<string, ReadonlySet<string>>> = {
  'x.com': new Set(['s', 't', 'ref']),
  'twitter.com': new Set(['s', 't', 'ref']),
  'youtube.com': new Set(['si', 'feature', 'pp', 'ab_channel', 'app']),
  'youtu.be': new Set(['si', 'feature']),
  'facebook.com': new Set(['refid', 'rdid', 'share_url', '_rdr', '_rdc', 'ref', 'locale', 'type']),
  'instagram.com': new Set(['hl', 'img_index']),
  'tiktok.com': new Set([
    '_r',
    '_t',
    'is_from_webapp',
    'sender_device',
    'web_id',
    'q',
    't',
    'lang',
  ]),
  'detik.com': new Set(['_branch_match_id', 'single', 'mtype']),
  'kompas.com': new Set(['page', 'source']),
  'tribunnews.com': new Set(['page', 's']),
};

/** Whether a query parameter only tracks; `domain` is the registered domain of the address. */
export function isTracking(parameter: string, domain: string): boolean {
  const name = parameter.toLowerCase();
  return (
    EVERYWHERE.has(name) ||
    PREFIXES.some((prefix) => name.startsWith(prefix)) ||
    (BY_SERVICE[domain]?.has(name) ?? false)
  );
}
