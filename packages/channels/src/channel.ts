import { z } from 'zod';

/** A file as the provider names it; `ref` fetches it. */
export const MediaRef = z.object({
  ref: z.string(),
  kind: z.enum(['image', 'document', 'video', 'audio', 'sticker']),
  mediaType: z.string().nullable(),
});
export type MediaRef = z.infer<typeof MediaRef>;

/** Who wrote, or the group they wrote in: what an answer is addressed to. */
export const Address = z.object({
  id: z.string().min(1).max(200),
  /** A second id of the same person: their phone number beside a business-scoped id. */
  alias: z.string().max(200).nullable(),
});
export type Address = z.infer<typeof Address>;

/** One message, the same whatever channel it came by. Plain JSON: it is stored sealed. */
export const InboundMessage = z.object({
  /** The provider's own id: the same in every delivery of the same message. */
  key: z.string(),
  /** ISO 8601, as the provider says. */
  at: z.string(),
  sender: Address,
  /** Posted in a group; the sender is then the group. */
  group: z.boolean(),
  language: z.enum(['id', 'en']),
  text: z.string(),
  media: z.array(MediaRef),
  forwarded: z.enum(['no', 'forwarded', 'often']),
  /** Id of the button or list row that was chosen. */
  choice: z.string().nullable(),
  /** A kind of message that cannot be checked, by the provider's name for it. */
  unsupported: z.string().nullable(),
  /** The message of a group that an answer refers to. */
  replyTo: z.string().nullable(),
  /** What the provider wants to be told when a button was pressed. */
  acknowledge: z.string().nullable(),
  /** The person blocked us. */
  blocked: z.boolean(),
});
export type InboundMessage = z.infer<typeof InboundMessage>;

/** What a provider says later about a message of ours. */
export interface StatusUpdate {
  readonly providerId: string;
  /** Our own reference, where the provider sends it back. */
  readonly reference: string | null;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  /** How a failed one would have ended, had the provider said so at once. */
  readonly outcome: SendResult | null;
  /** False when it turned out to cost nothing; null when nothing is said. */
  readonly billable: boolean | null;
}

/** A short answer to choose. Titles are as short as the strictest channel wants them. */
export interface Choice {
  readonly id: string;
  readonly title: string;
}

/** What a template is sent with; its text lies at the provider. */
export interface TemplateMessage {
  readonly name: string;
  readonly language: string;
  readonly parameters: readonly string[];
  /** Comes back when its button is pressed; null for a template without one. */
  readonly buttonPayload: string | null;
}

/** One message to one person. */
export interface OutgoingMessage {
  /** Ours; some providers send it back with their statuses. */
  readonly reference: string;
  readonly text: string;
  /** PNG. */
  readonly image: Buffer | null;
  readonly choices: readonly Choice[];
  /** Opens the choices where they are more than fit as buttons. */
  readonly menuTitle: string;
  readonly replyTo: string | null;
  readonly template: TemplateMessage | null;
}

/** How sending ended. Codes are the provider's or the door's and hold no personal data. */
export type SendResult =
  | { readonly kind: 'sent'; readonly providerId: string }
  /** It was not taken; another try later may be. */
  | { readonly kind: 'retry'; readonly code: string; readonly afterSeconds: number | null }
  /** This person or this message can never be reached so. */
  | { readonly kind: 'permanent'; readonly code: string }
  /** Only a template may be sent, or nothing until they write again. */
  | { readonly kind: 'window-closed'; readonly code: string }
  /** Something an operator has to put right: a token, a payment, a lock. */
  | { readonly kind: 'account'; readonly code: string }
  /** The connection broke: nobody knows whether it was taken. */
  | { readonly kind: 'unknown'; readonly code: string };

export type MediaResult =
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly mediaType: string | null }
  | { readonly kind: 'gone' | 'too-large' | 'retry'; readonly code: string };

/** One account at one provider. */
export interface Channel {
  readonly name: 'WHATSAPP' | 'TELEGRAM';
  /** The provider reports each accepted message with our reference, so that a lost answer is found. */
  readonly reportsAcceptance: boolean;
  /** Never throws: what goes wrong is a result. */
  send(to: Address, message: OutgoingMessage, signal?: AbortSignal): Promise<SendResult>;
  /** Fetches a file somebody sent. Never throws. */
  fetchMedia(media: MediaRef, signal?: AbortSignal): Promise<MediaResult>;
  /** Tells the provider that a button press was seen, where it wants that. Never throws. */
  acknowledge(token: string): Promise<void>;
}
