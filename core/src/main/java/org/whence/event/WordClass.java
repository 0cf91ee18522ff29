package org.whence.event;

/** How the word that names an event takes its participants. */
enum WordClass {
    VERB,
    /** A verbal noun, or a noun that names a deed: visit, زيارة, поставка, teslimat. */
    NOUN,
    /** A passive verb whatever its form: قُتل, bombalandı. */
    PASSIVE,
    /** Words in which the trigger does not mean what it seems to: met expectations. */
    GUARD
}
