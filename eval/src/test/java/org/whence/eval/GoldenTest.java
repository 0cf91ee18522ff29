package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.analysis.Analysis;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.entity.Office;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Dateline;
import org.whence.report.Issue;
import org.whence.report.Outlet;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Chain;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.LanguageSentences;
import org.whence.text.Alignment;
import org.whence.text.Span;
import org.whence.time.TimeMention;

class GoldenTest {

    private static final String TITLE = "Duru: sipariş yok";
    private static final String FIRST =
            "ANKARA – Bakan Ece Duru, Kuzgun Ajansı'na\n«İHA siparişi\u00a0verilmedi» dedi.\u200f";
    private static final String TEXT = TITLE + "\n\n" + FIRST;

    @Test
    void givesEveryFindingALine() {
        assertThat(Golden.of(analysis())).isEqualTo("""
                title     Duru: sipariş yok
                outlet    Körfez Haber
                authors   A. Tan; B. Er
                language  tr
                published 2024-05-06 (json-ld: datePublished)
                bounds    2024-01-01/..
                dateline  Ankara

                blocks
                  title 1 sentences, 17 characters: Duru: sipariş yok
                  paragraph 1 sentences, 73 characters: ANKARA – Bakan Ece Duru, Kuzgun Ajansı'na ¶ «İHA siparişi⟨00A0⟩verilmedi» dedi.⟨200F⟩

                times
                  2024-05-05 DATE: Bakan

                entities
                  x1 PERSON 1 name 1 nominal of TUR: Ece Duru | Duru — Bakan (minister), Savunma of TUR
                  x2 EQUIPMENT 1 name = equipment:uav: İHA

                statements
                  s1 Ece Duru ← Kuzgun Ajansı (medium) ⇐ direct/denied/hedged deny @2024-05-05: İHA siparişi⟨00A0⟩verilmedi
                  s2 ? (missing) ⇐ indirect/affirmed: sipariş

                events
                  e1 ARMS_TRANSFER denied/ordered, – → Ece Duru, items İHA, amount 12, time 2024-05, by s1, trigger verilmedi: İHA siparişi⟨00A0⟩verilmedi

                issues
                  odd-title: the title is short
                """);
    }

    @Test
    void saysWhereNothingWasFound() {
        Analysis full = analysis();
        Analysis empty =
                new Analysis(full.report(), List.of(), List.of(), Entities.NONE, List.of(), List.of(), List.of());
        assertThat(Golden.of(empty))
                .contains("\n\ntimes: none\n\nentities: none\n\nstatements: none\n\nevents: none\n\nissues: none\n");
    }

    private static Span at(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Analysis analysis() {
        Report report = new Report(
                new ReportId("sha256:" + "a".repeat(64)),
                "koerfez.html",
                Language.TURKISH,
                TITLE,
                new Outlet("Körfez Haber", null),
                List.of("A. Tan", "B. Er"),
                new Dateline("Ankara", at("ANKARA")),
                new PublicationDate("2024-05-06", null, PublicationDate.From.JSON_LD, "datePublished"),
                null,
                new Bounds("2024-01-01", null, List.of()),
                TEXT,
                List.of(new Block(at(TITLE), Block.Kind.TITLE), new Block(at(FIRST), Block.Kind.PARAGRAPH)),
                Alignment.EMPTY,
                List.of());
        Entity minister = new Entity(
                "x1",
                EntityType.PERSON,
                "Ece Duru",
                List.of("Duru"),
                "TUR",
                "GOV",
                null,
                Entity.Agreement.FEMININE,
                List.of(new Office("Bakan", "minister", "Savunma", "TUR", at("Bakan"))));
        Entity drone = new Entity(
                "x2",
                EntityType.EQUIPMENT,
                "İHA",
                List.of(),
                null,
                "",
                "equipment:uav",
                Entity.Agreement.UNKNOWN,
                List.of());
        Span content = at("İHA siparişi\u00a0verilmedi");
        return new Analysis(
                report,
                LanguageSentences.load().split(report),
                List.of(new TimeMention(at("Bakan"), TimeMention.Type.DATE, "2024-05-05", TimeMention.Direction.PAST)),
                new Entities(
                        List.of(
                                new Mention(at("Bakan"), EntityType.PERSON, Mention.Form.NOMINAL, "x1"),
                                new Mention(at("Ece Duru"), EntityType.PERSON, Mention.Form.NAME, "x1"),
                                new Mention(at("İHA"), EntityType.EQUIPMENT, Mention.Form.NAME, "x2")),
                        List.of(minister, drone)),
                List.of(
                        new Statement(
                                "s1",
                                content,
                                at("dedi"),
                                at("Ece Duru"),
                                Statement.Manner.DIRECT,
                                Statement.Act.DENY,
                                Statement.Polarity.DENIED,
                                Statement.Modality.HEDGED,
                                "2024-05-05",
                                new Chain(List.of(
                                        new Hop(Hop.Kind.PERSON, "Ece Duru", at("Ece Duru"), "x1"),
                                        new Hop(Hop.Kind.MEDIUM, "Kuzgun Ajansı", at("Kuzgun Ajansı"), null)))),
                        new Statement(
                                "s2",
                                at("sipariş"),
                                null,
                                null,
                                Statement.Manner.INDIRECT,
                                Statement.Act.SAY,
                                Statement.Polarity.AFFIRMED,
                                Statement.Modality.ASSERTED,
                                null,
                                new Chain(List.of(new Hop(Hop.Kind.MISSING, null, at("dedi"), null))))),
                List.of(new Event(
                        "e1",
                        EventType.ARMS_TRANSFER,
                        content,
                        at("verilmedi"),
                        List.of(),
                        List.of("x1"),
                        List.of("x2"),
                        "12",
                        "2024-05",
                        null,
                        Stage.ORDERED,
                        Status.DENIED,
                        "s1")),
                List.of(new Issue("odd-title", "report", "the title is short", "nothing")));
    }
}
