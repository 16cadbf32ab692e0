-- Pictures that came with items: what they look like (perceptual hash) and what is written on them.

CREATE TYPE "picture_state" AS ENUM ('WAITING', 'READ', 'UNREADABLE');

ALTER TABLE "item" ADD COLUMN "image_text" TEXT,
ADD COLUMN "masked_image_text" TEXT;

CREATE TABLE "picture" (
    "tenant_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "hash" BIGINT,
    "state" "picture_state" NOT NULL DEFAULT 'WAITING',
    "text" TEXT,
    "certainty" DOUBLE PRECISION,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("tenant_id","sha256")
);

CREATE TABLE "picture_band" (
    "tenant_id" UUID NOT NULL,
    "band" SMALLINT NOT NULL,
    "value" SMALLINT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "picture_band_pkey" PRIMARY KEY ("tenant_id","band","value","sha256")
);

CREATE INDEX "picture_band_tenant_id_sha256_idx" ON "picture_band"("tenant_id", "sha256");
DROP INDEX "attachment_tenant_id_idx";
CREATE INDEX "attachment_tenant_id_sha256_idx" ON "attachment"("tenant_id", "sha256");

ALTER TABLE "picture_band" ADD CONSTRAINT "picture_band_tenant_id_sha256_fkey" FOREIGN KEY ("tenant_id", "sha256") REFERENCES "picture"("tenant_id", "sha256") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "picture" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "picture_band" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "picture" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
CREATE POLICY own_tenant ON "picture_band" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());

GRANT SELECT, INSERT, UPDATE, DELETE ON "picture" TO saring_app;
GRANT SELECT, INSERT, DELETE ON "picture_band" TO saring_app;
GRANT SELECT ON "picture", "picture_band" TO saring_worker;
