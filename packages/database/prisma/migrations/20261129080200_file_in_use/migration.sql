-- Files are kept by content, so one file may belong to several offices: it may be erased only when
-- none of them refers to it any more.
CREATE POLICY system ON "attachment" TO saring_system USING (true);
GRANT SELECT ON "attachment" TO saring_system;
GRANT CREATE ON SCHEMA public TO saring_system;
CREATE FUNCTION file_in_use(p_sha256 text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM attachment a WHERE a.sha256 = p_sha256)
$$;
ALTER FUNCTION file_in_use(text) OWNER TO saring_system;
REVOKE ALL ON FUNCTION file_in_use(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION file_in_use(text) TO saring_app;
REVOKE CREATE ON SCHEMA public FROM saring_system;
