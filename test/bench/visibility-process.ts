// One match process of the visibility bench: says when it is ready, then looks for what it is told
// to until it finds it.
import { createSecrets, readConfig, silentLogger } from '@saring/runtime';
import { compose } from '@saring/standalone';
import { z } from 'zod';

const Access = z.object({
  owner: z.string(),
  app: z.string(),
  worker: z.string(),
  public: z.string(),
  queue: z.string(),
});
const { access, dataDir, tenantId } = z
  .object({ access: Access, dataDir: z.string(), tenantId: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''));
const house = await compose(
  readConfig({ PORT: '0', SARING_DATA_DIR: dataDir }),
  {
    access,
    secrets: createSecrets(Buffer.alloc(32, 'saring bench')),
    embedded: null,
    migrated: [],
  },
  silentLogger,
);
await house.match.start();
process.on('message', async (message) => {
  const { text, refId } = z.object({ text: z.string(), refId: z.string() }).parse(message);
  for (;;) {
    const found = await house.match.find(tenantId, text);
    if (found.some((match) => match.refId === refId)) break;
  }
  process.send?.({ found: refId });
});
process.send?.({});
