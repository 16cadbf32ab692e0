import { kimBulletins, type Tenant } from '@saring/database';
import { SaringError } from '@saring/domain';
import { bytes, dictionary, formatDate, PUBLIC, page, type Route, route, Site } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';

const words = dictionary(
  {
    title: (office: string) => `Papan desa ${office}`,
    lead: 'Satu lembar A4 tiap minggu untuk ditempel di papan pengumuman. Aman dicetak hitam putih.',
    week: (date: string) => `Minggu mulai ${date}`,
    none: 'Belum ada lembar. Lembar pertama dibuat setelah ada klarifikasi yang terbit.',
  },
  {
    title: (office: string) => `Village board of ${office}`,
    lead: 'One A4 sheet a week for the notice board. Prints well in black and white.',
    week: (date: string) => `Week of ${date}`,
    none: 'There is no sheet yet. The first one comes with the first clarification.',
  },
);

/** `/papan/{slug}`: the weekly sheets of an office, for everybody. */
export function boardRoutes(context: PublishContext): Route[] {
  const { database, tenants, assetUrl, blobs } = context;
  const officeOf = async (slug: string): Promise<Tenant> => {
    const tenant = await tenants.bySlug(slug);
    if (tenant === null) throw new SaringError('NOT_FOUND');
    return tenant;
  };
  return [
    route({
      method: 'get',
      path: '/papan/{slug}',
      kind: 'page',
      access: PUBLIC,
      summary: 'Weekly sheets for the village board',
      params: z.object({ slug: z.string().max(60) }),
      handle: async ({ params, language }) => {
        const tenant = await officeOf(params.slug);
        const sheets = await database.withTenant(tenant.id, kimBulletins);
        const t = words(language);
        const title = t.title(tenant.name);
        return page(
          <Site language={language} title={title} assetUrl={assetUrl}>
            <h1>{title}</h1>
            <p class="lead">{t.lead}</p>
            {sheets.length === 0 ? <p>{t.none}</p> : null}
            <ul class="list">
              {sheets.map(({ week, bytes: size }) => (
                <li class="card" key={week.getTime()}>
                  <a href={`/papan/${tenant.slug}/${week.toISOString().slice(0, 10)}.pdf`}>
                    {t.week(formatDate(week, language, 'UTC'))}
                  </a>{' '}
                  <span class="small">PDF, {Math.ceil(size / 1024)} KB</span>
                </li>
              ))}
            </ul>
          </Site>,
        );
      },
    }),
    route({
      method: 'get',
      path: '/papan/{slug}/{file}',
      kind: 'page',
      access: PUBLIC,
      summary: 'One weekly sheet',
      params: z.object({ slug: z.string().max(60), file: z.string().max(20) }),
      handle: async ({ params }) => {
        const tenant = await officeOf(params.slug);
        const sheets = await database.withTenant(tenant.id, kimBulletins);
        const sheet = sheets.find(
          ({ week }) => `${week.toISOString().slice(0, 10)}.pdf` === params.file,
        );
        const pdf = sheet === undefined ? null : await blobs.get(sheet.sha256);
        if (pdf === null) throw new SaringError('NOT_FOUND');
        return bytes('application/pdf', pdf, {
          'Content-Disposition': `inline; filename="papan-${tenant.slug}-${params.file}"`,
          'Cache-Control': 'public, max-age=86400',
        });
      },
    }),
  ];
}
