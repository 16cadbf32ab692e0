import { createServer, type Server, Socket } from 'node:net';

/** A way to a server that can be unplugged: what a phone without a signal sees. */
export interface Line {
  readonly url: string;
  /** Does nothing when it is plugged. */
  plug(): Promise<void>;
  /** Cuts what runs and refuses what comes. */
  unplug(): Promise<void>;
}

/** Forwards a port of its own, always the same, to `target`. */
export async function unpluggableLine(target: string): Promise<Line> {
  const { port: targetPort } = new URL(target);
  const open = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;
  const plug = async (): Promise<void> => {
    if (server !== null) return;
    const listening = createServer((near) => {
      const far = new Socket().connect(Number(targetPort), '127.0.0.1');
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          open.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve, reject) => {
      listening.once('error', reject);
      listening.listen(port, '127.0.0.1', resolve);
    });
    const address = listening.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
    server = listening;
  };
  await plug();
  return {
    url: `http://127.0.0.1:${port}`,
    plug,
    unplug: async () => {
      const closing = server;
      server = null;
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => {
        if (closing === null) resolve();
        else closing.close(() => resolve());
      });
    },
  };
}
