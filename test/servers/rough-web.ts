import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { HOSTILE } from './hostile.ts';

/**
 * Runs as a process of its own, so that what the servers cost is not counted as the door's. Started
 * with `good` it is a site that answers like a news site, with `hostile` one site for each hostile
 * kind. Sends its ports, by name, to the parent.
 */

const PARAGRAPH = '<p>Warga diminta memeriksa kabar sebelum meneruskannya kepada tetangga.</p>';
const PAGE = gzipSync(`<!doctype html><title>Kabar</title>${PARAGRAPH.repeat(600)}`);

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 1024, resolve));
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

/** Answers after 20 to 220 ms, by its address, so that every run is the same. */
function newsSite(): Server {
  return createHttpServer((request, reply) => {
    const delay = 20 + ((Number(request.url?.slice(1)) * 37) % 200);
    setTimeout(() => {
      reply.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      reply.end(PAGE);
    }, delay);
  });
}

function hostileSite(kind: string): Server {
  const play = HOSTILE[kind]?.();
  return createServer((socket) => {
    socket.on('error', () => undefined);
    play?.(socket);
  });
}

const ports: Record<string, number> = {};
if (process.argv[2] === 'good') ports.good = await listen(newsSite());
else for (const kind of Object.keys(HOSTILE)) ports[kind] = await listen(hostileSite(kind));
process.send?.(ports);
process.on('disconnect', () => process.exit());
