import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILES = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;

export type FontName = keyof typeof FILES;

/** Noto Sans (SIL Open Font License), read from its package; no font of the machine is used. */
export function readFont(name: FontName): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(FILES[name]));
}
