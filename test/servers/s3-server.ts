import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from './fake-internet.ts';

interface StoredObject {
  readonly bytes: Buffer;
  readonly storedAt: Date;
}

interface S3ServerOptions {
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  /** Bytes it has room for; more are refused as MinIO does. */
  readonly capacity?: number;
  /** Objects on one page of a listing. */
  readonly pageSize?: number;
}

/**
 * A small S3 on the loopback interface: signatures checked as AWS documents them (Signature
 * Version 4, path-style addresses), objects put, read, deleted and listed page by page.
 */
export class S3Server {
  readonly objects = new Map<string, StoredObject>();
  endpoint = '';
  readonly #options: S3ServerOptions;
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: Error) => {
      response.writeHead(500).end(error.message);
    });
  });

  constructor(options: S3ServerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const url = new URL(request.url ?? '/', this.endpoint);
    const problem = this.#checkSignature(request, url, body);
    if (problem !== null) {
      fail(response, 403, problem);
      return;
    }
    const [, bucket = '', ...parts] = url.pathname.split('/');
    if (bucket !== this.#options.bucket) {
      fail(response, 404, 'NoSuchBucket');
      return;
    }
    const key = decodeURIComponent(parts.join('/'));
    const object = this.objects.get(key);
    if (key === '') this.#list(url, response);
    else if (request.method === 'PUT') this.#put(key, body, response);
    else if (request.method === 'DELETE') {
      this.objects.delete(key);
      response.writeHead(204).end();
    } else if (object === undefined) fail(response, 404, 'NoSuchKey');
    else {
      response.writeHead(200, { 'content-length': object.bytes.length });
      response.end(request.method === 'HEAD' ? undefined : object.bytes);
    }
  }

  #put(key: string, bytes: Buffer, response: ServerResponse): void {
    const used = [...this.objects.values()].reduce((sum, each) => sum + each.bytes.length, 0);
    if (used + bytes.length > (this.#options.capacity ?? Number.POSITIVE_INFINITY)) {
      fail(response, 507, 'XMinioStorageFull');
      return;
    }
    this.objects.set(key, { bytes, storedAt: new Date() });
    response.writeHead(200, { etag: '"x"' }).end();
  }

  #list(url: URL, response: ServerResponse): void {
    const prefix = url.searchParams.get('prefix') ?? '';
    const after = url.searchParams.get('continuation-token') ?? '';
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(prefix) && key > after)
      .sort();
    const page = keys.slice(0, this.#options.pageSize ?? 1_000);
    const more = keys.length > page.length;
    const contents = page.map((key) => {
      const object = this.objects.get(key);
      return `<Contents><Key>${key}</Key><LastModified>${object?.storedAt.toISOString()}</LastModified><ETag>&quot;x&quot;</ETag><Size>${object?.bytes.length}</Size></Contents>`;
    });
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${this.#options.bucket}</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''}${contents.join('')}</ListBucketResult>`,
    );
  }

  /** @returns the error code AWS would give, or `null` */
  #checkSignature(request: IncomingMessage, url: URL, body: Buffer): string | null {
    const { accessKeyId, secretAccessKey, region } = this.#options;
    const match =
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/u.exec(
        request.headers.authorization ?? '',
      );
    if (match === null) return 'AccessDenied';
    const [, keyId, day = '', scopeRegion, signedHeaders = '', signature = ''] = match;
    if (keyId !== accessKeyId) return 'InvalidAccessKeyId';
    if (scopeRegion !== region) return 'AuthorizationHeaderMalformed';
    const payload = String(request.headers['x-amz-content-sha256']);
    if (payload !== sha256(body)) return 'XAmzContentSHA256Mismatch';
    const time = String(request.headers['x-amz-date']);
    const query = [...url.searchParams]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&');
    const headers = signedHeaders
      .split(';')
      .map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
      .join('');
    const canonical = [request.method, url.pathname, query, headers, signedHeaders, payload].join(
      '\n',
    );
    const scope = `${day}/${region}/s3/aws4_request`;
    const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
    const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
      (secret, part) => createHmac('sha256', secret).update(part).digest(),
      `AWS4${secretAccessKey}`,
    );
    const wanted = createHmac('sha256', key).update(toSign).digest();
    return timingSafeEqual(wanted, Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
  }
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}
