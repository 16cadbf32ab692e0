export { makeBulletins } from './board/make-bulletins.ts';
export type { PublishContext, SearchHit } from './context.ts';
export { createPublish } from './create-publish.ts';
export { endClarification } from './publication/end-clarification.ts';
export { previewPublication } from './publication/preview-publication.ts';
export { createPublications, type Publications } from './publication/publications.ts';
export { publishCase } from './publication/publish-case.ts';
export { type ReleasedVersion, release } from './publication/release.ts';
export { WEBHOOK_SECRET } from './webhooks/sign.ts';
