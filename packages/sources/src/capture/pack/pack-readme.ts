/** Goes into every pack; somebody may open it in ten years with nothing else at hand. */
export const packReadme = `PAKET BUKTI / EVIDENCE PACK

Bahasa Indonesia
----------------
manifest.json memuat sidik jari SHA-256 setiap berkas di paket ini. Sebuah berkas tidak berubah
bila sidik jarinya sama. Periksa semuanya sekaligus dengan:

    saring evidence verify NAMA-BERKAS.zip

atau satu per satu dengan alat apa pun yang menghitung SHA-256 (misalnya sha256sum). Sidik jari
manifest.json sendiri diumumkan oleh kantor yang membuat paket ini.

captures/<sidik jari>/   satu tangkapan halaman: jawaban situs apa adanya (body.bin, wire.bin),
                         kepala jawaban (headers.json), jalan menuju ke sana (chain.json),
                         teks yang terbaca (page.txt, page.json), gambar layar (screenshot.png)
signals.json             hal yang terbaca dari tautan, akun, dan nomor, beserta alasannya
statements/              pernyataan lembaga dan catatan pemeriksa
decision-log.json        catatan keputusan kasus ini

PERINGATAN: body.bin dapat berisi halaman penipuan. Jangan dibuka dengan peramban.

English
-------
manifest.json holds the SHA-256 of every file in this pack. A file is unchanged if its hash is the
same. Check them all with "saring evidence verify FILE.zip", or one by one with any tool that
computes SHA-256. The hash of manifest.json itself is published by the office that made the pack.

WARNING: body.bin may be a fraudulent page. Do not open it in a browser.
`;
