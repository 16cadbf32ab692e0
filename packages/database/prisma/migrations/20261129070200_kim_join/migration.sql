-- Short codes with which phones join a village group.

CREATE TABLE "kim_join_code" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "uses_left" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kim_join_code_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "kim_join_code_code_hash_key" ON "kim_join_code"("code_hash");
CREATE INDEX "kim_join_code_tenant_id_group_id_idx" ON "kim_join_code"("tenant_id", "group_id");

ALTER TABLE "kim_join_code" ADD CONSTRAINT "kim_join_code_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "kim_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "kim_join_code" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "kim_join_code" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT, UPDATE ON "kim_join_code" TO saring_app;

-- Whoever holds a code says nothing of the office it belongs to.
CREATE POLICY system ON "kim_join_code" TO saring_system USING (true);
GRANT SELECT ON "kim_join_code" TO saring_system;
GRANT CREATE ON SCHEMA public TO saring_system;
CREATE FUNCTION find_kim_join_code(p_code_hash text) RETURNS TABLE (tenant_id uuid, code_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.tenant_id, c.id FROM kim_join_code c
  WHERE c.code_hash = p_code_hash AND c.revoked_at IS NULL AND c.expires_at > now() AND c.uses_left > 0
$$;
ALTER FUNCTION find_kim_join_code(text) OWNER TO saring_system;
REVOKE ALL ON FUNCTION find_kim_join_code(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_kim_join_code(text) TO saring_app;
REVOKE CREATE ON SCHEMA public FROM saring_system;
