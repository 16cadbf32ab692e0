import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  /** `packages/x` or `services/x`. */
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const SPECIFIER =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"\n;]|\n)*?from\s*'([^'\n]+)'|(?:^|\n)\s*import\s*'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'\s*\)/gu;

/** Every source file of ours that is not a test and not generated. */
export function sourceFiles(): SourceFile[] {
  return ['packages', 'services'].flatMap((top) =>
    readdirSync(join(ROOT, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => {
        const folder = `${top}/${entry.name}`;
        return filesUnder(join(ROOT, folder, 'src')).map((path) => read(folder, path));
      }),
  );
}

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/generated/'));
}

function read(folder: string, path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(SPECIFIER)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
  return { path: relative(ROOT, path).replaceAll('\\', '/'), folder, text, imports };
}

/** `@saring/domain` -> `packages/domain`; `null` for what is not ours. */
export function ownFolder(specifier: string, folders: ReadonlySet<string>): string | null {
  const name = /^@saring\/([^/]+)/u.exec(specifier)?.[1];
  if (name === undefined) return null;
  return [`packages/${name}`, `services/${name}`].find((folder) => folders.has(folder)) ?? null;
}

/** The package a specifier belongs to: `a/b` -> `a`, `@a/b/c` -> `@a/b`. */
export function libraryOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
