package org.whence.entity;

/** Classes of words that mark, join or bound mentions. */
enum WordClass {
    /** First part of a compound with a name: anti-. */
    PREFIX,
    DETERMINER,
    DEFINITE,
    INDEFINITE,
    QUANTITY,
    CONJUNCTION,
    PARTICLE,
    HONORIFIC,
    PRONOUN_MASCULINE,
    PRONOUN_FEMININE,
    PRONOUN_PLURAL,
    PRONOUN_ANY,
    PLACE_PREPOSITION,
    INSIDE_PREPOSITION,
    PLACE_ENDING,
    INSIDE_ENDING,
    MOTION,
    PLACE_NOUN,
    PLACE_ADJECTIVE,
    MEDIUM_NOUN,
    MEDIUM_LINK,
    ORGANISATION_ENDING,
    SPEECH,
    FILLER,
    STATE_NOUN,
    /** Before the designation of a weapon: type, model. */
    TYPE_NOUN,
    /** Ends the name of a medium: Press, News. */
    MEDIUM_ENDING,
    /** Says whose something is: his, their. */
    POSSESSIVE,
    /** The same as an ending. */
    POSSESSIVE_ENDING,
    /** Heads the name of a thing that is neither person, body nor place: Operation, Resolution. */
    THING_NOUN,
    /** Stands before the name of a ship. */
    SHIP_PREFIX,
    /** Ending of plurals, behind words that the data knows in the singular. */
    PLURAL_ENDING,
    /** Sign or code of a currency before an amount. */
    CURRENCY_SIGN,
    CURRENCY,
    /** Short for millions, behind digits: bn. */
    MAGNITUDE,
    /** Number or the like that opens a noun phrase, so that nothing before it belongs to the noun: iki, bazı. */
    QUANTIFIER,
    /** Number that is no more exact: dozens. */
    ROUGH_NUMBER,
    /** Between such a number and what is counted: of. */
    AMOUNT_LINK,
    /** What is counted or measured with, percent too. */
    MEASURE,
    /** The same where it stands before the number: yüzde. */
    MEASURE_BEFORE,
    /** Between a number and the pieces that it counts: فروند, adet. */
    COUNTER,
    /** Case ending of a possessor behind an apostrophe. */
    GENITIVE_ENDING,
    /** Points at something said before: this, هذا, этот, این. */
    DEMONSTRATIVE,
    /** Ending of adjectives, where only adjectives stand before what they are for: оборонное ведомство. */
    ADJECTIVE_ENDING,
    /** Ending of a noun for a woman: -woman, ة, -ница. */
    FEMININE_ENDING,
    /** Ending of a noun for a man: -man. */
    MASCULINE_ENDING,
    /** Ending of a verb whose subject is a woman: сказала, قالت. */
    VERB_FEMININE,
    /** The same for a man, in the same order; {@code -} for none. */
    VERB_MASCULINE,
    /** Ending of a word that is likely a verb. */
    VERB_ENDING,
    SURNAME_ENDING,
    /** Shape of words that are verbs or nouns of action, hardly names; {@code -} stands for any letter, {@code *} for any rest. */
    ACTION_SHAPE,
    PATRONYMIC_MASCULINE,
    PATRONYMIC_FEMININE,
    /** Ending of adjectives and pronouns in the genitive, which begin whose office it is: этого, соседней. */
    OWNER_ENDING,
    /** Behind a comma, begins what is said of a person only: who. */
    PERSON_RELATIVE,
    STOP;

    /** Whether its members are endings of words. */
    boolean isEnding() {
        return switch (this) {
            case MEDIUM_ENDING,
                    POSSESSIVE_ENDING,
                    ACTION_SHAPE,
                    PLURAL_ENDING,
                    GENITIVE_ENDING,
                    PLACE_ENDING,
                    INSIDE_ENDING,
                    VERB_ENDING,
                    ADJECTIVE_ENDING,
                    FEMININE_ENDING,
                    MASCULINE_ENDING,
                    VERB_FEMININE,
                    VERB_MASCULINE,
                    OWNER_ENDING,
                    SURNAME_ENDING,
                    PATRONYMIC_MASCULINE,
                    PATRONYMIC_FEMININE -> true;
            default -> false;
        };
    }

    /** Whether only the word itself or without proclitics counts, not what is left after taking endings off. */
    boolean isStrict() {
        return switch (this) {
            case STOP,
                    SPEECH,
                    CONJUNCTION,
                    PRONOUN_MASCULINE,
                    PRONOUN_FEMININE,
                    PRONOUN_PLURAL,
                    PRONOUN_ANY,
                    DETERMINER,
                    DEFINITE,
                    INDEFINITE,
                    DEMONSTRATIVE,
                    PARTICLE,
                    PLACE_PREPOSITION,
                    INSIDE_PREPOSITION -> true;
            default -> false;
        };
    }
}
