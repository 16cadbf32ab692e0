import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { sharedFolder } from '../shared-data/shared-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'infra/docs/asvs.md'), 'utf8');
const answers = [...text.matchAll(/^\| (\d+\.\d+\.\d+) +\| (.+?) +\|$/gmu)].map(
  ([, id = '', answer = '']) => ({ id, answer }),
);
const shared = sharedFolder('security/asvs');
const Standard = z.object({
  requirements: z.array(z.object({ req_id: z.string(), L: z.coerce.number() })),
});

it('gives a reason or a test for each answer, and each test is there', () => {
  const wordless = answers.filter(({ answer }) => answer.length < 20);
  expect(wordless).toEqual([]);
  const unfounded = answers.filter(
    ({ answer }) => !/ Test: `|^(?:Does not apply|Reason|Gap): /u.test(answer),
  );
  expect(unfounded).toEqual([]);
  const files = [...text.matchAll(/`((?:test|packages|services)\/[^`]+\.tsx?)`/gu)].map(
    ([, file = '']) => file,
  );
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

it.skipIf(shared === null)('answers every requirement of the first two levels once', () => {
  const path = join(shared ?? '', 'asvs-5.0.0-en.flat.json');
  const { requirements } = Standard.parse(JSON.parse(readFileSync(path, 'utf8')));
  const wanted = requirements.filter(({ L }) => L <= 2).map(({ req_id: id }) => id.slice(1));
  expect(answers.map(({ id }) => id)).toEqual(wanted);
});
