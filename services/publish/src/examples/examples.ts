/* Long because it is recorded: SARING_WRITE_EXAMPLES=1 npx vitest run test/openapi */

/** Answers of the real API by operation; a test compares them with what it answers now. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  'get /api/v1/clarifications': {
    items: [
      {
        id: '01920000-0000-7000-8000-000000000010',
        slug: 'pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
        url: 'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
        tenant: { slug: 'uji', name: 'Diskominfo Kabupaten Uji' },
        kind: 'FACT_CHECK',
        state: 'CORRECTED',
        version: 2,
        title: 'Pendaftaran beras lewat tautan tidak ada',
        claim: 'Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.',
        verdict: 'FALSE',
        rating: 1,
        techniques: ['FABRICATED_CONTENT'],
        harms: ['FRAUD'],
        summary:
          'Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu.',
        explanation:
          'Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa dan kelurahan, tanpa pendaftaran.',
        sources: [
          { title: 'Pernyataan kantor kecamatan', url: 'https://kecamatan.example/pernyataan' },
        ],
        reason: 'Menambahkan tempat pembagian di kelurahan.',
        signedBy: ['UJ-01', 'UJ-02'],
        publishedAt: '2026-11-02T02:15:00.000Z',
        updatedAt: '2026-11-03T02:15:00.000Z',
        recheckAt: '2027-01-04T00:00:00.000Z',
        expiresAt: null,
        links: {
          versions:
            'https://saring.example/api/v1/clarifications/01920000-0000-7000-8000-000000000010/versions',
          evidence:
            'https://saring.example/api/v1/clarifications/01920000-0000-7000-8000-000000000010/evidence',
          evidencePack:
            'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3/bukti.zip',
          texts:
            'https://saring.example/api/v1/clarifications/01920000-0000-7000-8000-000000000010/texts',
          image:
            'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3/kartu.png',
        },
      },
    ],
    nextCursor: null,
    resumeCursor: 'WyJyIiwyXQ',
  },
  'get /api/v1/clarifications/search': {
    known: 'YES',
    matches: [
      {
        probability: 0.948,
        sameClaim: true,
        clarification: {
          id: '01920000-0000-7000-8000-000000000010',
          slug: 'pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
          url: 'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
          tenant: { slug: 'uji', name: 'Diskominfo Kabupaten Uji' },
          kind: 'FACT_CHECK',
          state: 'CORRECTED',
          version: 2,
          title: 'Pendaftaran beras lewat tautan tidak ada',
          claim: 'Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.',
          verdict: 'FALSE',
          rating: 1,
          techniques: ['FABRICATED_CONTENT'],
          harms: ['FRAUD'],
          summary:
            'Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu.',
          explanation:
            'Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa dan kelurahan, tanpa pendaftaran.',
          sources: [
            { title: 'Pernyataan kantor kecamatan', url: 'https://kecamatan.example/pernyataan' },
          ],
          reason: 'Menambahkan tempat pembagian di kelurahan.',
          signedBy: ['UJ-01', 'UJ-02'],
          publishedAt: '2026-11-02T02:15:00.000Z',
          updatedAt: '2026-11-03T02:15:00.000Z',
          recheckAt: '2027-01-04T00:00:00.000Z',
          expiresAt: null,
          links: {
            versions:
              'https://saring.example/api/v1/clarifications/01920000-0000-7000-8000-000000000010/versions',
            evidence:
              'https://saring.example/api/v1/clarifications/01920000-0000-7000-8000-000000000010/evidence',
            evidencePack:
              'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3/bukti.zip',
            texts:
              'https://saring.example/api/v1/clarifications/01920000-0000-7000-8000-000000000010/texts',
            image:
              'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3/kartu.png',
          },
        },
      },
    ],
    elsewhere: [],
  },
  'get /api/v1/claims:search': {
    claims: [
      {
        text: 'Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.',
        claimDate: '2026-11-02T02:15:00.000Z',
        claimReview: [
          {
            publisher: { name: 'Diskominfo Kabupaten Uji', site: 'saring.example' },
            url: 'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
            title: 'Pendaftaran beras lewat tautan tidak ada',
            reviewDate: '2026-11-03T02:15:00.000Z',
            textualRating: 'Salah',
            languageCode: 'id',
          },
        ],
      },
    ],
  },
  'get /v1alpha1/claims:search': {
    claims: [
      {
        text: 'Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.',
        claimDate: '2026-11-02T02:15:00.000Z',
        claimReview: [
          {
            publisher: { name: 'Diskominfo Kabupaten Uji', site: 'saring.example' },
            url: 'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
            title: 'Pendaftaran beras lewat tautan tidak ada',
            reviewDate: '2026-11-03T02:15:00.000Z',
            textualRating: 'Salah',
            languageCode: 'id',
          },
        ],
      },
    ],
  },
  'get /api/v1/clarifications/{id}': {
    id: '01920000-0000-7000-8000-000000000010',
    slug: 'pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
    url: 'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
    tenant: { slug: 'uji', name: 'Diskominfo Kabupaten Uji' },
    kind: 'FACT_CHECK',
    state: 'CORRECTED',
    version: 2,
    title: 'Pendaftaran beras lewat tautan tidak ada',
    claim: 'Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.',
    verdict: 'FALSE',
    rating: 1,
    techniques: ['FABRICATED_CONTENT'],
    harms: ['FRAUD'],
    summary: 'Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu.',
    explanation:
      'Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa dan kelurahan, tanpa pendaftaran.',
    sources: [
      { title: 'Pernyataan kantor kecamatan', url: 'https://kecamatan.example/pernyataan' },
    ],
    reason: 'Menambahkan tempat pembagian di kelurahan.',
    signedBy: ['UJ-01', 'UJ-02'],
    publishedAt: '2026-11-02T02:15:00.000Z',
    updatedAt: '2026-11-03T02:15:00.000Z',
    recheckAt: '2027-01-04T00:00:00.000Z',
    expiresAt: null,
    links: {
      versions:
        'https://saring.example/api/v1/clarifications/01920000-0000-7000-8000-000000000010/versions',
      evidence:
        'https://saring.example/api/v1/clarifications/01920000-0000-7000-8000-000000000010/evidence',
      evidencePack:
        'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3/bukti.zip',
      texts:
        'https://saring.example/api/v1/clarifications/01920000-0000-7000-8000-000000000010/texts',
      image:
        'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3/kartu.png',
    },
  },
  'get /api/v1/clarifications/{id}/versions': {
    items: [
      {
        version: 1,
        state: 'PUBLISHED',
        title: 'Pendaftaran beras lewat tautan tidak ada',
        claim: 'Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.',
        verdict: 'FALSE',
        techniques: ['FABRICATED_CONTENT'],
        harms: ['FRAUD'],
        summary:
          'Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu.',
        explanation:
          'Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa, tanpa pendaftaran.',
        sources: [
          { title: 'Pernyataan kantor kecamatan', url: 'https://kecamatan.example/pernyataan' },
        ],
        reason: null,
        signedBy: ['UJ-01', 'UJ-02'],
        publishedAt: '2026-11-02T02:15:00.000Z',
      },
      {
        version: 2,
        state: 'CORRECTED',
        title: 'Pendaftaran beras lewat tautan tidak ada',
        claim: 'Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.',
        verdict: 'FALSE',
        techniques: ['FABRICATED_CONTENT'],
        harms: ['FRAUD'],
        summary:
          'Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu.',
        explanation:
          'Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa dan kelurahan, tanpa pendaftaran.',
        sources: [
          { title: 'Pernyataan kantor kecamatan', url: 'https://kecamatan.example/pernyataan' },
        ],
        reason: 'Menambahkan tempat pembagian di kelurahan.',
        signedBy: ['UJ-01', 'UJ-02'],
        publishedAt: '2026-11-03T02:15:00.000Z',
      },
    ],
  },
  'get /api/v1/clarifications/{id}/evidence': {
    items: [
      {
        kind: 'STATEMENT',
        title: 'Pernyataan kantor kecamatan',
        url: 'https://kecamatan.example/pernyataan',
        publisher: 'Kecamatan Uji',
        sha256: '5a1f0e0a4c9d3d2f6a7be4f0a2f3a1c8e0d9b7c6a5f4e3d2c1b0a99887766554',
        observedAt: '2026-11-02T01:00:00.000Z',
      },
    ],
    pack: 'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3/bukti.zip',
  },
  'get /api/v1/clarifications/{id}/texts': {
    words60:
      'Ralat: Menambahkan tempat pembagian di kelurahan. Kabar yang beredar: “Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.” Putusan: Salah. Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu. Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa dan kelurahan, tanpa pendaftaran. Sumber: Diskominfo Kabupaten Uji, 3 November 2026. Selengkapnya: https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
    words120:
      'Ralat: Menambahkan tempat pembagian di kelurahan. Kabar yang beredar: “Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.” Putusan: Salah. Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu. Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa dan kelurahan, tanpa pendaftaran. Sumber: Diskominfo Kabupaten Uji, 3 November 2026. Selengkapnya: https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
    words250:
      'Ralat: Menambahkan tempat pembagian di kelurahan. Kabar yang beredar: “Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.” Putusan: Salah. Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu. Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa dan kelurahan, tanpa pendaftaran. Sumber: Diskominfo Kabupaten Uji, 3 November 2026. Selengkapnya: https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
    radio30:
      'Ralat: Menambahkan tempat pembagian di kelurahan. Kabar yang beredar: “Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.” Putusan: Salah. Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu. Keterangan dari Diskominfo Kabupaten Uji. Selengkapnya di saring.example.',
    credit:
      'Sumber: Diskominfo Kabupaten Uji, https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3 (CC BY 4.0)',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.id' },
  },
  'get /api/v1/editions': {
    items: [
      {
        kind: 'daily',
        day: '2026-11-03',
        readyAt: '2026-11-03T08:00:00.000Z',
        madeAt: '2026-11-30T03:40:17.870Z',
        count: 1,
        url: 'https://saring.example/edisi/uji/2026-11-03',
        text: 'https://saring.example/edisi/uji/2026-11-03.txt',
        pdf: 'https://saring.example/edisi/uji/2026-11-03.pdf',
        sha256: '8b8238987c1f15760ab4847e974db6655dad9ed11557ac09112f9690a10f257f',
      },
    ],
  },
  'get /api/v1/editions/{kind}/{day}': {
    kind: 'daily',
    day: '2026-11-03',
    readyAt: '2026-11-03T08:00:00.000Z',
    madeAt: '2026-11-30T03:40:17.870Z',
    count: 1,
    url: 'https://saring.example/edisi/uji/2026-11-03',
    text: 'https://saring.example/edisi/uji/2026-11-03.txt',
    pdf: 'https://saring.example/edisi/uji/2026-11-03.pdf',
    sha256: '8b8238987c1f15760ab4847e974db6655dad9ed11557ac09112f9690a10f257f',
    items: [
      {
        clarificationId: '01920000-0000-7000-8000-000000000010',
        slug: 'pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
        url: 'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
        version: 2,
        kind: 'FACT_CHECK',
        state: 'CORRECTED',
        label: 'Salah',
        verdict: 'FALSE',
        title: 'Pendaftaran beras lewat tautan tidak ada',
        claim: 'Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.',
        reason: 'Menambahkan tempat pembagian di kelurahan.',
        releasedAt: '2026-11-03T02:15:00.000Z',
        firstToldHere: false,
        image:
          'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3/kartu.png',
        texts: {
          words60:
            'Ralat: Menambahkan tempat pembagian di kelurahan. Kabar yang beredar: “Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.” Putusan: Salah. Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu. Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa dan kelurahan, tanpa pendaftaran. Sumber: Diskominfo Kabupaten Uji, 3 November 2026. Selengkapnya: https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
          words120:
            'Ralat: Menambahkan tempat pembagian di kelurahan. Kabar yang beredar: “Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.” Putusan: Salah. Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu. Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa dan kelurahan, tanpa pendaftaran. Sumber: Diskominfo Kabupaten Uji, 3 November 2026. Selengkapnya: https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
          words250:
            'Ralat: Menambahkan tempat pembagian di kelurahan. Kabar yang beredar: “Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.” Putusan: Salah. Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu. Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa dan kelurahan, tanpa pendaftaran. Sumber: Diskominfo Kabupaten Uji, 3 November 2026. Selengkapnya: https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
          radio30:
            'Ralat: Menambahkan tempat pembagian di kelurahan. Kabar yang beredar: “Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.” Putusan: Salah. Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu. Keterangan dari Diskominfo Kabupaten Uji. Selengkapnya di saring.example.',
          credit:
            'Sumber: Diskominfo Kabupaten Uji, https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3 (CC BY 4.0)',
          licence: {
            name: 'CC BY 4.0',
            url: 'https://creativecommons.org/licenses/by/4.0/deed.id',
          },
        },
        changedSince: false,
      },
    ],
  },
  'get /api/v1/open-data': {
    exportedAt: '2026-11-03T09:00:00.000Z',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.id' },
    files: [
      {
        name: 'klarifikasi.jsonl',
        url: 'https://saring.example/data-terbuka/uji/klarifikasi.jsonl',
        mediaType: 'application/jsonl; charset=utf-8',
        bytes: 1010,
        records: 1,
        sha256: '8df4810dd91e0c1ecda6813decbcfe69330e66346c59e6b0e296e48eb5a527cf',
      },
      {
        name: 'klarifikasi.csv',
        url: 'https://saring.example/data-terbuka/uji/klarifikasi.csv',
        mediaType: 'text/csv; charset=utf-8',
        bytes: 939,
        records: 1,
        sha256: '876b8b9570bb4363449efa75e7bec4d119025b71b2239441748949703d0695e9',
      },
      {
        name: 'rilis.jsonl',
        url: 'https://saring.example/data-terbuka/uji/rilis.jsonl',
        mediaType: 'application/jsonl; charset=utf-8',
        bytes: 512,
        records: 2,
        sha256: '706c4b61cebd556ae450dffd255c5c757883c07b82556ae6689c19524bd90f8e',
      },
      {
        name: 'rilis.csv',
        url: 'https://saring.example/data-terbuka/uji/rilis.csv',
        mediaType: 'text/csv; charset=utf-8',
        bytes: 376,
        records: 2,
        sha256: '4f1198e33b0d7fffeec3275211938b0dbb0b00d92cba1554c27577416bb3401e',
      },
      {
        name: 'klarifikasi.schema.json',
        url: 'https://saring.example/data-terbuka/uji/klarifikasi.schema.json',
        mediaType: 'application/schema+json',
        bytes: 5945,
        records: null,
        sha256: '6f46f867cd4d085afe146b3f5cc659a341700bd3eea8cdb3b02528135da343f6',
      },
      {
        name: 'rilis.schema.json',
        url: 'https://saring.example/data-terbuka/uji/rilis.schema.json',
        mediaType: 'application/schema+json',
        bytes: 2306,
        records: null,
        sha256: '5aed237a6e388c27b4c398c107c557192133aa3d5f34c7cc3c6838e6892fe471',
      },
      {
        name: 'metadata.json',
        url: 'https://saring.example/data-terbuka/uji/metadata.json',
        mediaType: 'application/json',
        bytes: 6978,
        records: null,
        sha256: '3dc5fd5eb85c8be995fc9281c62decbe9f266a472d7f2b857a3d387088b89173',
      },
      {
        name: 'SHA256SUMS',
        url: 'https://saring.example/data-terbuka/uji/SHA256SUMS',
        mediaType: 'text/plain; charset=utf-8',
        bytes: 574,
        records: null,
        sha256: '25496817d728544e4c5176707068b02891bbc6b945ac6b0836df4dc6fd6934a1',
      },
    ],
  },
  'post /api/v1/clarifications/{id}/receipts': {
    id: 'f6b85162-9a92-461e-9063-95ddf795cd52',
    clarificationId: '01920000-0000-7000-8000-000000000010',
    version: 2,
    url: null,
    place: 'Edisi cetak 3 November, halaman 2',
    publishedAt: '2026-11-03T00:00:00.000Z',
    reportedAt: '2026-11-30T03:40:18.776Z',
    way: 'API',
    check: { result: 'PENDING', version: null, at: null, captureSha256: null },
  },
  'get /api/v1/receipts': {
    items: [
      {
        id: 'f6b85162-9a92-461e-9063-95ddf795cd52',
        clarificationId: '01920000-0000-7000-8000-000000000010',
        version: 2,
        url: null,
        place: 'Edisi cetak 3 November, halaman 2',
        publishedAt: '2026-11-03T00:00:00.000Z',
        reportedAt: '2026-11-30T03:40:18.776Z',
        way: 'API',
        check: { result: 'PENDING', version: null, at: null, captureSha256: null },
      },
    ],
  },
  'get /api/v1/receipts/{id}': {
    id: 'f6b85162-9a92-461e-9063-95ddf795cd52',
    clarificationId: '01920000-0000-7000-8000-000000000010',
    version: 2,
    url: null,
    place: 'Edisi cetak 3 November, halaman 2',
    publishedAt: '2026-11-03T00:00:00.000Z',
    reportedAt: '2026-11-30T03:40:18.776Z',
    way: 'API',
    check: { result: 'PENDING', version: null, at: null, captureSha256: null },
  },
  'get /api/v1/recalls': {
    items: [
      {
        id: 'd5f8e62a-2872-4522-aad5-d317d70fb07c',
        clarificationId: '01920000-0000-7000-8000-000000000010',
        url: 'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
        title: 'Pendaftaran beras lewat tautan tidak ada',
        state: 'CORRECTED',
        reason: 'Menambahkan tempat pembagian di kelurahan.',
        version: 2,
        hadVersion: 1,
        openedAt: '2026-11-03T02:15:00.000Z',
        overdue: true,
        reminders: 3,
        acknowledgedAt: null,
      },
    ],
  },
  'post /api/v1/clarifications/{id}/acknowledgements': {
    clarificationId: '01920000-0000-7000-8000-000000000010',
    version: 2,
  },
  'get /api/v1/release-ledger': {
    items: [
      {
        seq: 2,
        clarificationId: '01920000-0000-7000-8000-000000000010',
        url: 'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
        title: 'Pendaftaran beras lewat tautan tidak ada',
        version: 2,
        kind: 'FACT_CHECK',
        state: 'CORRECTED',
        releasedAt: '2026-11-03T02:15:00.000Z',
        log: { seq: 1, hash: '5a1f0e0a5a1f0e0a5a1f0e0a5a1f0e0a5a1f0e0a5a1f0e0a5a1f0e0a5a1f0e0a' },
        partners: [
          {
            name: 'Suara Uji',
            medium: 'ONLINE',
            availableAt: '2026-11-03T02:15:00.000Z',
            fetchedAt: '2026-11-30T03:40:04.863Z',
            fetchedWay: 'API',
            publishedAt: '2026-11-03T00:00:00.000Z',
            acknowledgedAt: '2026-11-30T03:40:19.322Z',
          },
        ],
      },
    ],
    nextBefore: 2,
    overdueRecalls: [],
    seal: null,
  },
  'get /api/v1/usage': {
    month: '2026-11',
    summary: {
      released: 1,
      fetched: 1,
      used: 1,
      proven: 0,
      medianHours: 21.75,
      toCorrect: 0,
      corrected: 0,
      silent: 0,
      agreedItems: null,
      itemsKept: null,
      agreedHours: null,
      inTime: null,
    },
    items: [
      {
        url: 'https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
        title: 'Pendaftaran beras lewat tautan tidak ada',
        releasedAt: '2026-11-02T02:15:00.000Z',
        printEditionAt: '2026-11-30T03:40:17.870Z',
        fetchedAt: '2026-11-30T03:40:04.863Z',
        publishedAt: '2026-11-03T00:00:00.000Z',
        state: 'PUBLISHED',
        used: true,
        correction: 'NOT_NEEDED',
        proofs: [
          {
            url: null,
            place: 'Edisi cetak 3 November, halaman 2',
            version: 2,
            result: 'PENDING',
            checkedAt: null,
            captureSha256: null,
          },
        ],
      },
    ],
  },
  'get /api/v1/usage/{format}':
    'partner,medium,title,url,released_at,print_edition_at,fetched_at,state,used,published_at,hours_to_publish,current_version,corrected,acknowledged_version,places,proof,check,checked_at,capture_sha256\r\nSuara Uji,Daring,Pendaftaran beras lewat tautan tidak ada,https://saring.example/klarifikasi/pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3,2026-11-02T02:15:00.000Z,2026-11-30T03:40:17.870Z,2026-11-30T03:40:04.863Z,Dimuat,ya,2026-11-03T00:00:00.000Z,21.75,2,tidak perlu,2,1,"Edisi cetak 3 November, halaman 2",Belum diperiksa,,\r\n',
  'post /api/v1/api-keys': {
    id: '01a22a8a-0c11-74ea-a384-2a8bd15b2ea3',
    name: 'situs',
    prefix: 'sr_lF4Oe-L',
    scopes: ['clarifications:read'],
    createdAt: '2026-11-30T03:40:19.876Z',
    expiresAt: null,
    lastUsedAt: null,
    key: 'sr_lF4Oe-LUDRj2hWz90PDPThhNtLD2-0g_eeGeow0w850_9e6d6803',
  },
  'get /api/v1/api-keys': {
    items: [
      {
        id: '01a22a89-c607-706d-9aed-1faea248d954',
        name: 'redaksi',
        prefix: 'sr_oqSl0N7',
        scopes: ['clarifications:read', 'partner:manage'],
        createdAt: '2026-11-30T03:40:02.798Z',
        expiresAt: null,
        lastUsedAt: '2026-11-30T03:40:04.103Z',
      },
      {
        id: '01a22a8a-0c11-74ea-a384-2a8bd15b2ea3',
        name: 'situs',
        prefix: 'sr_lF4Oe-L',
        scopes: ['clarifications:read'],
        createdAt: '2026-11-30T03:40:19.876Z',
        expiresAt: null,
        lastUsedAt: null,
      },
    ],
  },
  'post /api/v1/api-keys/{id}/rotations': {
    id: '01a22a8a-0d3e-7113-a166-00c47155a988',
    name: 'situs',
    prefix: 'sr_itFx5mL',
    scopes: ['clarifications:read'],
    createdAt: '2026-11-30T03:40:20.158Z',
    expiresAt: null,
    lastUsedAt: null,
    key: 'sr_itFx5mLO6IB2Fac8cqhmzqDIE4ATuPjlr8KKtsaFT0g_99b759f1',
  },
  'delete /api/v1/api-keys/{id}': { id: '01a22a8a-0c11-74ea-a384-2a8bd15b2ea3' },
  'post /api/v1/webhook-endpoints': {
    id: '01a22a8a-0ece-75e0-b77a-5b2efac9941b',
    url: 'https://suara-uji.example/saring',
    description: 'Situs',
    eventTypes: ['clarification.published', 'clarification.corrected'],
    paused: false,
    pauseReason: null,
    failingSince: null,
    oldSecretUntil: null,
    createdAt: '2026-11-30T03:40:20.633Z',
    secret: 'whsec_ZuHRa9sPfuzvAigI/XX2/RDjmDlC1XcQY/SXapK7FZw=',
  },
  'patch /api/v1/webhook-endpoints/{id}': {
    id: '01a22a8a-0ece-75e0-b77a-5b2efac9941b',
    url: 'https://suara-uji.example/saring',
    description: 'Situs',
    eventTypes: [],
    paused: false,
    pauseReason: null,
    failingSince: null,
    oldSecretUntil: null,
    createdAt: '2026-11-30T03:40:20.633Z',
  },
  'get /api/v1/webhook-endpoints': {
    items: [
      {
        id: '01a22a8a-0ece-75e0-b77a-5b2efac9941b',
        url: 'https://suara-uji.example/saring',
        description: 'Situs',
        eventTypes: [],
        paused: false,
        pauseReason: null,
        failingSince: null,
        oldSecretUntil: null,
        createdAt: '2026-11-30T03:40:20.633Z',
      },
    ],
  },
  'post /api/v1/webhook-endpoints/{id}/tests': {
    eventId: 'abd1a248-1b07-4e70-aaa8-9efa58cf8263',
    deliveryId: '093ebe77-1851-43b4-9e9c-8c7faba6751b',
  },
  'get /api/v1/webhook-endpoints/{id}/deliveries': {
    items: [
      {
        id: '093ebe77-1851-43b4-9e9c-8c7faba6751b',
        eventId: 'abd1a248-1b07-4e70-aaa8-9efa58cf8263',
        type: 'endpoint.test',
        occurredAt: '2026-11-30T03:40:21.266Z',
        state: 'PENDING',
        attempts: 0,
        lastStatus: null,
        sentAt: null,
        tries: [],
      },
    ],
    nextBefore: null,
  },
  'post /api/v1/webhook-endpoints/{id}/replays': { deliveries: 0 },
  'post /api/v1/webhook-endpoints/{id}/secret-rotations': {
    secret: 'whsec_4qIkdfhdsITtqvcdwADTPPSmjCfJTrGCLLCDEQKzuN8=',
    oldSecretUntil: '2026-12-01T03:40:22.007Z',
  },
  'get /api/v1/notices': {
    items: [
      {
        id: 'fe049471-2735-4109-aa7f-1eb0b3716554',
        kind: 'ENDPOINT_PAUSED',
        data: {
          url: 'https://suara-uji.example/saring',
          reason: 'GONE',
          failures: 1,
          lastStatus: '410',
        },
        createdAt: '2026-11-30T03:40:22.089Z',
      },
    ],
  },
  'delete /api/v1/webhook-endpoints/{id}': { id: '01a22a8a-0ece-75e0-b77a-5b2efac9941b' },
};
