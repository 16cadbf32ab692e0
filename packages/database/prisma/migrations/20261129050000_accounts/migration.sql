-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('INVITATION', 'PASSWORD_RESET', 'FULL_RESET', 'AGENCY_ANSWER');

-- AlterTable
ALTER TABLE "account" ADD COLUMN "totp_secret" TEXT, ADD COLUMN "totp_step" INTEGER;

-- AlterTable
ALTER TABLE "session" ADD COLUMN "device" TEXT;

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "subject_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_throttle" (
    "key" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "recovery_code_tenant_id_idx" ON "recovery_code"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_account_id_code_hash_key" ON "recovery_code"("account_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_tenant_id_subject_id_idx" ON "one_time_link"("tenant_id", "subject_id");

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------
-- Row-level security and grants.

ALTER TABLE "recovery_code" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "recovery_code" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
ALTER TABLE "one_time_link" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "one_time_link" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
CREATE POLICY system ON "one_time_link" TO saring_system USING (true);

GRANT SELECT, INSERT, DELETE ON "recovery_code" TO saring_app;
GRANT UPDATE (used_at) ON "recovery_code" TO saring_app;
GRANT SELECT, INSERT ON "one_time_link" TO saring_app;
GRANT UPDATE (used_at, revoked_at) ON "one_time_link" TO saring_app;
GRANT SELECT ON "one_time_link" TO saring_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON "login_throttle" TO saring_system;

-- An account may only be one that reads everything, or one that does something.
ALTER TABLE "account" ADD CONSTRAINT account_auditor_alone
  CHECK (NOT 'AUDITOR' = ANY (roles) OR cardinality(roles) = 1);
ALTER TABLE "account" ADD CONSTRAINT account_independent
  CHECK (NOT 'INDEPENDENT_REVIEWER' = ANY (roles) OR NOT government);

-- ---------------------------------------------------------------------------------------------
-- Look-ups before the tenant is known.

GRANT CREATE ON SCHEMA public TO saring_system;

DROP FUNCTION find_login(text);
CREATE FUNCTION find_login(p_login text)
RETURNS TABLE (tenant_id uuid, account_id uuid, password_hash text, totp_secret text, roles text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.tenant_id, a.id, a.password_hash, a.totp_secret, a.roles::text[] FROM account a
  WHERE a.login = p_login AND a.disabled_at IS NULL
$$;

CREATE FUNCTION find_one_time_link(p_token_hash text)
RETURNS TABLE (link_id uuid, tenant_id uuid, purpose text, subject_id uuid, used boolean, over boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l.id, l.tenant_id, l.purpose::text, l.subject_id, l.used_at IS NOT NULL,
         l.revoked_at IS NOT NULL OR l.expires_at <= now()
  FROM one_time_link l WHERE l.token_hash = p_token_hash
$$;

-- Counts one attempt and answers 0, or answers for how many seconds there may be none. Of any
-- number of attempts at the same moment as many pass as were free; the row is locked meanwhile.
-- After the free ones each further attempt costs twice the wait of the one before. One hour
-- without an attempt forgets them.
CREATE FUNCTION take_login_attempt(p_key text, p_free integer, p_first_wait integer, p_most_wait integer)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  at timestamptz;
  found login_throttle;
  counted integer;
BEGIN
  INSERT INTO login_throttle (key, attempts, last_at, blocked_until)
  VALUES (p_key, 0, clock_timestamp(), '-infinity') ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT found FROM login_throttle WHERE key = p_key FOR UPDATE;
  at := clock_timestamp();
  IF found.blocked_until > at THEN
    RETURN greatest(1, ceil(extract(epoch FROM found.blocked_until - at)));
  END IF;
  counted := CASE WHEN found.last_at < at - interval '1 hour' THEN 1 ELSE found.attempts + 1 END;
  UPDATE login_throttle SET attempts = counted, last_at = at, blocked_until = CASE
    WHEN counted < p_free THEN '-infinity'
    ELSE at + make_interval(secs => least(p_most_wait, p_first_wait * 2 ^ least(20, counted - p_free)))
  END WHERE key = p_key;
  RETURN 0;
END
$$;
CREATE FUNCTION clear_login_attempts(p_key text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM login_throttle WHERE key = p_key OR last_at < now() - interval '1 day'
$$;

DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['find_login(text)', 'find_one_time_link(text)',
    'take_login_attempt(text, integer, integer, integer)', 'clear_login_attempts(text)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO saring_system', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO saring_app', signature);
  END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA public FROM saring_system;
