import { SaringError } from '@saring/domain';
import { AwsV4Signer } from 'aws4fetch';
import {
  type BlobStore,
  isSha256,
  type Sha256,
  type StoredBlob,
  sha256Of,
  shardedPath,
} from './blob-store.ts';
import { readListing } from './s3-listing.ts';
import { type S3Answer, sendToStore } from './send-to-store.ts';

/** Where the operator keeps files. */
export interface S3Settings {
  /** `https://s3.example.com`; buckets are addressed by path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Before every key, without slashes at the ends; may be empty. */
  readonly prefix: string;
}

/** Codes with which stores say that there is no room. */
const FULL =
  /<Code>(?:QuotaExceeded|XMinioStorageFull|InsufficientStorage|ServiceQuotaExceeded\w*)</u;

/** Blobs in a bucket of an S3-compatible store (AWS, MinIO, Ceph, Garage). */
export class S3BlobStore implements BlobStore {
  readonly #settings: S3Settings;

  constructor(settings: S3Settings) {
    this.#settings = { ...settings, endpoint: settings.endpoint.replace(/\/+$/u, '') };
  }

  async put(bytes: Uint8Array): Promise<Sha256> {
    const sha256 = sha256Of(bytes);
    const known = await this.#send('HEAD', this.#keyOf(sha256));
    if (known.status === 200 && Number(known.headers['content-length']) === bytes.length)
      return sha256;
    const answer = await this.#send('PUT', this.#keyOf(sha256), { body: bytes, sha256 });
    if (answer.status === 200) return sha256;
    const full = answer.status === 507 || FULL.test(answer.body.toString('utf8'));
    throw new SaringError(full ? 'STORE_FULL' : 'STORE_UNAVAILABLE', { cause: describe(answer) });
  }

  async get(sha256: Sha256): Promise<Buffer | null> {
    if (!isSha256(sha256)) return null;
    const answer = await this.#send('GET', this.#keyOf(sha256));
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw unavailable(answer);
    if (sha256Of(answer.body) !== sha256) {
      throw new SaringError('EVIDENCE_DAMAGED', { details: { sha256 } });
    }
    return answer.body;
  }

  async delete(sha256: Sha256): Promise<void> {
    if (!isSha256(sha256)) return;
    const answer = await this.#send('DELETE', this.#keyOf(sha256));
    if (answer.status !== 204 && answer.status !== 200 && answer.status !== 404) {
      throw unavailable(answer);
    }
  }

  async *list(): AsyncIterable<StoredBlob> {
    let next: string | null = null;
    do {
      const query = new URLSearchParams({ 'list-type': '2', prefix: this.#keyOf('') });
      if (next !== null) query.set('continuation-token', next);
      const answer: S3Answer = await this.#send('GET', '', { query });
      if (answer.status !== 200) throw unavailable(answer);
      const page = readListing(answer.body.toString('utf8'));
      for (const { key, bytes, storedAt } of page.objects) {
        const sha256 = key.slice(key.lastIndexOf('/') + 1);
        if (isSha256(sha256)) yield { sha256, bytes, storedAt };
      }
      next = page.next;
    } while (next !== null);
  }

  /** With no hash: what all keys begin with. */
  #keyOf(sha256: Sha256): string {
    const { prefix } = this.#settings;
    const path = sha256 === '' ? '' : shardedPath(sha256);
    return prefix === '' ? path : `${prefix}/${path}`;
  }

  async #send(
    method: 'GET' | 'HEAD' | 'PUT' | 'DELETE',
    key: string,
    { body, sha256, query }: { body?: Uint8Array; sha256?: Sha256; query?: URLSearchParams } = {},
  ): Promise<S3Answer> {
    const { endpoint, bucket, region, accessKeyId, secretAccessKey } = this.#settings;
    const path = key === '' ? bucket : `${bucket}/${key}`;
    const signer = new AwsV4Signer({
      method,
      url: `${endpoint}/${path}${query === undefined ? '' : `?${query}`}`,
      // The hash of the body is at hand: it is its name.
      headers: { 'x-amz-content-sha256': sha256 ?? sha256Of(new Uint8Array()) },
      service: 's3',
      region,
      accessKeyId,
      secretAccessKey,
    });
    const signed = await signer.sign();
    return sendToStore({
      method,
      url: signed.url.href,
      headers: Object.fromEntries(signed.headers),
      ...(body === undefined ? {} : { body }),
    });
  }
}

const describe = ({ status, body }: S3Answer): string =>
  `status ${status}: ${body.subarray(0, 300).toString('utf8')}`;

const unavailable = (answer: S3Answer): SaringError =>
  new SaringError('STORE_UNAVAILABLE', { cause: describe(answer) });
