import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bytes, PUBLIC, type Route, route } from '@saring/web';
import type { IngestContext } from '../context.ts';
import { WORKER_SCRIPT } from '../kim-assets.ts';
import { kimDevice } from './device.ts';

const FILES = ['site.css', 'kim.css', 'kim.js', 'kim-icon.svg'] as const;
const MANIFEST = '/kim/manifest.webmanifest';

/** What makes the page an app: its manifest, with the share sheet, and its background script. */
export function appRoutes(context: IngestContext): Route[] {
  const files = FILES.map((name) => context.assetUrl(name));
  const script = readFileSync(WORKER_SCRIPT);
  return [
    route({
      method: 'get',
      path: MANIFEST,
      kind: 'page',
      access: PUBLIC,
      summary: 'Manifest of the app',
      handle: async () =>
        bytes('application/manifest+json', JSON.stringify(manifest(context.assetUrl)), {
          'Cache-Control': 'public, max-age=3600',
        }),
    }),
    route({
      method: 'get',
      path: '/kim/sw.js',
      kind: 'page',
      access: PUBLIC,
      summary: 'Background script of the app',
      handle: async ({ cookie }) => {
        const tenants = await context.tenants.all();
        const device = await kimDevice(context, cookie);
        const own = tenants.find((tenant) => tenant.id === device?.tenantId) ?? tenants[0];
        // Whatever the page shows is in the version: a change makes phones fetch the page anew.
        const shown = JSON.stringify([files, tenants.map(({ name }) => name), device?.groupName]);
        const version = createHash('sha256').update(shown).digest('hex').slice(0, 10);
        const facts = { version, files: ['/kim', ...files, MANIFEST], tenant: own?.slug ?? '' };
        const head = Buffer.from(`self.KIM=${JSON.stringify(facts)};\n`);
        return bytes('text/javascript; charset=utf-8', Buffer.concat([head, script]), {
          'Cache-Control': 'no-cache',
          'Service-Worker-Allowed': '/kim',
        });
      },
    }),
  ];
}

/** https://www.w3.org/TR/appmanifest/ and https://w3c.github.io/web-share-target/ */
const manifest = (assetUrl: (name: string) => string) => ({
  id: '/kim',
  name: 'Saring KIM',
  short_name: 'Saring KIM',
  description: 'Kirim kabar yang meragukan, terima jawabannya.',
  lang: 'id',
  start_url: '/kim',
  scope: '/kim',
  display: 'standalone',
  background_color: '#faf8f3',
  theme_color: '#0b5563',
  icons: [192, 512].map((size) => ({
    src: assetUrl(`kim-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any maskable',
  })),
  share_target: {
    action: '/kim/bagikan',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      title: 'title',
      text: 'text',
      url: 'url',
      files: [
        {
          name: 'file',
          accept: [
            'image/*',
            'application/pdf',
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            'text/plain',
          ],
        },
      ],
    },
  },
});
