package org.whence.event;

/** Classes of words that say something about a clause, from {@code clause.facts} and {@code evidence.facts}. */
enum Mark {
    DETERMINER,
    COORDINATOR,
    /** Opens a clause that goes on with the subject of the one before, where it has none of its own: but, а, но. */
    CONTRAST,
    /** Opens a clause of its own: that, because, when. */
    BOUNDARY,
    /** Opens a clause about the noun before it: who, which, الذي, который, که. */
    RELATIVE,
    /** What is left of a transfer spoken of before: the remaining, البقية, остальные. */
    REST,
    /** Opens a clause about a place, whose subject may be that of the main clause: где проведет переговоры. */
    WHERE,
    NEGATOR,
    /** An object that takes back its verb: sold no weapons, agreed on nothing. */
    NOBODY,
    /** its, their: of whoever speaks or acts in the clause before. */
    OWN,
    /** I, we: whoever is quoted. */
    FIRST_PERSON,
    /** The two states of which a report speaks: both countries, البلدان, iki ülke. */
    PAIR,
    /** The two people of whom a report speaks: the two ministers, الوزيران, iki lider. */
    PAIR_OF_PEOPLE,
    /** A participle, which behind a comma opens an aside: возглавляющий делегацию. */
    PARTICIPLE,
    /** The ending of a verb that takes up its object, so that the noun before the relative word is not its subject: التي تسلمتها. */
    RESUMED,
    /** Says whose the boats or fighters before it are: belonging to, تابعة ل, принадлежащие. */
    BELONGING,
    /** The ending of a noun that no verb has: سلمان is not سلم. */
    NOUN_ENDING,
    /** A noun of action with the pronoun of whoever acts: توريدها. */
    OWNED,
    /** The ending of a word that describes the noun behind it by its place: kıyısındaki. */
    ATTRIBUTIVE,
    /** Opens a clause and holds its subject, someone named before: أنه, أنها, что он. */
    PRONOUN,
    /** A verb or noun of denying that governs what follows. */
    DENIAL,
    FUTURE,
    /** A verb that carries a noun of action, in a form that is future by itself: проведет, خواهد کرد. */
    COMING,
    /** Stands before an infinitive or its like: to, أن, чтобы. */
    INFINITIVE,
    /** Governs an infinitive that did happen: managed to, began to. */
    IMPLICATIVE,
    CONDITION,
    HEDGE,
    /** Auxiliary of the passive. */
    PASSIVE,
    /** A verb that carries a noun of action: carry out, أجرى, провести, gerçekleştirmek. */
    LIGHT,
    /** A verb whose subject suffers the noun of action: come under, تعرض, подвергнуться. */
    UNDERGO,
    /** Says that a noun of action comes to pass: took place, is continuing, was signed. */
    OCCUR,
    /** A word or ending that only a finite verb has, where verbs stand last. */
    FINITE,
    /** Adverbs and auxiliaries that stand between the parts of a predicate. */
    FILLER,
    /** A word that may be verb or noun is a noun behind one of these. */
    BEFORE_NOUN,
    /** A word that may be verb or noun is a verb behind one of these. */
    BEFORE_VERB,
    /** A word that opens a question or a command: nothing in it is reported. */
    QUESTION,

    ARMS,
    VIOLENCE,
    AID,
    /** Aid in kind, of which it is enough to know who sends it: a field hospital, tents. */
    RELIEF,
    SPORT,
    MARKET,
    WEATHER,
    CULTURE,

    WISHED,
    OFFERED,
    NEGOTIATING,
    AGREED,
    ORDERED,
    CANCELLED,
    /** Put off: not delivered, and not cancelled. */
    DELAYED,
    UNFULFILLED;

    long bit() {
        return 1L << ordinal();
    }
}
