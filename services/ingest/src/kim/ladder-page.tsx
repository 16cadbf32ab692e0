import { kimFacts } from '@saring/database';
import { KIM_LEVEL, KIM_LEVELS, KIM_RULES, type KimLevel, kimLevelsOf } from '@saring/domain';
import { PUBLIC, page, type Route, route, Site } from '@saring/web';
import type { IngestContext } from '../context.ts';
import { kimDevice } from './device.ts';
import { kimWords } from './kim-words.ts';

/** `/kim/tangga`: the steps of a village group and their rules, for everybody; a group sees its own. */
export function ladderRoute(context: IngestContext): Route {
  return route({
    method: 'get',
    path: '/kim/tangga',
    kind: 'page',
    access: PUBLIC,
    summary: 'Steps of a village group, and their rules',
    handle: async ({ language, cookie }) => {
      const device = await kimDevice(context, cookie);
      const reached: readonly KimLevel[] =
        device === null
          ? []
          : await context.database.withTenant(device.tenantId, async (tx) => {
              const groups = await kimFacts(tx, KIM_RULES.practiceRight);
              const own = groups.find(({ id }) => id === device.groupId);
              return own === undefined ? [] : kimLevelsOf(own);
            });
      const t = kimWords(language);
      return page(
        <Site
          language={language}
          title={t.ladderTitle}
          assetUrl={context.assetUrl}
          head={<link rel="stylesheet" href={context.assetUrl('kim.css')} />}
        >
          <h1>{t.ladderTitle}</h1>
          <p class="lead">{t.ladderLead}</p>
          {device === null ? null : <p class="notice">{t.ladderOf(device.groupName)}</p>}
          <ol class="list">
            {KIM_LEVELS.map((level) => (
              <li class="card" key={level}>
                <p>
                  <strong>{KIM_LEVEL[level][language]}</strong>
                  {reached.includes(level) ? ` ✓ ${t.ladderReached}` : null}
                </p>
                <p>{KIM_LEVEL[level].rule[language]}</p>
              </li>
            ))}
          </ol>
          <p class="kim-links">
            <a href="/kim">{t.start}</a> <a href="/kim/latihan">{t.practiceLink}</a>
          </p>
        </Site>,
      );
    },
  });
}
