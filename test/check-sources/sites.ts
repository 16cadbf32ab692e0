import type { FakeInternet } from '../servers/fake-internet.ts';

/** A page as small offices and newspapers write them, with enough text to be an article. */
export function article(parts: {
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${parts.title}</title>
    <meta property="article:published_time" content="${parts.date}">
    <meta property="og:image" content="http://gambar.contoh.id/foto.jpg"></head>
    <body><nav><a href="/redaksi">Redaksi</a></nav><article><h1>${parts.title}</h1>
    ${parts.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}

const FLOOD = article({
  title: 'Banjir di Martapura Berangsur Surut',
  date: '2023-01-18T08:00:00+08:00',
  paragraphs: [
    'Banjir yang merendam 12 desa di Kecamatan Martapura Barat berangsur surut pada Rabu pagi setelah hujan berhenti sejak dua hari sebelumnya.',
    'Petugas mencatat 1.250 rumah terendam dan 300 warga sempat mengungsi ke balai desa serta sekolah yang letaknya lebih tinggi.',
    'Warga mulai membersihkan rumah masing-masing, sedangkan dapur umum masih dibuka sampai akhir pekan untuk keluarga yang dapurnya rusak.',
  ],
});

const FORM = `<!doctype html><html lang="id"><head><title>Daftar Bansos Tahap Akhir</title></head>
  <body><h1>Daftar bantuan sekarang</h1><p>Isi data berikut untuk menerima bantuan sosial.</p>
  <form action="/kirim"><label>NIK <input name="nik"></label><label>Nomor kartu ATM
  <input name="kartu"></label><label>PIN <input name="pin" type="password"></label></form></body></html>`;

/** The sites a rumour of the tests links to. */
export async function openSites(net: FakeInternet): Promise<{ asked: string[] }> {
  const asked: string[] = [];
  const html = (name: string, body: string) =>
    net.site(name, (request, response) => {
      asked.push(`${name}${request.url ?? ''}`);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    });
  await html('kabar-banua.com', FLOOD);
  await html('cek-kemensos-bansos.com', FORM);
  await net.site('s.id', (_, response) => {
    response.writeHead(302, { location: 'http://cek-kemensos-bansos.com/daftar' }).end();
  });
  net.name('sunyi.com', ['8.77.0.1']);
  net.blackhole('8.77.0.1', 80);
  net.blackhole('8.77.0.1', 443);
  await net.rawSite('putus.com', (socket) => {
    socket.once('data', () => socket.destroy());
  });
  return { asked };
}
