import { afterEach, expect, it } from 'vitest';
import { answerOf, FakeInternet, openTestDoor, readBody } from '../../../../test/servers/index.ts';
import { jsonBody, multipartBody } from './body.ts';

const net = new FakeInternet();
afterEach(() => net.close());

it('a form arrives as any server reads it', async () => {
  await net.site('obrolan.contoh.id', async (request, reply) => {
    const bytes = await readBody(request);
    const form = await new Response(bytes, {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }).formData();
    const file = form.get('foto "1"');
    reply.end(
      JSON.stringify({
        text: form.get('text'),
        name: file instanceof File ? file.name : null,
        type: file instanceof File ? file.type : null,
        size: file instanceof File ? file.size : null,
      }),
    );
  });
  const result = await openTestDoor(net).safeFetch({
    url: 'http://obrolan.contoh.id/',
    method: 'POST',
    body: multipartBody([
      { name: 'text', value: 'Halo\r\nwarga' },
      {
        name: 'foto "1"',
        value: Buffer.from([0, 1, 2]),
        file: { name: 'a.png', contentType: 'image/png' },
      },
    ]),
  });
  expect(JSON.parse(answerOf(result).body.toString())).toEqual({
    text: 'Halo\r\nwarga',
    name: 'a.png',
    type: 'image/png',
    size: 3,
  });
});

it('JSON is JSON', () => {
  expect(jsonBody({ a: 'é' })).toEqual({
    contentType: 'application/json',
    bytes: Buffer.from('{"a":"é"}'),
  });
});
