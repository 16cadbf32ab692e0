import { z } from 'zod';

/** An error as the Graph API words it. */
export interface GraphError {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

const graphError = (code: number, message: string, status = 400): GraphError => ({
  status,
  code,
  message,
});

export const GRAPH_ERRORS = {
  token: graphError(190, 'Invalid OAuth access token.', 401),
  parameter: (what: string) => graphError(131009, `Parameter value is not valid: ${what}`),
  required: (what: string) => graphError(131008, `Required parameter is missing: ${what}`),
  window: graphError(131047, 'More than 24 hours have passed since the recipient last replied'),
  undeliverable: graphError(131026, 'Message undeliverable'),
  rate: graphError(130429, 'Rate limit hit', 429),
  pairRate: graphError(131056, '(Business Account, Consumer Account) pair rate limit hit'),
  template: graphError(132001, 'Template name does not exist in the translation', 404),
  templateParameters: graphError(132000, 'Number of parameters does not match'),
  internal: graphError(131000, 'Something went wrong', 500),
  media: graphError(100, 'Unsupported get request. Object does not exist', 404),
} as const;

const short = (most: number) => z.string().min(1).max(most);
const Base = z.object({
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z
    .string()
    .regex(/^\d{5,20}$/u)
    .optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\./u)
    .optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
});
const Row = z.object({
  id: short(200),
  title: short(24),
  description: z.string().max(72).optional(),
});
const Buttons = z.object({
  type: z.literal('button'),
  body: z.object({ text: short(1024) }),
  action: z.object({
    buttons: z
      .array(
        z.object({
          type: z.literal('reply'),
          reply: z.object({ id: short(256), title: short(20) }),
        }),
      )
      .min(1)
      .max(3),
  }),
});
const List = z.object({
  type: z.literal('list'),
  body: z.object({ text: short(4096) }),
  action: z.object({
    button: short(20),
    sections: z
      .array(z.object({ title: short(24).optional(), rows: z.array(Row).min(1).max(10) }))
      .min(1),
  }),
});
const Template = z.object({
  name: z.string(),
  language: z.object({ code: z.string() }),
  components: z.array(
    z.object({
      type: z.string(),
      sub_type: z.string().optional(),
      index: z.string().optional(),
      parameters: z.array(
        z.object({
          type: z.string(),
          text: short(1024).optional(),
          payload: short(256).optional(),
        }),
      ),
    }),
  ),
});

/** What the API takes, with its documented lengths. */
export const SentBody = z.discriminatedUnion('type', [
  Base.extend({
    type: z.literal('text'),
    text: z.object({ body: short(4096), preview_url: z.boolean().optional() }),
  }),
  Base.extend({
    type: z.literal('image'),
    image: z.object({ id: z.string(), caption: z.string().max(1024).optional() }),
  }),
  Base.extend({
    type: z.literal('interactive'),
    interactive: z.discriminatedUnion('type', [Buttons, List]),
  }),
  Base.extend({ type: z.literal('template'), template: Template }),
]);
export type SentBody = z.infer<typeof SentBody>;

/** The words a reader sees, whatever kind of message it is. */
export function wordsOf(body: SentBody): string {
  switch (body.type) {
    case 'text':
      return body.text.body;
    case 'image':
      return body.image.caption ?? '';
    case 'interactive':
      return body.interactive.body.text;
    case 'template':
      return body.template.components
        .flatMap((each) => each.parameters.map((p) => p.text ?? ''))
        .join(' ');
  }
}
