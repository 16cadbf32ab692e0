export type { PublishContext } from './context.ts';
export { createPublish } from './create-publish.ts';
export { endClarification } from './publication/end-clarification.ts';
export { publishCase } from './publication/publish-case.ts';
export { WEBHOOK_SECRET } from './webhooks/deliver-webhook.ts';
