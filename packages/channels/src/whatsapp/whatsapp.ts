import { createHash } from 'node:crypto';
import { MAX_FILE_BYTES } from '@saring/domain';
import type { Door, FetchResponse } from '@saring/sources';
import { z } from 'zod';
import type {
  Address,
  Channel,
  MediaRef,
  MediaResult,
  OutgoingMessage,
  SendResult,
} from '../channel.ts';
import { outcomeOfFailure } from '../door-failure.ts';
import { multipart } from '../multipart.ts';
import { buildWhatsAppMessage } from './build-message.ts';
import { outcomeOfError } from './errors.ts';

export interface WhatsAppOptions {
  readonly door: Door;
  /** Graph API with its version, without a slash at the end. */
  readonly baseUrl: string;
  readonly phoneNumberId: string;
  readonly accessToken: string;
}

const Sent = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const Uploaded = z.object({ id: z.string() });
const MediaFacts = z.object({
  url: z.url(),
  mime_type: z.string().optional(),
  sha256: z.string().optional(),
  file_size: z.coerce.number().optional(),
});
const ApiError = z.object({ error: z.object({ code: z.number().int() }) });

/** Hosts that may see the token when a file is fetched: the API's own and those of its files. */
const FILE_HOSTS = /(?:^|\.)(?:fbsbx\.com|fbcdn\.net|facebook\.com|whatsapp\.net)$/u;

/** The Cloud API of one phone number. Every call goes through the door and follows no redirect. */
export function createWhatsApp(options: WhatsAppOptions): Channel {
  const { door, baseUrl, phoneNumberId } = options;
  const headers = { authorization: `Bearer ${options.accessToken}`, accept: 'application/json' };
  const own = new URL(baseUrl);

  const post = (
    path: string,
    body: { contentType: string; bytes: Uint8Array },
    signal?: AbortSignal,
  ) =>
    door.safeFetch({
      url: `${baseUrl}/${phoneNumberId}/${path}`,
      method: 'POST',
      headers,
      body,
      limits: { redirects: 0 },
      ...(signal === undefined ? {} : { signal }),
    });

  /** The id of an uploaded picture, or what kept it from being uploaded. */
  const upload = async (image: Buffer, signal?: AbortSignal): Promise<string | SendResult> => {
    const form = multipart([
      { name: 'messaging_product', value: 'whatsapp' },
      { name: 'type', value: 'image/png' },
      { name: 'file', fileName: 'klarifikasi.png', type: 'image/png', bytes: image },
    ]);
    const result = await post('media', form, signal);
    if (result.kind === 'failure') {
      const outcome = outcomeOfFailure(result);
      // No message has left yet, so a lost answer costs nothing but a second upload.
      return outcome.kind === 'unknown'
        ? { ...outcome, kind: 'retry', afterSeconds: null }
        : outcome;
    }
    const uploaded = Uploaded.safeParse(jsonOf(result));
    return result.status === 200 && uploaded.success ? uploaded.data.id : errorOf(result);
  };

  return {
    name: 'WHATSAPP',
    reportsAcceptance: true,
    send: async (to: Address, message: OutgoingMessage, signal?: AbortSignal) => {
      const pictured = message.image !== null && message.template === null;
      const media = pictured && message.image !== null ? await upload(message.image, signal) : null;
      if (media !== null && typeof media !== 'string') return media;
      const body = Buffer.from(JSON.stringify(buildWhatsAppMessage(to, message, media)));
      const result = await post(
        'messages',
        { contentType: 'application/json', bytes: body },
        signal,
      );
      if (result.kind === 'failure') return outcomeOfFailure(result);
      const sent = Sent.safeParse(jsonOf(result));
      const providerId = sent.data?.messages[0]?.id;
      if (result.status === 200 && providerId !== undefined) return { kind: 'sent', providerId };
      return result.status === 200 ? { kind: 'unknown', code: 'NO_MESSAGE_ID' } : errorOf(result);
    },
    fetchMedia: async ({ ref }: MediaRef, signal?: AbortSignal): Promise<MediaResult> => {
      const common = {
        headers,
        limits: { redirects: 0 },
        ...(signal === undefined ? {} : { signal }),
      };
      const url = `${baseUrl}/${encodeURIComponent(ref)}?phone_number_id=${phoneNumberId}`;
      const found = await door.safeFetch({ url, ...common });
      if (found.kind === 'failure') return { kind: 'retry', code: found.code };
      const facts = MediaFacts.safeParse(jsonOf(found));
      if (found.status !== 200 || !facts.success) return mediaProblem(found);
      if ((facts.data.file_size ?? 0) > MAX_FILE_BYTES)
        return { kind: 'too-large', code: 'FILE_SIZE' };
      const file = new URL(facts.data.url);
      if (file.origin !== own.origin && !FILE_HOSTS.test(file.hostname)) {
        return { kind: 'gone', code: 'STRANGE_FILE_HOST' };
      }
      const got = await door.safeFetch({
        ...common,
        url: file.href,
        limits: { redirects: 0, wireBytes: MAX_FILE_BYTES, bodyBytes: MAX_FILE_BYTES },
      });
      if (got.kind === 'failure') {
        return got.code === 'BODY_TOO_LARGE'
          ? { kind: 'too-large', code: got.code }
          : { kind: 'retry', code: got.code };
      }
      if (got.status !== 200) return mediaProblem(got);
      const wanted = facts.data.sha256;
      if (wanted !== undefined && !hasHash(got.body, wanted))
        return { kind: 'retry', code: 'HASH' };
      return { kind: 'file', bytes: got.body, mediaType: facts.data.mime_type ?? got.contentType };
    },
    acknowledge: async () => undefined,
  };
}

/** The API gives the hash in hexadecimal or in base64. */
function hasHash(bytes: Buffer, wanted: string): boolean {
  const digest = createHash('sha256').update(bytes).digest();
  return wanted.toLowerCase() === digest.toString('hex') || wanted === digest.toString('base64');
}

function mediaProblem(response: FetchResponse): MediaResult {
  const outcome = errorOf(response);
  const code = outcome.kind === 'sent' ? '' : outcome.code;
  return { kind: outcome.kind === 'retry' || outcome.kind === 'account' ? 'retry' : 'gone', code };
}

function errorOf(response: FetchResponse): SendResult {
  const error = ApiError.safeParse(jsonOf(response));
  return outcomeOfError(error.data?.error.code ?? response.status, response.status);
}

function jsonOf({ body }: FetchResponse): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
