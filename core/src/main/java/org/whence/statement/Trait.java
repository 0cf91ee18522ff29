package org.whence.statement;

/**
 * What a language does that others do not, where a step of the reading rests on it. Each is a line {@code trait | name} of the
 * language's {@code grammar.facts}, below the grammar that tells of it; a language without the line lacks the trait.
 */
enum Trait {
    /** A reporting clause with its subject first may stand inside or behind what it reports: …, the daily Vega claims. */
    COMMENT_CLAUSES,
    /** Another speaker's report may follow in the same sentence, subject first: …, but the ministry said that. */
    RUN_ON_REPORTS,
    /** A relative clause that tells which one is meant takes no comma: an officer who declined to be named said. */
    RELATIVES_WITHOUT_COMMA,
    /** A reporting clause may stand inside a relative clause: a ship which the union says carries shells. */
    SPEAKERS_INSIDE_RELATIVES,
    /** A participle behind a noun describes it, with its agent behind: a report published by X; villagers reached by X. */
    PARTICIPLES_BEHIND_NOUNS,
    /** A preposition and its noun behind a noun describe it: sources at the base, which …. */
    PLACES_BEHIND_NOUNS,
    /** A conjunction takes a participle without a subject: said when asked about it. */
    PARTICIPLES_BEHIND_CONJUNCTIONS,
    /** A participle is an object: denies ever having met him. */
    PARTICIPLES_AS_OBJECTS,
    /** The mark of the infinitive is also the preposition of whoever is told: confirmed to the agency that. */
    TOLD_BEHIND_INFINITIVE_MARK,
    /** Each verb has its own rule whether a clause without a conjunction may follow whoever it tells. */
    BARE_CLAUSES_BY_VERB,
    /** A conjunction of contrast opens a clause of its own: …, while the mayor said. */
    CONTRAST_OPENS_CLAUSES,
    /** A coordinator stands before what it joins, never behind. */
    COORDINATORS_OPEN,
    /** A possessive pronoun stands in the place of an article and opens a noun phrase: its chief financial officer. */
    POSSESSIVES_AS_ARTICLES,
    /** A word of origin before a coordinator is an adjective of the noun behind: Livonian and Kastrian officials. */
    ORIGINS_BEFORE_NOUNS,
    /** A quotation may begin with the verb of the subject before it: Name “has never been there”. */
    QUOTED_PREDICATES,
    /** Every noun and adjective of a title takes a capital: the Morning Tide. */
    TITLES_IN_CAPITALS,
    /** Nouns have so few endings that a longer one is another noun: minister, ministry. */
    FEW_NOUN_ENDINGS,
    /** A pronoun of its own stands for things: it said. */
    PRONOUN_FOR_THINGS,
    /** A word of quantity in the plural may speak alone, and is nobody heard before: some complained. */
    QUANTITIES_SPEAK,
    /** Nouns show by themselves that they are plural, so that a pronoun for one does not stand for them. */
    MARKED_PLURALS,
    /** A verb of citing takes a reason as well as a source: citing concerns. */
    CITED_REASONS
}
