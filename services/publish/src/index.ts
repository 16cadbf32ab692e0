export type { PublishContext } from './context.ts';
export { createPublish } from './create-publish.ts';
export { publishCase } from './publication/publish-case.ts';
export { WEBHOOK_SECRET } from './webhooks/deliver-webhook.ts';
