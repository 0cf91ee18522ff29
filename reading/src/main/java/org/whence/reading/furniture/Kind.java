package org.whence.reading.furniture;

/** What a line, or a word of a line, is on a page. */
public enum Kind {
    ADVERTISEMENT,
    /** A link to another report: "Read also: ...". */
    LINK,
    /** The heading of a list of other reports. */
    RELATED,
    /** The heading of the readers' comments, or a rule for them. */
    COMMENTS,
    /** On the author, the outlet, its rules. */
    ABOUT,
    TAGS,
    SHARE,
    NAVIGATION,
    READING_TIME,
    TOP,
    COOKIES,
    COPYRIGHT,
    /** Follow us, subscribe, newsletter. */
    PROMOTION,
    /** Who took the picture. */
    PHOTO,
    /** Label of a day of publication. */
    PUBLISHED,
    /** Label of a day of modification. */
    MODIFIED,
    /** Label of a day that is neither. */
    OTHER_DAY,
    /** Label of a byline. */
    AUTHOR,
    /** Label of a cited source. */
    SOURCE,
    /** Words before the name of the outlet that published. */
    SIGNATURE,
    /** Stands beside the name of the outlet in a line about rights. */
    IMPRINT,
    /** Comes before the name by which the outlet calls itself in its report. */
    OWN_REPORT,
    /** A word in names of agencies, whose reports others pass on. */
    AGENCY,
    /** Comes before the name of whom something was told; behind it where the case is written behind an apostrophe. */
    TOLD,
    /** An ending that says to whom. */
    DATIVE,
    /** What a person is to an outlet: correspondent, contributor. */
    ROLE,
    /** Who wrote, edited, translated. */
    CREDIT,
    /** A part of an outlet that signs reports. */
    DESK,
    /** Opens a report before a dash, but is no place. */
    NOT_PLACE,
    /** A part of an outlet's pages. */
    SECTION,
    /** A word that names of outlets contain. */
    SEPARATOR_NAME,
    /** Says that a time lies ahead. */
    FUTURE,
    /** Stands beside a year. */
    YEAR_WORD,
    /** What a slogan asks for. */
    VERB,
    NETWORK,
    SERVICE,
    OWN,
    /** A rule, stars, an address, a line of hash tags. */
    ORNAMENT
}
