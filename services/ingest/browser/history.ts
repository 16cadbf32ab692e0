import type { Item } from './shared/item.ts';
import { removeItem } from './shared/store.ts';
import type { Words } from './words.ts';

const PREVIEW = 160;

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
  style = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (style !== '') made.className = style;
  return made;
}

/** Shows the phone's own messages, newest first. Everything is written as text, never as markup. */
export function showHistory(
  list: HTMLElement,
  items: readonly Item[],
  words: Words,
  changed: () => void,
): void {
  list.replaceChildren(...items.map((item) => entry(item, words, changed)));
  const section = list.closest('section');
  if (section !== null) section.hidden = items.length === 0;
}

function entry(item: Item, words: Words, changed: () => void): HTMLElement {
  const box = element('li', '', `card kim-${item.state}`);
  const about = item.state === 'sent' ? (words.states[item.status ?? ''] ?? words.sent) : '';
  box.append(element('p', item.state === 'sent' ? about : words[item.state], 'kim-state'));
  if (item.reason !== undefined) box.append(element('p', item.reason));
  const files = item.fileCount > 0 ? words.files.replace('{}', String(item.fileCount)) : '';
  const text = item.text.length > PREVIEW ? `${item.text.slice(0, PREVIEW)} …` : item.text;
  box.append(element('p', [text, files].filter(Boolean).join(' · '), 'kim-text'));
  const { answer, ticket } = item;
  if (answer) box.append(...answerOf(answer, words));
  if (ticket !== undefined) {
    const link = element('a', `${words.ticket} ${ticket}`);
    link.href = `/t/${ticket}`;
    const line = element('p', '');
    line.append(link);
    box.append(line);
  }
  if (item.state !== 'sent') {
    const label = item.state === 'waiting' ? words.cancel : words.remove;
    const button = element('button', label, 'button-plain');
    button.addEventListener('click', () => void removeItem(item.key).then(changed));
    box.append(button);
  }
  return box;
}

function answerOf(answer: NonNullable<Item['answer']>, words: Words): HTMLElement[] {
  const verdict = answer.verdict === null ? '' : (words.verdicts[answer.verdict] ?? '');
  const style = `verdict verdict-${(answer.verdict ?? '').toLowerCase().replaceAll('_', '-')}`;
  const parts = [
    ...(verdict === '' ? [] : [element('span', verdict, style)]),
    element('p', answer.title, 'kim-title'),
    element('p', answer.summary, 'text'),
  ];
  const more = element('a', words.more, 'button button-plain');
  more.href = answer.url;
  const speak = element('button', words.speak, 'button-plain');
  speak.addEventListener('click', () => {
    const speech = new SpeechSynthesisUtterance([verdict, answer.title, answer.summary].join('. '));
    speech.lang = 'id-ID';
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  });
  const actions = element('p', '', 'kim-actions');
  actions.append(more, ...('speechSynthesis' in window ? [speak] : []));
  return [...parts, actions];
}
