import { tellChanged } from './changes.ts';
import { newItem } from './item.ts';
import { keepFile } from './shrink.ts';
import { addItem } from './store.ts';

const MOST_FILES = 4;
const MOST_TEXT = 20_000;

/** Puts a message on the phone's own list, where it waits to be sent. False for a second tap. */
export async function keepMessage(
  tenant: string,
  parts: readonly string[],
  files: readonly File[],
): Promise<boolean> {
  const texts = parts.map((part) => part.trim());
  const rest: File[] = [];
  for (const file of files.filter((each) => each.size > 0)) {
    if (file.type === 'text/plain') texts.push((await file.text()).trim());
    else rest.push(file);
  }
  // A link often stands in the text already.
  const text = texts
    .filter((part, at) => part !== '' && !texts.some((other, i) => i < at && other.includes(part)))
    .join('\n')
    .slice(0, MOST_TEXT);
  if (text === '' && rest.length === 0) return false;
  const kept = [];
  for (const file of rest.slice(0, MOST_FILES)) kept.push(await keepFile(file));
  const fresh = await addItem(await newItem({ tenant, text, files: kept }));
  tellChanged();
  return fresh;
}
