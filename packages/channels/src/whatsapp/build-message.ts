import type { Address, OutgoingMessage } from '../channel.ts';
import { WHATSAPP_LIMITS as LIMITS } from '../limits.ts';

type Body = Readonly<Record<string, unknown>>;

/**
 * The body of `POST /{phone-number-id}/messages`.
 *
 * @param mediaId an uploaded picture, `null` for none
 * @throws RangeError when a text is longer than the API takes: a mistake of ours, never of a sender
 */
export function buildWhatsAppMessage(
  to: Address,
  message: OutgoingMessage,
  mediaId: string | null,
): Body {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipientOf(to),
    biz_opaque_callback_data: message.reference,
    ...contentOf(message, mediaId),
  };
}

/** A phone number where one is known; whoever hides it is written to by the business-scoped id. */
function recipientOf({ id, alias }: Address): Body {
  const phone = [alias, id].find((each) => each !== null && /^\d{5,20}$/u.test(each));
  return phone === undefined ? { recipient: id } : { to: phone };
}

function contentOf(message: OutgoingMessage, mediaId: string | null): Body {
  const { template, choices, text } = message;
  if (template !== null) return templateOf(template);
  if (choices.length > 0) return choicesOf(message);
  if (mediaId !== null) {
    return {
      type: 'image',
      image: { id: mediaId, caption: checked(text, LIMITS.caption, 'caption') },
    };
  }
  // The only link is ours; a preview would be fetched on the reader's data.
  return { type: 'text', text: { body: checked(text, LIMITS.text, 'text'), preview_url: false } };
}

function choicesOf({ text, choices, menuTitle }: OutgoingMessage): Body {
  const body = { text: checked(text, LIMITS.interactiveBody, 'body') };
  for (const { id } of choices) checked(id, LIMITS.choiceId, 'choice id');
  if (choices.length <= LIMITS.buttons) {
    const buttons = choices.map(({ id, title }) => ({
      type: 'reply',
      reply: { id, title: checked(title, LIMITS.buttonTitle, 'button') },
    }));
    return { type: 'interactive', interactive: { type: 'button', body, action: { buttons } } };
  }
  if (choices.length > LIMITS.rows) throw new RangeError('too many rows for a list');
  const rows = choices.map(({ id, title }) => ({
    id,
    title: checked(title, LIMITS.rowTitle, 'row'),
  }));
  const button = checked(menuTitle, LIMITS.listButton, 'list button');
  return {
    type: 'interactive',
    interactive: { type: 'list', body, action: { button, sections: [{ rows }] } },
  };
}

function templateOf(template: NonNullable<OutgoingMessage['template']>): Body {
  const parameters = template.parameters.map((each) => ({
    type: 'text',
    text: checked(each, LIMITS.templateParameter, 'template parameter'),
  }));
  const button = {
    type: 'button',
    sub_type: 'quick_reply',
    index: '0',
    parameters: [{ type: 'payload', payload: template.buttonPayload }],
  };
  return {
    type: 'template',
    template: {
      name: template.name,
      language: { code: template.language },
      components: [
        ...(parameters.length === 0 ? [] : [{ type: 'body', parameters }]),
        ...(template.buttonPayload === null ? [] : [button]),
      ],
    },
  };
}

function checked(text: string, most: number, what: string): string {
  if (text === '' || text.length > most)
    throw new RangeError(`${what} of ${text.length} characters`);
  return text;
}
