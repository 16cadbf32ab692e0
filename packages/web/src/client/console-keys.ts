/**
 * Keys of the review console. Everything a key does is also a link, a button or a field of the
 * page; elements say by `data-key` which key they answer. Rows (`data-row`) are moved through with
 * J and K, and a key is looked for in the current row before the rest of the page.
 */
const ROW = '[data-row]';
const CURRENT = 'data-current';

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(ROW)];
const currentRow = (): HTMLElement | null => document.querySelector<HTMLElement>(`[${CURRENT}]`);

function makeCurrent(row: HTMLElement | undefined, focus: boolean): void {
  if (row === undefined) return;
  for (const other of rows()) other.removeAttribute(CURRENT);
  row.setAttribute(CURRENT, '');
  if (!focus) return;
  row.querySelector<HTMLElement>('[data-key="o"]')?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function move(step: number): void {
  const all = rows();
  const row = currentRow();
  const at = row === null ? -1 : all.indexOf(row);
  makeCurrent(all[Math.min(all.length - 1, Math.max(0, at + step))], true);
}

/** Marked elements outside rows answer for the page; those in rows only for their own row. */
function find(key: string): HTMLElement | null {
  const selector = `[data-key~="${key}"]`;
  const inRow = currentRow()?.querySelector<HTMLElement>(selector) ?? null;
  const inPage = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.closest(ROW) === null,
  );
  // On the page of a case the page comes first; its queue only helps to move on.
  return document.querySelector('main[data-page="case"]') !== null && key !== 'o'
    ? (inPage ?? null)
    : (inRow ?? inPage ?? null);
}

function answer(element: HTMLElement): void {
  element.closest('details:not([open])')?.setAttribute('open', '');
  if (element instanceof HTMLDetailsElement) {
    element.open = true;
    const first = element.querySelector<HTMLElement>('button, a, input, summary');
    (element.querySelector<HTMLElement>('button[type="submit"]') ?? first)?.focus();
  } else if (element instanceof HTMLInputElement && element.type === 'radio') {
    element.checked = true;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.focus();
  } else if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  ) {
    element.focus();
  } else if (
    element.dataset.focus === undefined &&
    (element instanceof HTMLButtonElement || element instanceof HTMLAnchorElement)
  ) {
    element.click();
  } else {
    element.focus();
    element.scrollIntoView({ block: 'start' });
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['radio', 'checkbox', 'submit'].includes(target.type)
  );
}

const help = (): HTMLDialogElement | null => document.querySelector<HTMLDialogElement>('#bantuan');

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey) return;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key !== 'k') return;
    const jump = find('ctrl-k');
    if (jump === null) return;
    event.preventDefault();
    answer(jump);
    return;
  }
  if (key === 'escape' && isTyping(event.target) && event.target instanceof HTMLElement) {
    event.target.blur();
    return;
  }
  if (isTyping(event.target) || help()?.open === true) return;
  if (key === 'j' || key === 'k') {
    event.preventDefault();
    move(key === 'j' ? 1 : -1);
    return;
  }
  if (key === '?' && help() !== null) {
    event.preventDefault();
    help()?.showModal();
    return;
  }
  if (!/^[a-z1-6/]$/u.test(key)) return;
  const element = find(key);
  if (element === null) return;
  event.preventDefault();
  answer(element);
});

// Focus by mouse or Tab makes a row current too.
document.addEventListener('focusin', (event) => {
  if (!(event.target instanceof HTMLElement)) return;
  const row = event.target.closest<HTMLElement>(ROW);
  if (row !== null) makeCurrent(row, false);
});

/** After a step the reader goes on where they were: at the row the address names, or the first. */
function begin(): void {
  const wanted = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  const row = wanted?.matches(ROW) === true ? wanted : rows()[0];
  if (currentRow() === null) makeCurrent(row ?? undefined, wanted !== null);
}
begin();
document.addEventListener('htmx:afterSettle', begin);
