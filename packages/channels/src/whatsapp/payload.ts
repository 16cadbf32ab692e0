import { z } from 'zod';

const Id = z.string().min(1).max(512);
const Media = z.object({
  id: Id,
  mime_type: z.string().max(200).optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
});
const Reply = z.object({ id: z.string().max(256), title: z.string().max(256).optional() });

/** One message of a webhook. Fields we do not read are let through unread. */
export const WhatsAppMessage = z.object({
  id: Id,
  /** Seconds since 1970, as text. */
  timestamp: z.string().regex(/^\d{1,12}$/u),
  type: z.string().max(60),
  /** Phone number; absent for whoever hides it behind a user name. */
  from: Id.optional(),
  /** Business-scoped id. */
  from_user_id: Id.optional(),
  group_id: Id.optional(),
  context: z
    .object({ forwarded: z.boolean().optional(), frequently_forwarded: z.boolean().optional() })
    .optional(),
  text: z.object({ body: z.string() }).optional(),
  image: Media.optional(),
  document: Media.optional(),
  video: Media.optional(),
  audio: Media.optional(),
  sticker: Media.optional(),
  button: z
    .object({ payload: z.string().max(256).optional(), text: z.string().optional() })
    .optional(),
  interactive: z
    .object({
      type: z.string(),
      button_reply: Reply.optional(),
      list_reply: Reply.optional(),
    })
    .optional(),
});
export type WhatsAppMessage = z.infer<typeof WhatsAppMessage>;

export const WhatsAppStatus = z.object({
  id: Id,
  status: z.string().max(40),
  biz_opaque_callback_data: z.string().max(512).optional(),
  pricing: z.object({ billable: z.boolean().optional() }).optional(),
  errors: z.array(z.object({ code: z.number().int() })).optional(),
});

const Contact = z.object({ wa_id: Id.optional(), user_id: Id.optional() });

/** The envelope. Members are parsed one by one, so that a strange one spoils no other. */
export const WhatsAppWebhook = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          field: z.string(),
          value: z
            .object({
              metadata: z.object({ phone_number_id: Id }).optional(),
              contacts: z.array(Contact).optional(),
              messages: z.array(z.unknown()).optional(),
              statuses: z.array(z.unknown()).optional(),
            })
            .optional(),
        }),
      ),
    }),
  ),
});
export type WhatsAppContact = z.infer<typeof Contact>;
