-- The record of who did what only grows.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'audit_record is append-only';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "audit_record_keeps_entries" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_record"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
