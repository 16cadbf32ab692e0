/**
 * How the browser is started: with its sandbox, without extensions or background services, and with
 * every way to the network shut. Requests are answered by the one door instead; what the door does
 * not see (sockets, DNS look-ups, WebRTC, prefetching) has nowhere to go.
 */
export const BROWSER_ARGUMENTS: readonly string[] = [
  // A proxy nobody listens at; `<-loopback>` sends loopback addresses there as well.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--no-pings',
  '--no-first-run',
  '--mute-audio',
  '--disable-gpu',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,DnsOverHttps,Prerender2,SpeculationRulesPrefetchProxy,OptimizationHints,MediaRouter,AutofillServerCommunication,InterestFeedContentSuggestions',
  '--js-flags=--max-old-space-size=256',
];
