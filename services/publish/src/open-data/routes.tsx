import { pipeline } from 'node:stream/promises';
import { currentExport, type ExportFile, type OpenDataExport, type Tenant } from '@saring/database';
import { SaringError } from '@saring/domain';
import {
  dictionary,
  formatNumber,
  formatTime,
  json,
  type Language,
  notModified,
  PUBLIC,
  page,
  type Route,
  route,
  Site,
  stream,
} from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import { officeOf, TenantSlug } from '../clarifications/office.ts';
import type { PublishContext } from '../context.ts';
import { officeBySlug } from '../editions/load-edition.ts';
import { LICENCE } from '../media/compose-texts.ts';
import { apiRate } from '../rates.ts';

const words = dictionary(
  {
    title: 'Data terbuka',
    lead: 'Semua klarifikasi dan buku rilis tiap instansi, untuk diteliti dan dipakai ulang. Tanpa data pribadi.',
    none: 'Belum ada ekspor. Ekspor pertama dibuat malam ini.',
    made: (time: string) => `Dibuat ${time}. Diganti seluruhnya tiap malam.`,
    licence: 'Lisensi',
    size: (kilobytes: string, records: string | null) =>
      records === null ? `${kilobytes} KB` : `${records} catatan, ${kilobytes} KB`,
    check: 'Periksa keutuhannya dengan sha256sum -c SHA256SUMS di folder unduhan.',
    codes:
      'Kode wilayah menurut Kemendagri; arti tiap kolom ada di metadata.json (Satu Data Indonesia).',
  },
  {
    title: 'Open data',
    lead: 'All clarifications and the release ledger of each office, for research and reuse. No personal data.',
    none: 'There is no export yet. The first one is made tonight.',
    made: (time: string) => `Made ${time}. Replaced as a whole every night.`,
    licence: 'Licence',
    size: (kilobytes: string, records: string | null) =>
      records === null ? `${kilobytes} KB` : `${records} records, ${kilobytes} KB`,
    check: 'Check it with sha256sum -c SHA256SUMS in the folder you saved the files to.',
    codes:
      'Region codes are those of Kemendagri; metadata.json explains each column (Satu Data Indonesia).',
  },
);

const FileView = z
  .object({
    name: z.string(),
    url: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    records: z.number().int().nullable(),
    sha256: z.string(),
  })
  .meta({ id: 'OpenDataFile' });

/** `/data-terbuka`: the nightly export, for people and for programs. */
export function openDataRoutes(context: PublishContext): Route[] {
  const { database, tenants, assetUrl, blobs, config } = context;
  const { publicUrl } = config.http;
  return [
    route({
      method: 'get',
      path: '/data-terbuka',
      kind: 'page',
      access: PUBLIC,
      summary: 'Open data of all offices',
      handle: async ({ language }) => {
        const offices = await Promise.all(
          (await tenants.all()).map(async (office) => ({
            office,
            current: await database.withTenant(office.id, currentExport),
          })),
        );
        return page(<OpenDataPage language={language} assetUrl={assetUrl} offices={offices} />);
      },
    }),
    route({
      method: 'get',
      path: '/data-terbuka/{slug}/{file}',
      kind: 'page',
      access: PUBLIC,
      cors: true,
      summary: 'One file of the open data',
      params: z.object({ slug: z.string().max(60), file: z.string().max(60) }),
      handle: async ({ params, header }) => {
        const office = await officeBySlug(context, params.slug);
        const current = await database.withTenant(office.id, currentExport);
        const file = current?.files.find(({ name }) => name === params.file);
        if (file === undefined) throw new SaringError('NOT_FOUND');
        // Weak, because it travels packed in different ways.
        const validators = { ETag: `W/"${file.sha256}"`, 'Cache-Control': 'public, max-age=300' };
        if (header('if-none-match')?.includes(file.sha256) === true) return notModified(validators);
        const body = await blobs.read(file.sha256);
        if (body === null) throw new SaringError('NOT_FOUND');
        return stream((response) => {
          for (const [name, value] of Object.entries(validators)) response.setHeader(name, value);
          response.setHeader('Content-Type', file.mediaType);
          response.setHeader('Content-Length', file.bytes);
          response.setHeader(
            'Content-Disposition',
            `attachment; filename="${office.slug}-${file.name}"`,
          );
          // A store that goes away in the middle leaves a file that is shorter than it says.
          pipeline(body, response).catch(() => response.destroy());
        });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/open-data',
      kind: 'api',
      access: PUBLIC,
      cors: true,
      rate: apiRate(config),
      tag: 'Open data',
      summary: 'Files of the nightly export',
      description:
        'All published clarifications and the release ledger as JSON Lines and CSV, with JSON Schema, metadata and checksums. Without personal data.',
      query: z.object({ tenant: TenantSlug }),
      responses: {
        200: {
          description: 'The export that is valid now',
          schema: z.object({
            exportedAt: z.iso.datetime().nullable(),
            licence: z.object({ name: z.string(), url: z.string() }),
            files: z.array(FileView),
          }),
        },
      },
      handle: async ({ query, principal }) => {
        const office = await officeOf(context, query.tenant, principal);
        const current = await database.withTenant(office.id, currentExport);
        return json({
          exportedAt: current?.exportedAt.toISOString() ?? null,
          licence: { ...LICENCE },
          files: (current?.files ?? []).map((file) => ({
            name: file.name,
            url: `${publicUrl}/data-terbuka/${office.slug}/${file.name}`,
            mediaType: file.mediaType,
            bytes: file.bytes,
            records: file.records,
            sha256: file.sha256,
          })),
        });
      },
    }),
  ];
}

function OpenDataPage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly offices: readonly { readonly office: Tenant; readonly current: OpenDataExport | null }[];
}): JSX.Element {
  const { language, assetUrl, offices } = props;
  const t = words(language);
  return (
    <Site language={language} title={t.title} assetUrl={assetUrl}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p>
        {t.licence}:{' '}
        <a href={LICENCE.url} rel="license noopener">
          {LICENCE.name}
        </a>
        . {t.codes}
      </p>
      {offices.map(({ office, current }) => (
        <section aria-labelledby={office.slug} key={office.id}>
          <h2 id={office.slug}>
            {office.name} <span class="small">{office.regionCode}</span>
          </h2>
          {current === null ? (
            <p class="notice">{t.none}</p>
          ) : (
            <>
              <p class="small">
                {t.made(formatTime(current.exportedAt, language, office.timeZone))}
              </p>
              <ul>
                {current.files.map((file) => (
                  <li key={file.name}>
                    <a href={`/data-terbuka/${office.slug}/${file.name}`}>{file.name}</a>{' '}
                    <span class="small">{sizeOf(file, language)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      <p class="small">{t.check}</p>
    </Site>
  );
}

function sizeOf({ bytes: size, records }: ExportFile, language: Language): string {
  const number = (value: number) => formatNumber(value, language);
  return words(language).size(
    number(Math.ceil(size / 1024)),
    records === null ? null : number(records),
  );
}
