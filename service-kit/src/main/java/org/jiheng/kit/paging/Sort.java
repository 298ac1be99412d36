package org.jiheng.kit.paging;

/** By which field, one of those the list allows, and which way. */
public record Sort(String field, boolean descending) {
    /** @param text a field, or -field for the other way round */
    static Sort parse(String text) {
        boolean descending = text.startsWith("-");
        return new Sort(descending ? text.substring(1) : text, descending);
    }

    /** The word for it in SQL. */
    public String direction() {
        return descending ? "DESC" : "ASC";
    }
}
