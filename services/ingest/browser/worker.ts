import { keepMessage } from './shared/keep.ts';
import { sendWaiting } from './shared/send.ts';
import './shared/sync.ts';

/** Runs in the background: keeps the app's own files, takes in what other apps share, sends. */
declare const self: ServiceWorkerGlobalScope & {
  /** Written in front of this script by the server; another version is another script. */
  readonly KIM: {
    readonly version: string;
    readonly files: readonly string[];
    /** The office of this phone: where shared messages go. */
    readonly tenant: string;
  };
};

const PAGE = '/kim';
const SHARED = '/kim/bagikan';
const CACHE = `kim-${self.KIM.version}`;

self.addEventListener('install', (event) => {
  const store = async (): Promise<void> => {
    const cache = await caches.open(CACHE);
    await cache.addAll(self.KIM.files.map((url) => new Request(url, { cache: 'reload' })));
    await self.skipWaiting();
  };
  event.waitUntil(store());
});

self.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('kim-') && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== self.location.origin) return;
  if (event.request.method === 'POST' && (pathname === SHARED || pathname === PAGE)) {
    const copy = event.request.clone();
    const taken = takeIn(event.request);
    event.respondWith(
      taken.then(
        () => Response.redirect(PAGE, 303),
        // The phone is full: straight to the office, which takes the same form.
        () => fetch(copy),
      ),
    );
    // The answer does not wait for the signal.
    event.waitUntil(taken.then(sendOrAsk).catch(() => undefined));
    return;
  }
  if (event.request.method !== 'GET') return;
  if (pathname === PAGE || pathname === SHARED) event.respondWith(fromPhone(PAGE, event.request));
  else if (self.KIM.files.includes(pathname)) {
    event.respondWith(fromPhone(pathname, event.request));
  }
});

self.addEventListener('sync', (event) => {
  if (!(event instanceof ExtendableEvent)) return;
  event.waitUntil(
    sendWaiting().then((left) => {
      // The browser tries again when it is told that this one failed.
      if (left > 0) throw new Error('still waiting');
    }),
  );
});

async function fromPhone(url: string, request: Request): Promise<Response> {
  return (await caches.match(url)) ?? fetch(request);
}

/** From the share sheet of another app, or from the form before its script was there. */
async function takeIn(request: Request): Promise<void> {
  const form = await request.formData();
  const texts = ['title', 'text', 'url', 'note'].map((name) => String(form.get(name) ?? ''));
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  await keepMessage(String(form.get('tenant') ?? self.KIM.tenant), texts, files);
}

async function sendOrAsk(): Promise<void> {
  const left = await sendWaiting();
  if (left > 0) await self.registration.sync?.register('kirim').catch(() => undefined);
}
