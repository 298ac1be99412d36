package org.jiheng.kit.identity;

/** Claims of a token that say where its roles hold. */
public final class Claims {
    /** Whose cycles: a division code, {@code 350100}, or a bureau's own, {@code 350100/A15}. */
    public static final String JURISDICTION = "jurisdiction";

    /** The unit the person belongs to. */
    public static final String UNIT = "unit";

    /** The office that assesses, by its code in the scheme. */
    public static final String ASSESSOR = "assessor";

    private Claims() {}
}
