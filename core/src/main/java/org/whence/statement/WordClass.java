package org.whence.statement;

/** Closed classes of words that show where sources and contents begin and end; the words of each are facts of the language. */
enum WordClass {
    /** Opens a reported clause: that, أن, что, که. Not part of the content. */
    COMPLEMENTISER,
    /** Opens a reported clause and belongs to it: whether, أنه, как, чтобы. */
    INTERROGATIVE,
    /** Opens a relative clause: who, الذي, который, که. */
    RELATIVE,
    /** Opens an adverbial clause: because, بينما, когда. */
    SUBORDINATOR,
    COORDINATOR,
    PREPOSITION,
    DETERMINER,
    /** Stands for the owner of a noun: his, their. */
    POSSESSIVE,
    /** Stands for a subject: he, وهو, он, o, وی. */
    PRONOUN,
    /** Helps a verb: has, would, قد, будет. */
    AUXILIARY,
    /** The auxiliary that makes a passive: was, been, был. */
    PASSIVE,
    /** Makes what is said conditional: would, could, قد, бы. */
    CONDITIONAL,
    NEGATION,
    /** May stand between subject and cue: also, أيضا, также. */
    ADVERB,
    /** A word of time or date that may stand between subject, cue and content: Tuesday, أمس, во вторник. */
    TIME,
    /** A common finite verb: shows that a stretch is a clause. */
    VERB,
    /** Marks the one who acts in a passive: by, من قبل, tarafından. */
    AGENT,
    /** Opens an infinitive: to, чтобы. */
    INFINITIVE,
    /** Stands before the source in an inserted clause: as, كما, как. */
    AS,
    /** A word of a medium's name or kind: agency, newspaper, вكالة, газета. */
    MEDIUM,
    /** A thing written or said that can itself be the subject of a cue: statement, report, بيان. */
    DOCUMENT,
    /** Names nobody: sources, officials, مصدر. */
    ANONYMOUS,
    /** Cannot be a source although it stands where one does: it, there, nothing. */
    NOBODY,
    /** Links sentences and may open one before the subject: however, meanwhile. */
    CONNECTIVE,
    /** A preposition through which a noun phrase goes on: head of, المتحدث باسم. */
    LINK,
    /** A participle, which may open an adverbial: asked about it, speaking in. */
    PARTICIPLE,
    /** A plural noun, as far as its form shows it. */
    PLURAL,
    /** A verb made a noun, as reported clauses end in: olduğunu, yapacağını. */
    NOMINAL,
    /** Has an ending that no subject has. */
    OBLIQUE,
    /** A preposition of place that may name a body as the source of a plural verb: в министерстве сообщили. */
    LOCATIVE,
    /** A medium or public spoken to, as its ending shows: агентству. */
    ADDRESSEE,
    /** Introduces the one whose words the subject passes on: نقلت X عن Y. */
    FROM,
    /** Points back at the sentence before as what is said: об этом. */
    BACK,
    /** Shows that a noun is feminine: التي, an ending in ة. */
    FEMININE,
    /** Opens an adverbial through which no noun phrase goes on: during, خلال, в ходе. */
    ADVERBIAL,
    /** Ends the name of a medium, with a capital: Post, Wire. */
    MEDIUM_NAME,
    /** A noun for a medium that has been named before: the newspaper, الوكالة, издание. */
    MEDIUM_KIND,
    /** A noun for a speaker who has been named before: the diplomat, المسؤول, чиновник. */
    SPEAKER_KIND,
    /** A noun for a source that has been quoted before: the source, собеседник. */
    SOURCE_KIND,
    /** Makes what stands before it an object: را. */
    OBJECT_MARK,
    /** Shows that a noun owns what follows, as the subject of a verb made a noun does: yetkilinin söylediğini. */
    GENITIVE,
    /** Describes the noun behind it, where nouns stand before their owners: норвежская газета. */
    ADJECTIVE,
    /** Shows that a noun points back, in languages that show it: the, ال~. */
    DEFINITE,
    /** Shows that a noun is new in the text, even where words that describe it stand before: a, bir. */
    INDEFINITE,
    /** Opens a clause in which a source asks for its name to be kept: طلب عدم. */
    ANONYMITY,
    /** Joins a clause with a speaker of its own to a report that ends before it: while, فيما. */
    CONTRAST,
    /** Stands for an object: him, as in quoted him as saying. */
    OBJECT_PRONOUN,
    /** Names the outlet itself: gazetemize, нашей газете. */
    OWN_MEDIUM,
    /** A noun for a body that has been named before: şirket, dernek. */
    BODY_KIND,
    /** A noun for an act or a quality, which says nothing itself and so is no subject of a cue: أهمية, وجود. */
    ABSTRACT,
    /** Makes the one behind it act: prompted unions to call for. */
    CAUSES,
    /** A noun for a thing made known rather than for what it says: results, list, نتائج. */
    CONTENTLESS,
    /** The part of a name that takes the word with the article behind it: عبد الرحمن. */
    NAME_OPENER,
    /** The same for a name, whose last letters often look like an ending. */
    OBLIQUE_NAME,
    /** A rank, which stands before a name beside any office: captain, генерал. */
    RANK,
    /** What a speaker who says nothing refuses: التعليق in رفض الوزير التعليق. */
    REFUSED,
    /** Takes back what was said: withdrew, отозвал. */
    RETRACTS,
    /** A noun for a medium with the ending of whoever is told: gazetesine. */
    TOLD,
    /** A noun whose name may stand in quotation marks behind it: the ship “X”, سفينة. */
    NAME_BEARER,
    /** Opens a title of an office or a person: former, Mr, السيد. */
    TITLE,
    /** Sets the subject before its verb: أما الوزير فأكد. */
    TOPIC,
    /** Opens a clause that takes the place of a source: بحسب ما ذكرت الصحيفة. */
    WHAT,
    /** Shows that the words are hearsay: reportedly, якобы. */
    HEDGE,
    /** Shows that a noun is masculine, where its form does not: مجلس, العراق. */
    MASCULINE,
    /** A pronoun or possessive for a thing, so for a body or medium that speaks: it, its. */
    NEUTER,
    /** Shows, before an infinitive, that nothing has been done: have yet to. */
    NOT_YET,
    /** What media do with words rather than people: пишет, передаёт. */
    MEDIUM_ACT,
    /** A noun for any document named before: the document, документ. */
    DOCUMENT_KIND,
    /** A noun for a speaker that says little of who it is, so that whoever has an office may be called so: official, чиновник. */
    GENERAL_KIND,
    /** Stands for what was said before, as an object: it, that, ذلك, это, bunu. */
    POINTER,
    /** A noun for what something is done by or measured with, which states nothing: according to plan, وفق الأصول, takvime göre. */
    MEASURE,
    /** Tells what somebody has to do: must, should. */
    OBLIGES;

    /** So many classes stand in a row of bits. */
    private static final int IN_ROW = Long.SIZE;

    /** Rows of bits for all classes. */
    static final int ROWS = (values().length + IN_ROW - 1) / IN_ROW;

    /**
     * The class in a set of several, as a mask. Classes that are only ever asked for alone stand last, so that the others keep room.
     *
     * @throws IllegalStateException if the class is not one of the first 64
     */
    long bit() {
        if (ordinal() >= IN_ROW) {
            throw new IllegalStateException(this + " stands too late in the list to be one of a set; move it up");
        }
        return bitOfRow();
    }

    /** The row of bits in which the class stands. */
    int row() {
        return ordinal() / IN_ROW;
    }

    /** The class as a bit of its row. */
    long bitOfRow() {
        return 1L << (ordinal() % IN_ROW);
    }

    /** Whether the words of a phrase of this class keep the classes that they have by themselves. */
    boolean leavesWordsTheirOwn() {
        return this == ADVERBIAL || this == TIME || this == CONNECTIVE || this == BACK;
    }
}
