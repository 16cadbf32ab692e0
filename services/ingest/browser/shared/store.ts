import type { Item } from './item.ts';

const NAME = 'saring-kim';
const ITEMS = 'items';
/** The same message again within this time is a second tap, not a second message. */
const SAME_MS = 10 * 60_000;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(ITEMS, { keyPath: 'key' }).createIndex('digest', 'digest');
  };
  return done(request);
}

/** Runs `work` in one transaction and waits until it is on the disk. */
async function within<T>(
  mode: IDBTransactionMode,
  work: (items: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(ITEMS, mode, { durability: 'strict' });
    const end = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await work(transaction.objectStore(ITEMS));
    await end;
    return result;
  } finally {
    database.close();
  }
}

/** Stores a message unless the very same one is waiting or was sent just now. */
export const addItem = (item: Item): Promise<boolean> =>
  within('readwrite', async (items) => {
    const same: Item[] = await done(items.index('digest').getAll(item.digest));
    const again = same.some(
      (each) =>
        each.state === 'waiting' ||
        (each.state === 'sent' && item.createdAt - (each.sentAt ?? 0) < SAME_MS),
    );
    if (!again) await done(items.put(item));
    return !again;
  });

/** Newest first. */
export async function allItems(): Promise<Item[]> {
  const items: Item[] = await within('readonly', (store) => done(store.getAll()));
  return items.sort((a, b) => b.createdAt - a.createdAt);
}

/** Changes a message that is still there. */
export const changeItem = (key: string, change: Partial<Item>): Promise<void> =>
  within('readwrite', async (items) => {
    const item: Item | undefined = await done(items.get(key));
    if (item !== undefined) await done(items.put({ ...item, ...change }));
  });

export const removeItem = (key: string): Promise<void> =>
  within('readwrite', async (items) => {
    await done(items.delete(key));
  });
