import { join } from 'node:path';
import type { CheckSourcesContext } from '@saring/check-sources';
import type { Database } from '@saring/database';
import type { Config, Logger } from '@saring/runtime';
import {
  type BlobStore,
  DiskBlobStore,
  type Door,
  Extractor,
  googleFactCheck,
  mafindoFactCheck,
  RdapClient,
  S3BlobStore,
} from '@saring/sources';

/** Where captures are kept: the operator's bucket, or a folder apart from what people sent. */
export const openCaptures = ({ sources, dataDir }: Config): BlobStore =>
  sources.s3 === null ? new DiskBlobStore(join(dataDir, 'captures')) : new S3BlobStore(sources.s3);

/** Everything source checks use, as the configuration has it. Opens nothing yet. */
export function sourceParts(
  config: Config,
  parts: {
    readonly door: Door;
    readonly captures: BlobStore;
    readonly database: Database;
    readonly logger: Logger;
  },
): CheckSourcesContext {
  const { door } = parts;
  const { chromium, googleFactCheckKey, mafindoKey, rdap, wayback, captureDays } = config.sources;
  return {
    ...parts,
    extractor: new Extractor(),
    rdap: rdap ? new RdapClient(door) : null,
    factChecks: [
      ...(googleFactCheckKey === null ? [] : [googleFactCheck(door, googleFactCheckKey)]),
      ...(mafindoKey === null ? [] : [mafindoFactCheck(door, mafindoKey)]),
    ],
    screenshots: chromium === null ? null : { chromium: chromium.path, sandbox: chromium.sandbox },
    wayback: { keys: wayback },
    captureDays,
  };
}
