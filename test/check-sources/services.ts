import { makeCertificate } from '../servers/certificates.ts';
import { type FakeInternet, readBody } from '../servers/fake-internet.ts';

/** The services a link or a message is asked about elsewhere, as their documentation has them. */
const HOSTS = [
  'data.iana.org',
  'rdap.contoh.com',
  'factchecktools.googleapis.com',
  'yudistira.turnbackhoax.id',
  'web.archive.org',
] as const;

/**
 * Registries, fact-checkers and the web archive on the made-up internet, over TLS.
 *
 * @returns what they were asked, without keys that travel in headers and forms
 */
export async function openServices(
  net: FakeInternet,
): Promise<{ readonly asked: string[]; readonly authorities: readonly string[] }> {
  const certificate = await makeCertificate(HOSTS);
  const asked: string[] = [];
  const serve = (
    host: (typeof HOSTS)[number],
    answer: (path: string, form: URLSearchParams, header: (name: string) => unknown) => unknown,
  ) =>
    net.site(
      host,
      async (request, response) => {
        const path = request.url ?? '/';
        const form = new URLSearchParams((await readBody(request)).toString('utf8'));
        asked.push(`${host}${decodeURIComponent(path)} ${form.get('value') ?? ''}`);
        const body = answer(path, form, (name) => request.headers[name]);
        response.setHeader('content-type', 'application/json');
        if (body === null) response.writeHead(404).end('{}');
        else response.end(JSON.stringify(body));
      },
      { certificate },
    );
  await serve('data.iana.org', () => ({
    version: '1.0',
    services: [[['com'], ['https://rdap.contoh.com/']]],
  }));
  await serve('rdap.contoh.com', (path) => ({
    objectClassName: 'domain',
    ldhName: path.split('/').at(-1),
    events: [{ eventAction: 'registration', eventDate: '2011-03-04T00:00:00Z' }],
    entities: [],
  }));
  await serve('factchecktools.googleapis.com', (_path, _form, header) =>
    header('x-goog-api-key') !== 'kunci-google'
      ? null
      : {
          claims: [
            {
              text: 'Vaksin uji membuat pingsan',
              claimReview: [
                {
                  publisher: { name: 'Pemeriksa Contoh' },
                  url: 'https://periksa.example/vaksin-uji',
                  title: 'Vaksin uji aman',
                  reviewDate: '2026-05-01T00:00:00Z',
                  textualRating: 'Salah',
                },
              ],
            },
          ],
        },
  );
  await serve('yudistira.turnbackhoax.id', (_path, form) =>
    form.get('key') !== 'kunci-mafindo'
      ? null
      : [
          {
            id: '1',
            title: '[SALAH] Vaksin uji membuat pingsan',
            references: 'https://turnbackhoax.id/2026/05/01/vaksin-uji',
            tanggal: '2026-05-01',
          },
        ],
  );
  await net.site(
    'web.archive.org',
    (request, response) => {
      const path = request.url ?? '/';
      asked.push(`web.archive.org${path}`);
      if (path.startsWith('/save/')) {
        const location = `/web/20261101000000/${path.slice('/save/'.length)}`;
        response.writeHead(302, { location }).end();
      } else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>salinan</p>');
    },
    { certificate },
  );
  return { asked, authorities: [certificate.authority] };
}
