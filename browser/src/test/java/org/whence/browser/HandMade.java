package org.whence.browser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.Entities;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.language.Language;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.register.Register;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Issue;
import org.whence.report.Outlet;
import org.whence.report.Passage;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Chain;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.story.Story;
import org.whence.text.Alignment;
import org.whence.text.Span;

/**
 * Reports whose statements are known to the letter, and a register over them, so that a page can be held against what it
 * must show whatever the analysis learns. All of it is fiction.
 */
final class HandMade {

    static final Analysis ENGLISH = new Draft("en", "The Quay Register", "2024-05-14", """
                    Minister promises two ferries for Velmora by June

                    Two ferries will reach Velmora before June, the transport minister, Irena Dovrak, said on Tuesday.

                    “We will keep every word we gave,” Dovrak told the Harbour Agency in the port of Sel.

                    A yard official said that only one hull was finished, according to the Harbour Agency.

                    The opposition accused the ministry of ordering nothing; it was said that the contract lapsed in March.

                    The yard declined to say whether the second hull had been begun.

                    “The clerk told me ‘the money is gone’, and I believe her,” said the mayor of Sel.

                    The coast guard ordered four Marlin-7 boats in April.""")
            .says("Two ferries will reach Velmora before June", "said")
            .by(Hop.Kind.PERSON, "Irena Dovrak", "the transport minister, Irena Dovrak")
            .modality(Statement.Modality.INTENTION)
            .says("We will keep every word we gave", "told")
            .by(Hop.Kind.PERSON, "Irena Dovrak", "Dovrak told")
            .by(Hop.Kind.MEDIUM, "Harbour Agency", "the Harbour Agency in")
            .manner(Statement.Manner.DIRECT)
            .says("only one hull was finished", "said that")
            .by(Hop.Kind.UNNAMED, "A yard official", "A yard official")
            .by(Hop.Kind.MEDIUM, "Harbour Agency", "the Harbour Agency.")
            .says("the contract lapsed in March", "was said")
            .by(Hop.Kind.MISSING, null, "it was said")
            .says("the second hull had been begun", "declined to say")
            .by(Hop.Kind.BODY, "The yard", "The yard declined")
            .polarity(Statement.Polarity.NOT_SAID)
            .says("The clerk told me ‘the money is gone’, and I believe her", "said the")
            .by(Hop.Kind.PERSON, "the mayor of Sel", "the mayor of Sel")
            .manner(Statement.Manner.DIRECT)
            .says("the money is gone", "told me")
            .by(Hop.Kind.PERSON, "The clerk", "The clerk")
            .by(Hop.Kind.PERSON, "the mayor of Sel", "the mayor of Sel")
            .manner(Statement.Manner.DIRECT)
            .happened(EventType.ARMS_TRANSFER, "ordered four Marlin-7 boats", "ordered", "2024-04")
            .analysis();

    static final Analysis ARABIC = new Draft("ar", "رصيف الصباح", "2024-05-15", """
                    الوزيرة تعد بعبّارتين لفلمورا قبل حزيران

                    قالت وزيرة النقل إيرينا دوفراك إن عبّارتين ستصلان إلى فلمورا قبل حزيران.

                    وأضافت في تصريح لوكالة الميناء: «سنفي بكل كلمة قلناها».

                    ونفى الحوض أن يكون العقد قد انتهى في آذار.

                    وتسلّم خفر السواحل 3 زوارق من طراز Marlin-7 في 2 أيار.""")
            .says("عبّارتين ستصلان إلى فلمورا قبل حزيران", "قالت")
            .by(Hop.Kind.PERSON, "إيرينا دوفراك", "وزيرة النقل إيرينا دوفراك")
            .modality(Statement.Modality.INTENTION)
            .says("سنفي بكل كلمة قلناها", "وأضافت")
            .by(Hop.Kind.PERSON, "إيرينا دوفراك", "وأضافت")
            .by(Hop.Kind.MEDIUM, "وكالة الميناء", "لوكالة الميناء")
            .manner(Statement.Manner.DIRECT)
            .says("يكون العقد قد انتهى في آذار", "ونفى")
            .by(Hop.Kind.BODY, "الحوض", "الحوض")
            .polarity(Statement.Polarity.DENIED)
            .happened(EventType.ARMS_TRANSFER, "وتسلّم خفر السواحل 3 زوارق من طراز Marlin-7", "وتسلّم", "2024-05-02")
            .analysis();

    static final Analysis RUSSIAN = new Draft("ru", "Вечерняя пристань", "2024-06-03", """
                    Велмора встретила только один паром

                    В Велмору к июню пришёл один паром вместо двух, сообщило агентство «Гавань» со ссылкой на министра Ирену Доврак.""")
            .says("В Велмору к июню пришёл один паром вместо двух", "сообщило")
            .by(Hop.Kind.PERSON, "Ирена Доврак", "министра Ирену Доврак")
            .by(Hop.Kind.MEDIUM, "Гавань", "агентство «Гавань»")
            .analysis();

    /** Undated, without an outlet, and in its own voice what the others attribute. */
    static final Analysis PERSIAN = new Draft("fa", null, null, """
                    دو کشتی برای ولمورا

                    دو کشتی تا پیش از ژوئن به ولمورا می‌رسند و به هر قولی عمل می‌شود.""").analysis();

    /** What a stranger may send: mark-up, a turned direction, words without an end. */
    static final Analysis HOSTILE = new Draft(
                    "und",
                    "<i>Outlet</i>",
                    "2024-05-16",
                    ("<script>document.title = 'broken'</script> \u202eabc & \"x\"\n\n" + "https://example.invalid/"
                            + "averylongword".repeat(40) + "\n\n<img src=x onerror=alert(1)>"))
            .says("<img src=x onerror=alert(1)>", null)
            .by(Hop.Kind.UNNAMED, "<b>who</b>", "https")
            .analysis();

    static final List<Analysis> ALL = List.of(ENGLISH, ARABIC, RUSSIAN, PERSIAN, HOSTILE);

    private HandMade() {}

    /** The bytes that the reports were read from. */
    static byte[] bytes(Analysis analysis) {
        return analysis.report().text().getBytes(StandardCharsets.UTF_8);
    }

    static Passage passage(Analysis analysis, String words) {
        return analysis.report().passage(span(analysis.report().text(), words));
    }

    /** What the reports say together. */
    static Register register(Collection<Analysis> analyses) {
        Passage promised = passage(ENGLISH, "Two ferries will reach Velmora before June");
        Passage promisedInArabic = passage(ARABIC, "عبّارتين ستصلان إلى فلمورا قبل حزيران");
        Passage lapsed = passage(ENGLISH, "the contract lapsed in March");
        Passage one = passage(RUSSIAN, "В Велмору к июню пришёл один паром вместо двух");
        return new Register(
                analyses.stream().map(Analysis::report).toList(),
                List.of(),
                List.of(),
                List.of(
                        new Lineage(
                                Lineage.Kind.TRANSLATION,
                                id(ENGLISH),
                                id(ARABIC),
                                0.9,
                                List.of(
                                        new Lineage.Reason("same content", promised, promisedInArabic),
                                        new Lineage.Reason(
                                                "same quotation",
                                                passage(ENGLISH, "We will keep every word we gave"),
                                                passage(ARABIC, "سنفي بكل كلمة قلناها")))),
                        new Lineage(
                                Lineage.Kind.CITES,
                                "Harbour Agency",
                                id(ENGLISH),
                                0.7,
                                List.of(new Lineage.Reason(
                                        "named as its source",
                                        passage(ENGLISH, "the Harbour Agency in"),
                                        passage(ENGLISH, "the Harbour Agency in"))))),
                List.of(new Claim(
                        "C1",
                        promised.text(),
                        List.of(
                                new Claim.Member(ENGLISH.report().id(), "s1"),
                                new Claim.Member(ARABIC.report().id(), "s1"),
                                new Claim.Member(RUSSIAN.report().id(), "s1")),
                        3,
                        1,
                        1)),
                List.of(new Story(
                        "S1",
                        ENGLISH.report().title(),
                        List.of(
                                ENGLISH.report().id(),
                                ARABIC.report().id(),
                                RUSSIAN.report().id(),
                                PERSIAN.report().id()),
                        "2024-05-14",
                        "2024-06-03")),
                List.of(
                        new Conflict(
                                Conflict.Kind.ATTRIBUTION_LOST,
                                promised,
                                passage(PERSIAN, "دو کشتی تا پیش از ژوئن به ولمورا می‌رسند"),
                                "one attributes it to Irena Dovrak, the other says it in its own voice"),
                        new Conflict(
                                Conflict.Kind.DENIED,
                                lapsed,
                                passage(ARABIC, "يكون العقد قد انتهى في آذار"),
                                "the yard says that it is not so")),
                List.of(new Promise(promised, "s1", null, "2024-06", Promise.State.NOT_FULFILLED, List.of(one))),
                List.of(new Deal(
                        null,
                        "the coast guard",
                        "Marlin-7",
                        "four",
                        List.of(
                                new Deal.StageSaid(
                                        Stage.ORDERED,
                                        Status.REPORTED,
                                        "2024-04",
                                        null,
                                        passage(ENGLISH, "ordered four Marlin-7 boats")),
                                new Deal.StageSaid(
                                        Stage.DELIVERED,
                                        Status.CLAIMED,
                                        "2024-05-02",
                                        "خفر السواحل",
                                        passage(ARABIC, "وتسلّم خفر السواحل 3 زوارق من طراز Marlin-7"))))));
    }

    private static String id(Analysis analysis) {
        return analysis.report().id().value();
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("\"" + words + "\" does not stand in the text");
        }
        return new Span(at, at + words.length());
    }

    /** An analysis in the making. Words are given as they stand; the first place counts. */
    private static final class Draft {
        private final String language;
        private final @Nullable String outlet;
        private final @Nullable String day;
        private final String text;
        private final List<Statement> statements = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();

        Draft(String language, @Nullable String outlet, @Nullable String day, String text) {
            this.language = language;
            this.outlet = outlet;
            this.day = day;
            this.text = text;
        }

        /** A statement; {@link #by} must follow. */
        Said says(String content, @Nullable String cue) {
            return new Said(span(text, content), cue == null ? null : span(text, cue));
        }

        Draft happened(EventType type, String words, String trigger, String time) {
            events.add(new Event(
                    "e" + (events.size() + 1),
                    type,
                    span(text, words),
                    span(text, trigger),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    time,
                    null,
                    null,
                    Status.REPORTED,
                    null));
            return this;
        }

        Analysis analysis() {
            List<Block> blocks = new ArrayList<>();
            int at = 0;
            for (String block : text.split("\n\n", -1)) {
                blocks.add(new Block(
                        new Span(at, at + block.length()), at == 0 ? Block.Kind.TITLE : Block.Kind.PARAGRAPH));
                at += block.length() + 2;
            }
            Report report = new Report(
                    new ReportId("sha256:" + sha256(text)),
                    "hand-made/" + language + ".txt",
                    new Language(language),
                    blocks.get(0).span().in(text),
                    outlet == null ? null : new Outlet(outlet, null),
                    List.of(),
                    null,
                    day == null ? null : new PublicationDate(day, null, PublicationDate.From.META, "og:published_time"),
                    null,
                    Bounds.NONE,
                    text,
                    blocks,
                    Alignment.EMPTY,
                    List.of());
            List<Issue> issues = day != null
                    ? List.of()
                    : List.of(new Issue(
                            "no-date",
                            "report",
                            "no publication date stands in the text",
                            "give one with --published"));
            return new Analysis(report, List.of(), List.of(), Entities.NONE, statements, events, issues);
        }

        private static String sha256(String text) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        /** A statement in the making; goes into the draft with its first hop and grows with each further one. */
        private final class Said {
            private final Span content;
            private final @Nullable Span cue;
            private final List<Hop> hops = new ArrayList<>();
            private Statement.Manner manner = Statement.Manner.INDIRECT;
            private Statement.Polarity polarity = Statement.Polarity.AFFIRMED;
            private Statement.Modality modality = Statement.Modality.ASSERTED;

            Said(Span content, @Nullable Span cue) {
                this.content = content;
                this.cue = cue;
            }

            Said by(Hop.Kind kind, @Nullable String name, String words) {
                hops.add(new Hop(kind, name, span(text, words), null));
                return this;
            }

            Said manner(Statement.Manner value) {
                manner = value;
                return this;
            }

            Said polarity(Statement.Polarity value) {
                polarity = value;
                return this;
            }

            Said modality(Statement.Modality value) {
                modality = value;
                return this;
            }

            Said says(String next, @Nullable String nextCue) {
                return finish().says(next, nextCue);
            }

            Draft happened(EventType type, String words, String trigger, String time) {
                return finish().happened(type, words, trigger, time);
            }

            Analysis analysis() {
                return finish().analysis();
            }

            private Draft finish() {
                statements.add(new Statement(
                        "s" + (statements.size() + 1),
                        content,
                        cue,
                        hops.get(0).span(),
                        manner,
                        Statement.Act.SAY,
                        polarity,
                        modality,
                        null,
                        new Chain(hops)));
                return Draft.this;
            }
        }
    }
}
