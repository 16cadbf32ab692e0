import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keys derived from one master key that lives outside the database. Each purpose has its own
 * key (HKDF-SHA-256, RFC 5869), so that a leak of one says nothing about the others.
 */
export interface Secrets {
  /** Keyed hash, 64 hex characters: to find a value again without storing it. */
  hash(purpose: string, value: string): string;
  /** The hash under the present key and under each older one, to find what was hashed before. */
  hashes(purpose: string, value: string): readonly string[];
  /** AES-256-GCM; the result is base64url of nonce, tag and cipher text. */
  encrypt(purpose: string, value: string): string;
  /**
   * Reverses `encrypt`, also for what was sealed under an older key.
   *
   * @throws Error when the text was changed or made with a key that is not known
   */
  decrypt(purpose: string, sealed: string): string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param olderKeys master keys used before, newest first: after a change of the key they stay until
 *   everything is sealed anew
 */
export function createSecrets(masterKey: Buffer, olderKeys: readonly Buffer[] = []): Secrets {
  const present = withKey(masterKey);
  const rings = [present, ...olderKeys.map(withKey)];
  return {
    hash: present.hash,
    hashes: (purpose, value) => rings.map((ring) => ring.hash(purpose, value)),
    encrypt: present.encrypt,
    decrypt: (purpose, sealed) => {
      let failure: unknown;
      for (const ring of rings) {
        try {
          return ring.decrypt(purpose, sealed);
        } catch (error) {
          failure ??= error;
        }
      }
      throw failure;
    },
  };
}

function withKey(masterKey: Buffer): Omit<Secrets, 'hashes'> {
  const derived = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    const known = derived.get(purpose);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync('sha256', masterKey, 'saring', purpose, 32));
    derived.set(purpose, key);
    return key;
  };
  return {
    hash: (purpose, value) =>
      createHmac('sha256', keyFor(`hash:${purpose}`))
        .update(value)
        .digest('hex'),
    encrypt: (purpose, value) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyFor(`seal:${purpose}`), nonce);
      const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    decrypt: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv(
        'aes-256-gcm',
        keyFor(`seal:${purpose}`),
        bytes.subarray(0, NONCE_BYTES),
      );
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
  };
}

/**
 * The master key: from the environment, else from `secret.key` in the data folder, which is made
 * on first use and readable by its owner only.
 */
export function loadMasterKey(options: { secretKey: string | null; dataDir: string }): Buffer {
  if (options.secretKey !== null) return Buffer.from(options.secretKey, 'base64');
  mkdirSync(options.dataDir, { recursive: true });
  const path = join(options.dataDir, 'secret.key');
  if (!existsSync(path)) {
    // Written aside and linked, so that of several starting processes one wins and nobody ever
    // reads half a key.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64'), { mode: 0o600 });
    try {
      linkSync(draft, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  return Buffer.from(readFileSync(path, 'utf8'), 'base64');
}
