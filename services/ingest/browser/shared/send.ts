import { tellChanged } from './changes.ts';
import type { Item } from './item.ts';
import { allItems, changeItem } from './store.ts';

/** 300 KB at 50 kbit/s take 48 s; a connection that is silent for so long is gone. */
const PATIENCE_MS = 240_000;
/** Answers that say "later", not "no". */
const LATER = new Set([408, 425, 429]);

/**
 * Sends what waits, oldest first, and stops at the first that does not get through. The page and
 * the background script never send at the same time; and if a phone dies between sending and
 * noting it, the key makes the second try the same message.
 *
 * @returns how many still wait
 */
export const sendWaiting = (): Promise<number> =>
  navigator.locks.request('saring-kim-kirim', async () => {
    const waiting = (await allItems()).filter((item) => item.state === 'waiting').reverse();
    for (const [index, item] of waiting.entries()) {
      const change = await sendOne(item).catch(() => null);
      if (change === null) return waiting.length - index;
      await changeItem(item.key, change);
      tellChanged();
    }
    return 0;
  });

/** What became of a message; `null` when it has to be tried again. */
async function sendOne(item: Item): Promise<Partial<Item> | null> {
  const form = new FormData();
  form.append('tenant', item.tenant);
  form.append('text', item.text);
  for (const { name, type, bytes } of item.files) {
    form.append('file', new Blob([bytes], { type }), name);
  }
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  const response = await fetch('/kim/kirim', {
    method: 'POST',
    body: form,
    headers: { 'Idempotency-Key': item.key, Accept: 'application/json' },
    signal: patience.signal,
  }).finally(() => clearTimeout(timer));
  if (response.ok) {
    const { ticket, status } = await response.json();
    return { state: 'sent', sentAt: Date.now(), files: [], ticket, status };
  }
  if (response.status >= 500 || LATER.has(response.status)) return null;
  const problem = await response.json().catch(() => ({}));
  const reason = [problem.title, problem.mend].filter(Boolean).join(' ');
  return { state: 'refused', reason: reason || String(response.status) };
}
