import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { HOSTILE } from './hostile.ts';

/**
 * Runs as a process of its own, so that what the servers cost is not counted as the door's: one
 * site that answers like a news site, and one for each hostile kind. Sends its ports to the parent.
 */

export interface RoughPorts {
  readonly good: number;
  readonly hostile: Readonly<Record<string, number>>;
}

const PARAGRAPH = '<p>Warga diminta memeriksa kabar sebelum meneruskannya kepada tetangga.</p>';
const PAGE = gzipSync(`<!doctype html><title>Kabar</title>${PARAGRAPH.repeat(600)}`);

/** Answers after 20 to 220 ms, by its address, so that every run is the same. */
const good = createHttpServer((request, reply) => {
  const delay = 20 + ((Number(request.url?.slice(1)) * 37) % 200);
  setTimeout(() => {
    reply.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    reply.end(PAGE);
  }, delay);
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 1024, resolve));
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

const hostile: Record<string, number> = {};
for (const [kind, make] of Object.entries(HOSTILE)) {
  const play = make();
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    play(socket);
  });
  hostile[kind] = await listen(server);
}
const ports: RoughPorts = { good: await listen(good), hostile };
process.send?.(ports);
process.on('disconnect', () => process.exit());
