import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { TestHouse } from './house.ts';

const COMMAND = resolve(import.meta.dirname, '../../services/standalone/dist/commands/main.js');
const Failed = z.object({ stdout: z.string(), stderr: z.string(), code: z.number() });

/** The key of test houses, as an operator would set it. */
export const TEST_KEY = Buffer.alloc(32, 'saring test').toString('base64');

/** The `saring` command on a test house, in a process of its own, as an operator calls it. */
export async function saringCommand(
  { database, dataDir }: Pick<TestHouse, 'database' | 'dataDir'>,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly out: string; readonly problem: string }> {
  const { REDIS_URL: _, ...inherited } = process.env;
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [COMMAND, ...args], {
      env: {
        ...inherited,
        DATABASE_URL: database.access.owner,
        SARING_DATA_DIR: dataDir,
        SARING_SECRET_KEY: TEST_KEY,
        ...env,
      },
    });
    return { code: 0, out: stdout, problem: stderr };
  } catch (error) {
    const { code, stdout, stderr } = Failed.parse(error);
    return { code, out: stdout, problem: stderr };
  }
}
