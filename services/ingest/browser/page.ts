import { showHistory } from './history.ts';
import { onChanged } from './shared/changes.ts';
import { keepMessage } from './shared/keep.ts';
import { sendWaiting } from './shared/send.ts';
import { allItems, changeItem } from './shared/store.ts';
import './shared/sync.ts';
import type { Words } from './words.ts';

/** The page of the app. Without it the form still works; with it nothing is lost without signal. */
const FIRST_RETRY_MS = 15_000;
const LAST_RETRY_MS = 300_000;
const ASK_AT_ONCE = 20;

const find = <T extends HTMLElement>(id: string): T | null => document.querySelector<T>(`#${id}`);
const app = find('kim');
const form = find<HTMLFormElement>('kirim');
const paste = find<HTMLButtonElement>('tempel');
const area = find<HTMLTextAreaElement>('text');
const list = find('riwayat');
const status = find('kabar');

if (app && form && paste && area && list && status && 'locks' in navigator && crypto.subtle) {
  start(app, form, paste, area, list, status);
}

function start(
  app: HTMLElement,
  form: HTMLFormElement,
  paste: HTMLButtonElement,
  area: HTMLTextAreaElement,
  list: HTMLElement,
  status: HTMLElement,
): void {
  const words: Words = JSON.parse(app.dataset.kata ?? '{}');
  const tenant = (): string => String(new FormData(form).get('tenant') ?? '');
  let retryMs = FIRST_RETRY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string): void => {
    status.textContent = text;
    status.hidden = text === '';
  };
  const show = async (): Promise<void> => showHistory(list, await allItems(), words, show);

  const send = async (): Promise<void> => {
    clearTimeout(timer);
    const left = await sendWaiting();
    await show();
    if (left === 0) {
      retryMs = FIRST_RETRY_MS;
      await refresh().catch(() => undefined);
      return;
    }
    await askForSync();
    timer = setTimeout(() => void send(), retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  };

  /** Asks for the state of this phone's tickets in one request. */
  const refresh = async (): Promise<void> => {
    const sent = (await allItems()).filter((item) => item.ticket !== undefined);
    const codes = sent.slice(0, ASK_AT_ONCE).map((item) => item.ticket);
    if (codes.length === 0) return;
    const response = await fetch(`/kim/tiket?kode=${codes.join(',')}`);
    if (!response.ok) return;
    const { tickets } = await response.json();
    for (const { ticket, status, answer } of tickets) {
      const item = sent.find((each) => each.ticket === ticket);
      if (item !== undefined) await changeItem(item.key, { status, answer });
    }
    await show();
  };

  const keep = async (texts: readonly string[], files: readonly File[]): Promise<boolean> => {
    if (texts.every((text) => text.trim() === '') && files.every((file) => file.size === 0)) {
      say(words.nothing);
      area.focus();
      return false;
    }
    try {
      say((await keepMessage(tenant(), texts, files)) ? words.kept : words.twice);
    } catch {
      // The phone is full. What was typed stays where it is.
      say(words.full);
      return false;
    }
    await show();
    void send();
    return true;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const texts = ['text', 'note'].map((name) => String(data.get(name) ?? ''));
    const files = [...data.values()].filter((value) => typeof value !== 'string');
    void keep(texts, files).then((kept) => {
      if (kept) form.reset();
    });
  });
  paste.addEventListener('click', () => {
    const read = navigator.clipboard?.readText() ?? Promise.resolve('');
    void read.catch(() => '').then((text) => keep([text], []));
  });
  paste.hidden = false;
  onChanged(() => void show());
  addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void send();
  });
  void show().then(send);
  void register();
}

async function register(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/kim/sw.js', { scope: '/kim' });
  // Phones throw away what apps store when space runs out, unless asked not to.
  await navigator.storage?.persist?.();
}

async function askForSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/kim');
  await registration?.sync?.register('kirim').catch(() => undefined);
}
