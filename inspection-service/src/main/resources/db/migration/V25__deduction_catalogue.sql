-- What something found costs, by area: a cycle's catalogue in versions, each as a whole, proposed by one and approved by another.
-- The newest approved one is in force; none is ever changed, so that a finding may refer to what it was measured by.
CREATE TABLE catalogue_version (
    cycle       text        NOT NULL CHECK (cycle <> ''),
    number      integer     NOT NULL CHECK (number > 0),
    proposed_by text        NOT NULL CHECK (proposed_by <> ''),
    proposed_at timestamptz NOT NULL,
    approved_by text        CHECK (approved_by <> ''),
    approved_at timestamptz,

    PRIMARY KEY (cycle, number),
    CONSTRAINT approved_by_a_second CHECK (
        approved_by IS NULL AND approved_at IS NULL
        OR approved_by IS NOT NULL AND approved_at IS NOT NULL AND approved_by <> proposed_by)
);
CREATE TABLE catalogue_item (
    cycle       text    NOT NULL,
    version     integer NOT NULL,
    place       integer NOT NULL,
    code        text    NOT NULL CHECK (code <> ''),
    area        text    NOT NULL,
    description text    NOT NULL,
    least       numeric NOT NULL CHECK (least >= 0 AND least = round(least, 2)),
    most        numeric NOT NULL CHECK (most = round(most, 2)),
    clause      text,

    PRIMARY KEY (cycle, version, code),
    FOREIGN KEY (cycle, version) REFERENCES catalogue_version,
    CONSTRAINT from_least_to_most CHECK (least <= most)
);

-- a version is approved once, and nothing else happens to it
CREATE FUNCTION refuse_another_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.approved_by IS NOT NULL OR NEW.approved_by IS NULL
        OR (NEW.cycle, NEW.number, NEW.proposed_by, NEW.proposed_at)
            IS DISTINCT FROM (OLD.cycle, OLD.number, OLD.proposed_by, OLD.proposed_at) THEN
        RAISE EXCEPTION 'catalogue %, version %: it is approved once', OLD.cycle, OLD.number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER catalogues_are_approved_once BEFORE UPDATE ON catalogue_version
    FOR EACH ROW EXECUTE FUNCTION refuse_another_approval();

-- and no version begins approved, nor gets an item when it is
CREATE FUNCTION refuse_approved_beginning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'catalogue_version' THEN
        IF NEW.approved_by IS NULL THEN
            RETURN NEW;
        END IF;
    ELSIF EXISTS (SELECT FROM catalogue_version WHERE cycle = NEW.cycle AND number = NEW.version AND approved_by IS NULL) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '%: what is approved is proposed first', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER catalogues_are_proposed_first BEFORE INSERT ON catalogue_version
    FOR EACH ROW EXECUTE FUNCTION refuse_approved_beginning();
CREATE TRIGGER items_are_proposed_first BEFORE INSERT ON catalogue_item
    FOR EACH ROW EXECUTE FUNCTION refuse_approved_beginning();
CREATE TRIGGER items_are_written_once BEFORE UPDATE OR DELETE ON catalogue_item
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER items_stay BEFORE TRUNCATE ON catalogue_item
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER catalogues_are_not_deleted BEFORE DELETE ON catalogue_version
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

GRANT SELECT, INSERT ON catalogue_version, catalogue_item TO ${service_role};
GRANT UPDATE (approved_by, approved_at) ON catalogue_version TO ${service_role};

-- the item by which a finding was measured, if it was by one: of its area, and its points within the item's
ALTER TABLE finding ADD COLUMN item text;
ALTER TABLE finding ADD COLUMN item_version integer;
ALTER TABLE finding ADD CONSTRAINT item_is_there FOREIGN KEY (cycle, item_version, item) REFERENCES catalogue_item;
ALTER TABLE finding ADD CONSTRAINT item_has_a_version CHECK ((item IS NULL) = (item_version IS NULL));

CREATE FUNCTION refuse_other_points() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM catalogue_item JOIN catalogue_version AS version
                ON version.cycle = catalogue_item.cycle AND version.number = catalogue_item.version
            WHERE catalogue_item.cycle = NEW.cycle AND catalogue_item.version = NEW.item_version
            AND code = NEW.item AND area = NEW.area AND NEW.points BETWEEN least AND most AND approved_by IS NOT NULL) THEN
        RAISE EXCEPTION 'finding %: not what its item of the catalogue says', NEW.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER points_are_the_items BEFORE INSERT OR UPDATE ON finding
    FOR EACH ROW WHEN (NEW.item IS NOT NULL) EXECUTE FUNCTION refuse_other_points();
