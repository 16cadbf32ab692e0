import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, FakeInternet, openTestDoor } from '../../../../../test/servers/index.ts';
import { takeScreenshot } from './take-screenshot.ts';

const CHROMIUM = [
  process.env.SARING_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path !== undefined && existsSync(path));
const reason = CHROMIUM === undefined ? ' (skipped: no Chromium, set SARING_CHROMIUM)' : '';
if (reason !== '') process.stderr.write(`take-screenshot${reason}\n`);
const settings = { chromium: CHROMIUM ?? '', sandbox: process.getuid?.() !== 0 };

let net: FakeInternet;
/** Listens where no page may get. */
let inside: Server;
let hits: string[];
let port: number;
beforeEach(async () => {
  net = new FakeInternet();
  hits = [];
  inside = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end('rahasia');
  });
  inside.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
  const address = inside.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterEach(async () => {
  inside.closeAllConnections();
  await new Promise((resolve) => inside.close(resolve));
  await net.close();
});

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const RED = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}`;

async function shoot(html: string) {
  const asked: string[] = [];
  await net.site('warta.id', (request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/css');
    response.end(request.url === '/' ? html : 'body{background:#eee}');
  });
  const door = openTestDoor(net);
  const main = answerOf(await door.safeFetch({ url: 'http://warta.id/' }));
  return { result: await takeScreenshot(main, door, settings), asked };
}

describe.skipIf(CHROMIUM === undefined)(`takeScreenshot${reason}`, () => {
  it('shows the captured bytes and fetches the rest through the door', async () => {
    const { result, asked } = await shoot(
      '<!doctype html><link rel=stylesheet href="/gaya.css"><h1>Kabar Lembah</h1>',
    );
    expect(result).toMatchObject({ kind: 'taken', refused: 0 });
    if (result.kind === 'taken') expect(result.png.subarray(0, 4)).toEqual(PNG_START);
    // The page itself is asked for once, when it is captured, never by the browser.
    expect(asked).toEqual(['/', '/gaya.css']);
  });

  it('lets a page reach nothing inside, by no way', async () => {
    const target = `127.0.0.1:${port}`;
    const { result } =
      await shoot(`<!doctype html><meta http-equiv=refresh content="1;url=http://${target}/refresh">
      <link rel=preconnect href="http://${target}"><link rel=prefetch href="http://${target}/prefetch"><link rel=icon href="http://${target}/icon">
      <img src="http://${target}/img"><img src="${RED}"><iframe src="http://${target}/frame"></iframe>
      <object data="http://localhost:${port}/object"></object><video src="http://${target}/video" autoplay></video>
      <form id=f action="http://${target}/form" method=post></form><a id=a href="http://${target}/ping" ping="http://${target}/pinged">x</a>
      <script>
        fetch('http://${target}/fetch').catch(() => 0); navigator.sendBeacon('http://${target}/beacon', 'x');
        new WebSocket('ws://${target}/socket'); new EventSource('http://${target}/events');
        new Worker(URL.createObjectURL(new Blob(["fetch('http://${target}/worker')"])));
        navigator.serviceWorker?.register('/sw.js').catch(() => 0);
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${target}' }] });
        peer.createDataChannel('x'); peer.createOffer().then((o) => peer.setLocalDescription(o));
        window.open('http://${target}/popup'); setTimeout(() => document.getElementById('f').submit(), 200);
        setTimeout(() => { location = 'http://${target}/location'; }, 400); alert('x');
      </script>`);
    expect(hits).toEqual([]);
    expect(result.kind).toBe('taken');
  });

  it('gives up on a page that never rests', async () => {
    const { result } = await shoot('<!doctype html><script>for (;;) {}</script>');
    expect(result.kind).toBe('not-taken');
  }, 60_000);
});

it('says why when there is no browser', async () => {
  const { result } = await shoot('<p>x').catch(() => ({ result: null }));
  expect(result).not.toBeNull();
  const door = openTestDoor(net);
  const main = answerOf(await door.safeFetch({ url: 'http://warta.id/' }));
  const missing = await takeScreenshot(main, door, { chromium: '/tidak/ada', sandbox: true });
  expect(missing.kind).toBe('not-taken');
});
