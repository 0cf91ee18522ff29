package org.whence.event;

/** What a form of a verb says of its own about time and voice. */
enum FormKind {
    /** Past, present, or whatever the words around it decide. */
    FINITE,
    /** A form that is infinitive behind "to" and finite elsewhere: meet. */
    BASE,
    /** Infinitive: встретиться, görüşmek. */
    INFINITIVE,
    /** Past, which in some languages may be a passive participle: bombed. */
    PAST,
    /** Verbal noun or active participle: meeting, bombing. */
    GERUND,
    /** A clause made a noun that tells what is so: yaptığı. */
    FACTIVE,
    /** A verb that leaves its tense to the one behind it: yaparak, yapıp. */
    CONVERB,
    /** A participle whose subject is the noun behind it: gönderen bir şirket. */
    PARTICIPLE,
    /** The form itself says that it is yet to come. */
    FUTURE,
    /** The form itself is passive. */
    PASSIVE,
    /** The form itself says that whoever speaks acts: договорились is not such a form, получим is. */
    FIRST,
    /** The same of what is yet to come: alacağız. */
    FIRST_FUTURE,
    /** The form itself denies. */
    NEGATIVE,
    /** It may, could or would. */
    CONDITIONAL
}
