import { isBuiltin } from 'node:module';
import { expect, it } from 'vitest';
import { HOMES, LAYERS } from './homes.ts';
import { libraryOf, ownFolder, sourceFiles } from './imports.ts';

const files = sourceFiles();
const folders = new Set(files.map((file) => file.folder));
const layerOf = (folder: string): number => LAYERS.findIndex((layer) => layer.includes(folder));

it('every folder has a layer', () => {
  expect([...folders].filter((folder) => layerOf(folder) < 0)).toEqual([]);
});

it('imports point down, and no service imports a service', () => {
  const wrong = files.flatMap((file) =>
    file.imports.flatMap((specifier) => {
      const target = ownFolder(specifier, folders);
      if (target === null || target === file.folder) return [];
      return layerOf(target) < layerOf(file.folder) ? [] : [`${file.path} imports ${specifier}`];
    }),
  );
  expect(wrong).toEqual([]);
});

it('relative imports stay inside their folder and carry their ending', () => {
  const wrong = files.flatMap((file) =>
    file.imports.flatMap((specifier) => {
      if (!specifier.startsWith('.')) return [];
      const target = new URL(specifier, `file:///${file.path}`).pathname.slice(1);
      const inside = target.startsWith(`${file.folder}/src/`);
      return inside && /\.(?:tsx?|json|js)$/u.test(specifier) ? [] : [`${file.path}: ${specifier}`];
    }),
  );
  expect(wrong).toEqual([]);
});

it('each outside library has one home', () => {
  const users = new Map<string, Set<string>>();
  for (const file of files) {
    for (const specifier of file.imports) {
      if (specifier.startsWith('.') || isBuiltin(specifier)) continue;
      if (ownFolder(specifier, folders) !== null) continue;
      const library = libraryOf(specifier);
      users.set(library, (users.get(library) ?? new Set()).add(file.folder));
    }
  }
  const wrong = [...users].filter(([library, usedBy]) => {
    const homes = HOMES[library];
    if (homes === undefined) return usedBy.size > 1;
    return [...usedBy].some(
      (folder) => !homes.includes(folder) && !homes.includes(`${folder.split('/')[0]}/*`),
    );
  });
  expect(wrong.map(([library, usedBy]) => `${library}: ${[...usedBy].join(', ')}`)).toEqual([]);
});

it('a file over 400 lines gives its reason in its first comment', () => {
  const long = files.filter(
    (file) => file.text.split('\n').length > 401 && !/^\/\*\*?[^/]*Long because/u.test(file.text),
  );
  expect(long.map((file) => file.path)).toEqual([]);
});

it('the type checker is not talked out of it', () => {
  const hatches = files.filter((file) =>
    /@ts-(?:ignore|expect-error|nocheck)|as unknown as|\bas any\b/u.test(file.text),
  );
  expect(hatches.map((file) => file.path)).toEqual([]);
});

it('only the database package speaks Prisma: services call its functions', () => {
  const wrong = files.filter(
    (file) =>
      file.folder.startsWith('services/') && /\b(?:tx|raw)\.(?:\$|[a-z]+\.)/u.test(file.text),
  );
  expect(wrong.map((file) => file.path)).toEqual([]);
});
