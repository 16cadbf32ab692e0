import { countNewer, type Database } from '@saring/database';
import type { CaseState } from '@saring/domain';
import { type Reply, stream } from '@saring/web';

/** How soon a new case is announced. */
const LOOK_MS = 3000;
/** The browser connects again by itself; this only keeps forgotten pages from staying for ever. */
const LONGEST_MS = 10 * 60_000;

/**
 * Server-sent events: how many cases in these states are newer than the page. Sent when the number
 * changes, so a quiet office costs a comment line now and then.
 */
export function freshCases(
  database: Database,
  asked: {
    readonly tenantId: string;
    readonly states: readonly CaseState[];
    readonly newest: string;
  },
): Reply {
  return stream((response, stopping) => {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Not to be compressed: a compressor keeps events back until it has enough of them.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.write('retry: 5000\n\n');
    let told = 0;
    let looking = false;
    const end = () => {
      clearInterval(timer);
      clearTimeout(last);
      stopping.removeEventListener('abort', end);
      response.end();
    };
    const look = async () => {
      if (looking) return;
      looking = true;
      try {
        const count = await database.withTenant(asked.tenantId, (tx) =>
          countNewer(tx, asked.states, asked.newest),
        );
        response.write(count === told ? ': -\n\n' : `event: baru\ndata: ${count}\n\n`);
        told = count;
      } catch {
        // The store is away for a moment: the browser comes back later.
        end();
      } finally {
        looking = false;
      }
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    const last = setTimeout(end, LONGEST_MS);
    timer.unref();
    last.unref();
    response.on('close', end);
    stopping.addEventListener('abort', end);
    void look();
  });
}
