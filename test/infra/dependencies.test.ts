import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../../infra/setup/check-dependencies.mjs');

it('uses no library of an unknown licence or with an unknown install script', () => {
  const ran = spawnSync(process.execPath, [SCRIPT, '--offline'], { encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toMatch(/^\d{3,} libraries: /u);
  expect(ran.status).toBe(0);
});
