import type { WaybackAnswer } from '../capture/wayback.ts';
import { type Json, notSeen, type Signal, seen } from './signal.ts';

/** Whether the Internet Archive has a copy of a page from the day it was checked. */
export function archiveCopySignal(answer: WaybackAnswer, url: string, at: Date): Signal<Json> {
  const observation = { at, from: 'https://web.archive.org/' };
  if (answer.kind === 'saved') {
    return seen('archive-copy', 'known', { url: answer.url, of: url }, observation, {
      id: 'Salinan halaman tersimpan juga di Internet Archive, sehingga orang lain dapat memeriksanya.',
      en: 'A copy of the page is kept at the Internet Archive too, where others can check it.',
    });
  }
  if (answer.kind === 'unknown') return notSeen('archive-copy', observation, answer.why);
  return notSeen('archive-copy', observation, {
    id: 'Internet Archive masih menyimpan halaman ini; salinannya mungkin muncul kemudian.',
    en: 'The Internet Archive is still saving the page; the copy may appear later.',
  });
}
