/**
 * What changes while a page of the console is open: new cases are announced in a bar, without
 * moving the list under the reader's eyes; a case stays locked while its reader is active.
 */
const RENEW_MS = 4 * 60_000;

const bar = document.querySelector<HTMLElement>('[data-live]');
const address = bar?.dataset.live;
if (bar !== null && address !== undefined) {
  const source = new EventSource(address);
  source.addEventListener('baru', (event) => {
    const count: unknown = JSON.parse(String(event.data));
    if (typeof count !== 'number') return;
    const link = bar.querySelector('a');
    if (link === null) return;
    link.textContent = (bar.dataset.words ?? '').replace('{}', String(count));
    bar.hidden = count === 0;
  });
  addEventListener('pagehide', () => source.close());
}

const renew = document.querySelector<HTMLElement>('[data-renew]')?.dataset.renew;
if (renew !== undefined) {
  let active = false;
  const note = (): void => {
    active = true;
  };
  for (const name of ['keydown', 'pointerdown', 'input']) addEventListener(name, note);
  setInterval(() => {
    if (!active) return;
    active = false;
    void fetch(renew, { method: 'POST', credentials: 'same-origin' }).catch(() => undefined);
  }, RENEW_MS);
}

// A dialog of the page opens only for those who have this script; others follow the link.
for (const button of document.querySelectorAll<HTMLElement>('[data-dialog]')) {
  const dialog = document.querySelector<HTMLDialogElement>(`#${button.dataset.dialog ?? ''}`);
  if (dialog === null) continue;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    dialog.showModal();
  });
}
