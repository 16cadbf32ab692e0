import type { Config } from '@saring/runtime';
import type { RatePolicy } from '@saring/web';

/** What programs may ask of the API; a key gets five times as much as nobody. */
export const apiRate = ({ http }: Config): RatePolicy => ({
  name: 'api',
  seconds: 60,
  known: http.apiPerMinute,
  anonymous: Math.ceil(http.apiPerMinute / 5),
});

/** Looking for a pasted text costs the matcher some milliseconds each time. */
export const searchRate = ({ http }: Config): RatePolicy => ({
  name: 'search',
  seconds: 60,
  known: Math.ceil(http.apiPerMinute / 5),
  anonymous: Math.ceil(http.apiPerMinute / 20),
});
