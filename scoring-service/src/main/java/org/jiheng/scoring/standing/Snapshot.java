package org.jiheng.scoring.standing;

/** One moment of the database, so that what is read in several steps fits together although standings keep arriving. */
public interface Snapshot {
    /** Everything that the present transaction reads from here on is of one moment; must be the first thing that it does. */
    void begin();
}
