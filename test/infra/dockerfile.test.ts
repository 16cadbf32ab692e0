import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const text = readFileSync(resolve(ROOT, 'infra/docker/Dockerfile'), 'utf8');

interface Instruction {
  readonly name: string;
  readonly words: readonly string[];
}

/** Instructions with their continued lines joined. */
const instructions: readonly Instruction[] = text
  .split('\n')
  .filter((line) => !line.startsWith('#') && line.trim() !== '')
  .join('\n')
  .replace(/\\\n/gu, ' ')
  .split('\n')
  .map((line) => {
    const [name = '', ...words] = line.trim().split(/\s+/u);
    return { name, words };
  });
const all = (name: string) => instructions.filter((each) => each.name === name);

describe('infra/docker/Dockerfile', () => {
  it('holds only instructions that Docker knows', () => {
    const known =
      'FROM WORKDIR ENV COPY RUN ARG USER EXPOSE VOLUME STOPSIGNAL HEALTHCHECK ENTRYPOINT CMD';
    for (const { name } of instructions) expect(known.split(' ')).toContain(name);
  });

  it('copies only what the repository or an earlier stage holds', () => {
    const stages = all('FROM').flatMap(({ words }) => (words[1] === 'AS' ? [words[2]] : []));
    for (const { words } of all('COPY')) {
      const options = words.filter((word) => word.startsWith('--'));
      const sources = words.filter((word) => !word.startsWith('--')).slice(0, -1);
      const from = options.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      if (from !== undefined) expect(stages).toContain(from);
      else
        for (const source of sources) expect(existsSync(resolve(ROOT, source)), source).toBe(true);
    }
  });

  it('uses the same pnpm as everybody, and a Node that still gets updates', () => {
    const { packageManager } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
    expect(text).toContain(packageManager);
    for (const { words } of all('FROM')) expect(words[0]).toMatch(/^node:(?:2[4-9]|[3-9]\d)-/u);
  });

  it('runs as an unprivileged user, stops on the signal Saring listens to, and is asked for its health', () => {
    expect(all('USER').map(({ words }) => words[0])).toEqual(['node']);
    expect(all('STOPSIGNAL')[0]?.words).toEqual(['SIGTERM']);
    expect(all('HEALTHCHECK')[0]?.words.join(' ')).toContain('/health/live');
  });
});
