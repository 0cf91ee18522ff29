package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.statement.Cue.Form;

/** A cue where it stands, by atoms. */
final class Hit {
    final Cue cue;
    final Form form;
    final int from;
    final int to;
    /** The first of the helping verbs and adverbs before it. */
    final int helpers;

    final Draft draft;
    /** The subject that stands before; null if none does. */
    @Nullable
    Range subject;
    /** The object that stands before the verb, its subject behind: Отставки мэра потребовали жители; null if none does. */
    @Nullable
    Range fronted;
    /** The words before the cue and its subject are a quotation: “…,” he said. */
    boolean afterSpeech;
    /** The subject stands behind the cue although the language has it before. */
    boolean inverted;
    /** The language puts the subject behind the verb, and nothing before the cue could be it. */
    boolean subjectBehind;
    /** Its subject is a thing that says nothing: الوقائع تشير إلى. */
    boolean mute;
    /** The content is whatever stands behind that subject. */
    boolean objectBehindSubject;

    /** The comma behind a participle that tells what the subject was asked; -1 if it is none. */
    int asideTo = -1;

    /** Where the noun stands that takes up what was said before, with its article: …, a charge the ministry denies; -1 if none does. */
    int takesUp = -1;

    int sourceFrom = -1;
    /** Where whoever passes the words on ends, if that stands directly behind: quoted as saying by X; -1 otherwise. */
    int behind = -1;
    /** Where its right-hand content begins; -1 if it has none. */
    int opens = -1;

    Hit(Unit unit, Cue cue, Form form, int from, int to, int helpers) {
        this.cue = cue;
        this.form = form;
        this.from = from;
        this.to = to;
        this.helpers = helpers;
        this.draft = new Draft(cue, cue.act(), unit.token(helpers), unit.token(to));
    }
}
