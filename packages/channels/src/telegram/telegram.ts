import { MAX_FILE_BYTES } from '@saring/domain';
import type { Door } from '@saring/sources';
import { Api, GrammyError, HttpError, InlineKeyboard, InputFile } from 'grammy';
import type {
  Address,
  Channel,
  MediaRef,
  MediaResult,
  OutgoingMessage,
  SendResult,
} from '../channel.ts';
import { outcomeOfFailure } from '../door-failure.ts';
import { TELEGRAM_LIMITS as LIMITS } from '../limits.ts';
import { DoorError, doorFetch } from './door-fetch.ts';

export interface TelegramOptions {
  readonly door: Door;
  /** `https://api.telegram.org`, or an own Bot API server; without a slash at the end. */
  readonly baseUrl: string;
  readonly token: string;
}

/** Shorter than the door's longest silence, so that an idle poll ends as an empty answer. */
const POLL_SECONDS = 4;
const WANTED = ['message', 'callback_query', 'my_chat_member'] as const;

export interface Telegram extends Channel {
  /** Updates from `offset` on, waiting for a moment when there are none. @throws TelegramFault */
  poll(offset: number): Promise<readonly unknown[]>;
  /** Lets the Bot API call us. @throws TelegramFault */
  setWebhook(url: string, secret: string): Promise<void>;
  /** Goes back to polling; updates that wait are kept. @throws TelegramFault */
  deleteWebhook(): Promise<void>;
  /** The bot's own id and user name. @throws TelegramFault */
  whoAmI(): Promise<{ readonly id: string; readonly username: string }>;
}

/** A call that brought nothing back; `outcome` says what to do about it. */
export class TelegramFault extends Error {
  readonly outcome: SendResult;

  constructor(outcome: SendResult) {
    super(outcome.kind === 'sent' ? 'sent' : `${outcome.kind} ${outcome.code}`);
    this.name = 'TelegramFault';
    this.outcome = outcome;
  }
}

/** One bot, spoken to by grammY through the door. */
export function createTelegram(options: TelegramOptions): Telegram {
  const { door, baseUrl, token } = options;
  const api = new Api(token, {
    apiRoot: baseUrl,
    fetch: doorFetch(door),
    timeoutSeconds: 20,
    // The address of a call holds the token.
    sensitiveLogs: false,
  });
  const asking = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      throw new TelegramFault(outcomeOf(error));
    }
  };

  return {
    name: 'TELEGRAM',
    reportsAcceptance: false,
    send: async ({ id }: Address, message: OutgoingMessage) => {
      try {
        const sent = await sendOne(api, id, message);
        return { kind: 'sent', providerId: `${id}:${sent.message_id}` };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    fetchMedia: async ({ ref }: MediaRef): Promise<MediaResult> => {
      let path: string | undefined;
      try {
        const file = await api.getFile(ref);
        if ((file.file_size ?? 0) > MAX_FILE_BYTES) return { kind: 'too-large', code: 'FILE_SIZE' };
        path = file.file_path;
      } catch (error) {
        const outcome = outcomeOf(error);
        const code = outcome.kind === 'sent' ? '' : outcome.code;
        return { kind: outcome.kind === 'permanent' ? 'gone' : 'retry', code };
      }
      if (path === undefined) return { kind: 'gone', code: 'NO_PATH' };
      const got = await door.safeFetch({
        url: `${baseUrl}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`,
        limits: { redirects: 0, wireBytes: MAX_FILE_BYTES, bodyBytes: MAX_FILE_BYTES },
      });
      if (got.kind === 'failure') {
        return got.code === 'BODY_TOO_LARGE'
          ? { kind: 'too-large', code: got.code }
          : { kind: 'retry', code: got.code };
      }
      if (got.status === 404) return { kind: 'gone', code: '404' };
      if (got.status !== 200) return { kind: 'retry', code: String(got.status) };
      return { kind: 'file', bytes: got.body, mediaType: got.contentType };
    },
    acknowledge: async (callbackId: string) => {
      // Only ends the little clock on the button; nothing depends on it.
      await api.answerCallbackQuery(callbackId).catch(() => undefined);
    },
    poll: (offset) =>
      asking(() =>
        api.getUpdates({
          offset,
          limit: 100,
          timeout: POLL_SECONDS,
          allowed_updates: [...WANTED],
        }),
      ),
    setWebhook: (url, secret) =>
      asking(async () => {
        await api.setWebhook(url, { secret_token: secret, allowed_updates: [...WANTED] });
      }),
    deleteWebhook: () =>
      asking(async () => {
        await api.deleteWebhook({ drop_pending_updates: false });
      }),
    whoAmI: () =>
      asking(async () => {
        const me = await api.getMe();
        return { id: String(me.id), username: me.username };
      }),
  };
}

async function sendOne(api: Api, chat: string, message: OutgoingMessage) {
  const { text, image, choices, replyTo } = message;
  checked(text, image === null ? LIMITS.text : LIMITS.caption);
  const keyboard = new InlineKeyboard();
  for (const { id, title } of choices) {
    if (Buffer.byteLength(id) > LIMITS.choiceId) throw new RangeError('a choice id is too long');
    keyboard.text(title, id).row();
  }
  const other = {
    ...(choices.length === 0 ? {} : { reply_markup: keyboard }),
    ...(replyTo === null
      ? {}
      : {
          // The message may have been deleted meanwhile; the answer still goes out.
          reply_parameters: { message_id: Number(replyTo), allow_sending_without_reply: true },
        }),
  };
  if (image !== null) {
    return api.sendPhoto(chat, new InputFile(image, 'klarifikasi.png'), {
      caption: text,
      ...other,
    });
  }
  return api.sendMessage(chat, text, { link_preview_options: { is_disabled: true }, ...other });
}

function checked(text: string, most: number): void {
  if (text === '' || text.length > most)
    throw new RangeError(`a text of ${text.length} characters`);
}

/** What an error of the Bot API, or of the way to it, means for the message. */
function outcomeOf(error: unknown): SendResult {
  if (error instanceof GrammyError) {
    const code = String(error.error_code);
    if (error.error_code === 429) {
      return { kind: 'retry', code, afterSeconds: error.parameters.retry_after ?? null };
    }
    if (error.error_code >= 500) return { kind: 'retry', code, afterSeconds: null };
    if (error.error_code === 401 || error.error_code === 404) return { kind: 'account', code };
    return { kind: 'permanent', code };
  }
  if (error instanceof HttpError) {
    return error.error instanceof DoorError
      ? outcomeOfFailure(error.error.failure)
      : { kind: 'unknown', code: 'NO_ANSWER' };
  }
  throw error;
}
