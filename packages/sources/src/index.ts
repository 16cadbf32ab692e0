export * from './capture/amend-capture.ts';
export * from './capture/capture-page.ts';
export { CaptureFile, CaptureManifest } from './capture/manifest.ts';
export * from './capture/pack/pack-manifest.ts';
export * from './capture/pack/verify-evidence-pack.ts';
export * from './capture/pack/write-evidence-pack.ts';
export * from './capture/screenshot/take-screenshot.ts';
export {
  type BlobStore,
  type Sha256,
  type StoredBlob,
  sha256Of,
} from './capture/store/blob-store.ts';
export { DiskBlobStore } from './capture/store/disk-blob-store.ts';
export { S3BlobStore, type S3Settings } from './capture/store/s3-blob-store.ts';
export * from './capture/store/sweep-blobs.ts';
export * from './capture/wayback.ts';
export * from './collect/collect-feed.ts';
export * from './collect/collect-mastodon.ts';
export * from './collect/collect-news-sitemap.ts';
export * from './collect/collect-telegram.ts';
export * from './collect/problems.ts';
export * from './collect/types.ts';
export { dayOf } from './extract/dates/calendar.ts';
export type { RawPage } from './extract/extract-page.ts';
export * from './extract/extractor.ts';
export * from './extract/page.ts';
export { readabilityText } from './extract/reader.ts';
export * from './fetch/body.ts';
export * from './fetch/door.ts';
export { failureOf } from './fetch/failure-of.ts';
export * from './fetch/failures.ts';
export { FETCH_LIMITS } from './fetch/limits.ts';
export type { Connection, Network } from './fetch/network.ts';
export * from './fetch/polite/polite-door.ts';
export { refusesAddress } from './fetch/refuses-address.ts';
export * from './fetch/types.ts';
export type { FactFinder, StatedFact } from './signals/agreement/fact-finder.ts';
export {
  type LookedUpFact,
  pageAgreementSignal,
} from './signals/agreement/page-agreement-signal.ts';
export { simpleFacts } from './signals/agreement/simple-facts.ts';
export * from './signals/archive-copy-signal.ts';
export { type Line, type LineError, readCsv } from './signals/csv/read-csv.ts';
export * from './signals/dates/old-news-signal.ts';
export * from './signals/dates/publication-date-signal.ts';
export * from './signals/fact-checks/fact-checks-signal.ts';
export * from './signals/fact-checks/google-fact-check.ts';
export * from './signals/fact-checks/known-fact-check.ts';
export * from './signals/fact-checks/mafindo-fact-check.ts';
export * from './signals/fraud/fraud-signs-signal.ts';
export { FRAUD_SIGN, FRAUD_SIGNS, type FraudSign } from './signals/fraud/signs.ts';
export * from './signals/link-signals.ts';
export {
  type OfficialName,
  type OfficialNames,
  officialNames,
} from './signals/look-alike/brands.ts';
export * from './signals/look-alike/find-look-alike.ts';
export * from './signals/look-alike/look-alike-signal.ts';
export * from './signals/publisher/press-council.ts';
export * from './signals/publisher/publisher-signals.ts';
export * from './signals/publisher/read-publisher.ts';
export * from './signals/rdap/domain-age-signal.ts';
export * from './signals/rdap/rdap-client.ts';
export type { Registration } from './signals/rdap/registration.ts';
export * from './signals/redirects-signal.ts';
export * from './signals/registered-domain-signal.ts';
export { type Account, accountOf, phoneNumber, phoneOf } from './signals/registry/account.ts';
export * from './signals/registry/base-registry.ts';
export * from './signals/registry/named-source-signal.ts';
export * from './signals/registry/official-account-signal.ts';
export * from './signals/registry/official-phone-signal.ts';
export * from './signals/registry/official-registry.ts';
export * from './signals/registry/official-registry-signal.ts';
export * from './signals/registry/read-registry.ts';
export * from './signals/reverse-image-signal.ts';
export {
  type Bilingual,
  type Json,
  SIGNAL_NAMES,
  type Signal,
  type SignalName,
} from './signals/signal.ts';
export { SIGNAL_TITLE } from './signals/signal-titles.ts';
export * from './signals/tls-signal.ts';
export * from './signals/unopened-links-signal.ts';
export { canonicalKey, cleanUrl } from './signals/url/clean-url.ts';
export * from './signals/url/defang-url.ts';
export * from './signals/url/registered-domain.ts';
export { isShortener } from './signals/url/shorteners.ts';
