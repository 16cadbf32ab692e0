// A process that sends webhooks as the built program does, only impatiently: the days between two
// tries become tenths of a second. Started and killed by webhook-storm.ts.

import { accessByRole } from '@saring/database';
import { createLogger, createSecrets, loadMasterKey, readConfig } from '@saring/runtime';
import { compose } from '@saring/standalone';

const config = readConfig(process.env);
const stores = {
  access: accessByRole(config.database.url),
  secrets: createSecrets(loadMasterKey(config)),
  embedded: null,
  migrated: [],
};
const house = await compose(config, stores, createLogger(config.log));
const { handlers, database } = house.stages.publish;
house.pipeline.work({
  stage: 'publish',
  database,
  concurrency: 12,
  handlers: handlers.map((handler) => ({
    ...handler,
    job: {
      ...handler.job,
      leaseSeconds: 3,
      backoffSeconds: () => 0.2 + Math.random() * 0.3,
    },
  })),
});
house.pipeline.startSweeper();
