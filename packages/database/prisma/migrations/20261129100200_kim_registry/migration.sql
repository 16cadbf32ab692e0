-- The register of village groups, their ladder, reminders, practice and weekly sheets.

ALTER TABLE "kim_group"
  ADD COLUMN "registration_number" TEXT,
  ADD COLUMN "channels" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "trained_on" DATE,
  ADD COLUMN "mentor_id" UUID;
CREATE UNIQUE INDEX "kim_group_tenant_id_registration_number_key" ON "kim_group"("tenant_id", "registration_number");
ALTER TABLE "kim_group" ADD CONSTRAINT "kim_group_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "kim_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "kim_group"
  ADD CONSTRAINT kim_group_channels_known CHECK (channels <@ ARRAY['WHATSAPP', 'TELEGRAM', 'KIM_APP', 'VISIT']),
  ADD CONSTRAINT kim_group_other_mentor CHECK (mentor_id <> id);

ALTER TABLE "contact" ADD COLUMN "kim_group_id" UUID;
ALTER TABLE "contact" ADD CONSTRAINT "contact_kim_group_id_fkey" FOREIGN KEY ("kim_group_id") REFERENCES "kim_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "kim_member" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "task" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "kim_member_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "kim_member_group_id_name_key" ON "kim_member"("group_id", "name");
CREATE INDEX "kim_member_tenant_id_idx" ON "kim_member"("tenant_id");

CREATE TABLE "kim_level" (
    "tenant_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "reached_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "kim_level_pkey" PRIMARY KEY ("group_id", "level")
);
CREATE INDEX "kim_level_tenant_id_idx" ON "kim_level"("tenant_id");

CREATE TABLE "kim_activity_day" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "groups" INTEGER NOT NULL,
    "active" INTEGER NOT NULL,
    CONSTRAINT "kim_activity_day_pkey" PRIMARY KEY ("tenant_id", "day")
);

CREATE TABLE "kim_nudge" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "quiet_since" TIMESTAMPTZ(3) NOT NULL,
    "chats" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    CONSTRAINT "kim_nudge_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "kim_nudge_group_id_quiet_since_key" ON "kim_nudge"("group_id", "quiet_since");
CREATE INDEX "kim_nudge_tenant_id_idx" ON "kim_nudge"("tenant_id");

CREATE TABLE "kim_practice_answer" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "device_hash" TEXT NOT NULL,
    "clarification_id" UUID NOT NULL,
    "verdict" "verdict" NOT NULL,
    "source" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "kim_practice_answer_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "kim_practice_answer_device_hash_clarification_id_key" ON "kim_practice_answer"("device_hash", "clarification_id");
CREATE INDEX "kim_practice_answer_tenant_id_group_id_idx" ON "kim_practice_answer"("tenant_id", "group_id");

CREATE TABLE "kim_bulletin" (
    "tenant_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "kim_bulletin_pkey" PRIMARY KEY ("tenant_id", "week")
);

ALTER TABLE "kim_level"
  ADD CONSTRAINT kim_level_known CHECK (level IN ('REGISTERED', 'TRAINED', 'FIRST_REPORT', 'REGULAR', 'MENTOR'));
ALTER TABLE "kim_activity_day" ADD CONSTRAINT kim_activity_day_part CHECK (active BETWEEN 0 AND groups);
ALTER TABLE "kim_member" ADD CONSTRAINT "kim_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "kim_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "kim_level" ADD CONSTRAINT "kim_level_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "kim_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "kim_nudge" ADD CONSTRAINT "kim_nudge_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "kim_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "kim_member" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "kim_member" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON "kim_member" TO saring_app;
ALTER TABLE "kim_level" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "kim_level" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT ON "kim_level" TO saring_app;
ALTER TABLE "kim_activity_day" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "kim_activity_day" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT, UPDATE ON "kim_activity_day" TO saring_app;
ALTER TABLE "kim_nudge" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "kim_nudge" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT, UPDATE ON "kim_nudge" TO saring_app;
ALTER TABLE "kim_practice_answer" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "kim_practice_answer" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT ON "kim_practice_answer" TO saring_app;
ALTER TABLE "kim_bulletin" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "kim_bulletin" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT ON "kim_bulletin" TO saring_app;
