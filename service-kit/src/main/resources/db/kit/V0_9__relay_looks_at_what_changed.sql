-- In which transaction a standing changed last, so that the relay need not look at all that ever was: what it has seen to be
-- acknowledged under a snapshot is not looked at again, and whatever was not yet committed then is younger than that.
ALTER TABLE outbox ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX outbox_by_change ON outbox (changed_in);
CREATE INDEX relay_progress_to_do ON relay_progress (topic, subject) WHERE retry_at IS NOT NULL OR acknowledged_revision = 0;

CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER outbox_notes_its_change BEFORE UPDATE ON outbox FOR EACH ROW EXECUTE FUNCTION note_change();
