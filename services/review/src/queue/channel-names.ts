import type { Channel } from '@saring/domain';
import type { Language } from '@saring/web';

/** What reviewers call the channels. */
export const CHANNEL_NAME: Readonly<Record<Channel, Readonly<Record<Language, string>>>> = {
  WEB: { id: 'Situs', en: 'Web' },
  KIM_APP: { id: 'Aplikasi KIM', en: 'KIM app' },
  WHATSAPP: { id: 'WhatsApp', en: 'WhatsApp' },
  TELEGRAM: { id: 'Telegram', en: 'Telegram' },
  API: { id: 'API', en: 'API' },
  MANUAL: { id: 'Dicatat petugas', en: 'Entered by staff' },
  CSV: { id: 'CSV', en: 'CSV' },
};
