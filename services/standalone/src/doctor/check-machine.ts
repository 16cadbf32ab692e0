import { access, constants, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@saring/runtime';
import { type Finding, hint, ok, wrong } from './finding.ts';

const MIB = 1024 * 1024;
/** Below this the next burst of pictures may fill the disk. */
const LITTLE_MIB = 2048;
const NONE_MIB = 200;

/** The machine a process runs on: Node, data folder, disk, key. */
export async function checkMachine(config: Config): Promise<Finding[]> {
  return [
    nodeVersion(),
    await dataFolder(config),
    await disk(config),
    await key(config),
    url(config),
  ];
}

function nodeVersion(): Finding {
  const { node } = process.versions;
  const [major = 0] = node.split('.').map(Number);
  return major < 22
    ? hint('Node.js', node, 'Node 20 no longer gets security updates; use the current LTS.')
    : ok('Node.js', node);
}

async function dataFolder({ dataDir }: Config): Promise<Finding> {
  try {
    await access(dataDir, constants.W_OK);
    return ok('Data folder', dataDir);
  } catch {
    return wrong(
      'Data folder',
      `${dataDir} cannot be written`,
      'Set SARING_DATA_DIR, or its owner.',
    );
  }
}

async function disk({ dataDir }: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = Math.floor((bavail * bsize) / MIB);
  const found = `${free} MiB free`;
  if (free < NONE_MIB)
    return wrong('Disk', found, 'Free space or shorten the retention of captures.');
  return free < LITTLE_MIB ? hint('Disk', found, 'Plan for more space soon.') : ok('Disk', found);
}

async function key({ secretKey, dataDir }: Config): Promise<Finding> {
  if (secretKey !== null) return ok('Secret key', 'from SARING_SECRET_KEY');
  const path = join(dataDir, 'secret.key');
  const found = await stat(path).catch(() => null);
  if (found === null) {
    return hint(
      'Secret key',
      'none yet',
      'It is made at the first start; copy it to a safe place.',
    );
  }
  return (found.mode & 0o077) === 0
    ? ok('Secret key', path)
    : wrong('Secret key', `${path} can be read by others`, `chmod 600 ${path}`);
}

function url({ production, http }: Config): Finding {
  const { publicUrl } = http;
  return production && !publicUrl.startsWith('https://')
    ? wrong('Public address', publicUrl, 'Set SARING_PUBLIC_URL to the https address of the proxy.')
    : ok('Public address', publicUrl);
}
