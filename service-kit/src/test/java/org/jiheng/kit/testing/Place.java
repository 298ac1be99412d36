package org.jiheng.kit.testing;

/**
 * Where a row is, as far as rights depend on it.
 *
 * @param jurisdiction owner of its cycle
 * @param office the office that assesses its component
 */
public record Place(String jurisdiction, String unit, String office) {
    public Place inUnit(String other) {
        return new Place(jurisdiction, other, office);
    }

    public Place inComponentOf(String other) {
        return new Place(jurisdiction, unit, other);
    }

    public Place in(String otherJurisdiction) {
        return new Place(otherJurisdiction, unit, office);
    }
}
