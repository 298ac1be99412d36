package org.jiheng.kit.intake;

/** What became of a standing that arrived. */
enum Taking {
    /** Its revision is higher than the one held: it is held now. */
    NEWER,
    /** It, or a newer one, is held already. */
    KNOWN,
    /** Its revision is the one held, and it says something else: two sources claim the subject. */
    CONTRADICTORY
}
