// Long because it is recorded: SARING_WRITE_EXAMPLES=1 npx vitest run test/openapi

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
  'post /api/v1/api-keys': {
    id: '01a22955-23a9-73f5-8ab1-d49ed3c8699e',
    name: 'situs',
    prefix: 'sr_-meg7ig',
    scopes: ['clarifications:read'],
    createdAt: '2026-11-29T22:02:55.282Z',
    expiresAt: null,
    lastUsedAt: null,
    key: 'sr_-meg7igP7CX0PCpUlRjslARPTY50O0HXWypjYPBgBLY_44b1881b',
  },
  'get /api/v1/api-keys': {
    items: [
      {
        id: '01a22955-15a3-7725-bebe-5a11717f18a0',
        name: 'redaksi',
        prefix: 'sr_UzKo5Qm',
        scopes: ['clarifications:read', 'partner:manage'],
        createdAt: '2026-11-29T22:02:51.888Z',
        expiresAt: null,
        lastUsedAt: '2026-11-29T22:02:53.952Z',
      },
      {
        id: '01a22955-23a9-73f5-8ab1-d49ed3c8699e',
        name: 'situs',
        prefix: 'sr_-meg7ig',
        scopes: ['clarifications:read'],
        createdAt: '2026-11-29T22:02:55.282Z',
        expiresAt: null,
        lastUsedAt: null,
      },
    ],
  },
  'post /api/v1/api-keys/{id}/rotations': {
    id: '01a22955-2482-7754-b623-abcb0618ca99',
    name: 'situs',
    prefix: 'sr_ytdg0Ml',
    scopes: ['clarifications:read'],
    createdAt: '2026-11-29T22:02:55.491Z',
    expiresAt: null,
    lastUsedAt: null,
    key: 'sr_ytdg0Mlb0YUaKlJ4WEIJ-b8wFHeoyoD_f7F6WzEZgzo_f62e760d',
  },
  'delete /api/v1/api-keys/{id}': { id: '01a22955-23a9-73f5-8ab1-d49ed3c8699e' },
  'post /api/v1/webhook-endpoints': {
    id: '01a22955-2502-7134-9c79-d8b25582d8aa',
    url: 'https://suara-uji.example/saring',
    description: 'Situs',
    eventTypes: ['clarification.published', 'clarification.corrected'],
    paused: false,
    pauseReason: null,
    failingSince: null,
    oldSecretUntil: null,
    createdAt: '2026-11-29T22:02:55.638Z',
    secret: 'whsec_N0mhTfPc0Mz2CObclYXsQ7nJHiP3/3Lia9BF4zLelV4=',
  },
  'patch /api/v1/webhook-endpoints/{id}': {
    id: '01a22955-2502-7134-9c79-d8b25582d8aa',
    url: 'https://suara-uji.example/saring',
    description: 'Situs',
    eventTypes: [],
    paused: false,
    pauseReason: null,
    failingSince: null,
    oldSecretUntil: null,
    createdAt: '2026-11-29T22:02:55.638Z',
  },
  'get /api/v1/webhook-endpoints': {
    items: [
      {
        id: '01a22955-2502-7134-9c79-d8b25582d8aa',
        url: 'https://suara-uji.example/saring',
        description: 'Situs',
        eventTypes: [],
        paused: false,
        pauseReason: null,
        failingSince: null,
        oldSecretUntil: null,
        createdAt: '2026-11-29T22:02:55.638Z',
      },
    ],
  },
  'post /api/v1/webhook-endpoints/{id}/tests': {
    eventId: 'eec1f222-f799-469b-9ebf-d4771d58ad9e',
    deliveryId: 'f0332cf4-fa3d-4e8c-910e-e5be2f4cee97',
  },
  'get /api/v1/webhook-endpoints/{id}/deliveries': {
    items: [
      {
        id: 'f0332cf4-fa3d-4e8c-910e-e5be2f4cee97',
        eventId: 'eec1f222-f799-469b-9ebf-d4771d58ad9e',
        type: 'endpoint.test',
        occurredAt: '2026-11-29T22:02:55.783Z',
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
    secret: 'whsec_Z18lmc9P14A8Bgkmlf8z+aIr0bLmbejmiwTZAImt/AY=',
    oldSecretUntil: '2026-11-30T22:02:55.950Z',
  },
  'get /api/v1/notices': {
    items: [
      {
        id: '2bb722e1-2f20-411e-8c91-b87fc3de87cd',
        kind: 'ENDPOINT_PAUSED',
        data: {
          url: 'https://suara-uji.example/saring',
          reason: 'GONE',
          failures: 1,
          lastStatus: '410',
        },
        createdAt: '2026-11-29T22:02:55.963Z',
      },
    ],
  },
  'delete /api/v1/webhook-endpoints/{id}': { id: '01a22955-2502-7134-9c79-d8b25582d8aa' },
};
