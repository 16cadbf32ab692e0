import { PUBLIC, page, type Route, route, Site } from '@saring/web';
import type { IngestContext } from './context.ts';
import { words } from './words.ts';

/** `/privasi`: what is kept of whoever sends something, for how long, and what they may ask for. */
export function privacyPage(context: IngestContext): Route {
  return route({
    method: 'get',
    path: '/privasi',
    kind: 'page',
    access: PUBLIC,
    summary: 'How personal data is looked after',
    handle: async ({ language }) => {
      const t = words(language);
      const parts = [
        [t.privacyWhat, t.privacyWhatText],
        [t.privacyAddress, t.privacyAddressText(context.config.chat.keepAddressDays)],
        [t.privacyRights, t.privacyRightsText],
        [t.privacyConsent, t.privacyConsentText],
      ];
      return page(
        <Site language={language} title={t.privacyTitle} assetUrl={context.assetUrl}>
          <h1>{t.privacyTitle}</h1>
          <p class="lead">{t.privacyLead}</p>
          {parts.map(([heading, words]) => (
            <section key={heading}>
              <h2>{heading}</h2>
              <p>{words}</p>
            </section>
          ))}
        </Site>,
      );
    },
  });
}
