package org.jiheng.survey.ballot;

/**
 * All ratings of a ballot in one value: four bits a dimension for each unit of the wave's frozen list, in its order. 0 is
 * "not rated", else the option's position + 1. A row a rating would take 13 times the space.
 */
public record Packing(int units, int dimensions) {
    /** A rating that is not there. */
    public static final int NOT_RATED = 0;

    /** A ballot that rates nobody. */
    public byte[] blank() {
        return new byte[(places() + 1) / 2];
    }

    /** Writes down that {@code option} was chosen; each place is written once. */
    public void mark(byte[] packed, int unit, int dimension, int option) {
        int place = unit * dimensions + dimension;
        packed[place >> 1] |= (byte) ((option + 1) << shift(place));
    }

    /** The rating of that unit: {@link #NOT_RATED}, or the option's position + 1. */
    public int rating(byte[] packed, int unit, int dimension) {
        return rating(packed, unit * dimensions + dimension);
    }

    /** How many ratings a ballot has room for: a dimension after the other, a unit after the other. */
    public int places() {
        return units * dimensions;
    }

    /** The same by its place. */
    public static int rating(byte[] packed, int place) {
        return packed[place >> 1] >> shift(place) & 0xF;
    }

    private static int shift(int place) {
        return (place & 1) * 4;
    }
}
