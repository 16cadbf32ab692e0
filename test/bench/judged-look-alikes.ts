/**
 * Hosts of the shared lists that a person judged to be true imitations of a name in our official
 * list: the first 12 hexadecimal digits of the SHA-256 of the host, because the lists themselves
 * are not ours to publish.
 */
export const JUDGED_LOOK_ALIKES: ReadonlySet<string> = new Set([
  '2f7031183d8b',
  '351314c51521',
  '404859e7eecf',
  '6a2ad15e122e',
  '72f94f3e9989',
  '81668f89da47',
  '994e7bb7a22f',
  'a9b2e02610cc',
  'cc10a6ac9bc0',
  'd402f91bfa60',
  'dc0b6e9549f3',
  'ecbbf9f17754',
  'f370dcac63c9',
]);
