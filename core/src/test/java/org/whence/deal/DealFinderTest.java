package org.whence.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.analysis.Analysis;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Identities;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Chain;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Span;

class DealFinderTest {

    private static Entity entity(
            String id, EntityType type, String name, @Nullable String country, @Nullable String concept) {
        return new Entity(id, type, name, List.of(), country, "", concept, Entity.Agreement.UNKNOWN, List.of());
    }

    /** A report whose only sentence is one event with a stage, said by {@code speaker}. */
    private static Analysis report(
            String digit,
            Language language,
            String text,
            Entity supplier,
            Entity recipient,
            Entity item,
            Stage stage,
            @Nullable String amount,
            @Nullable String time,
            String speaker) {
        Span all = new Span(0, text.length());
        Report report = Report.bare(
                new ReportId("sha256:" + digit.repeat(64)),
                digit + ".txt",
                language,
                text,
                List.of(new Block(all, Block.Kind.PARAGRAPH)));
        Statement statement = new Statement(
                "s1",
                all,
                null,
                null,
                Statement.Manner.INDIRECT,
                Statement.Act.SAY,
                Statement.Polarity.AFFIRMED,
                Statement.Modality.ASSERTED,
                null,
                new Chain(List.of(new Hop(Hop.Kind.PERSON, speaker, null, null))));
        Event event = new Event(
                "e1",
                EventType.AGREE,
                all,
                all,
                List.of(supplier.id()),
                List.of(recipient.id()),
                List.of(item.id()),
                amount,
                time,
                null,
                stage,
                Status.CLAIMED,
                "s1");
        return new Analysis(
                report,
                List.of(),
                List.of(),
                new Entities(List.of(), List.of(supplier, recipient, item)),
                List.of(statement),
                List.of(event),
                List.of());
    }

    private static final Analysis OFFERED = report(
            "a",
            Language.ENGLISH,
            "Norway offered Oman NASAMS.",
            entity("x1", EntityType.STATE, "Norway", "NOR", "iso:NOR"),
            entity("x2", EntityType.ORGANISATION, "Omani defence ministry", "OMN", null),
            entity("x3", EntityType.EQUIPMENT, "NASAMS", null, "equipment:NASAMS"),
            Stage.OFFERED,
            "12",
            "2024-03-01",
            "Ingvild Aas");
    private static final Analysis AGREED = report(
            "b",
            Language.ARABIC,
            "اتفقت عُمان مع النرويج على ناسامز.",
            entity("x7", EntityType.STATE, "النرويج", "NOR", "iso:NOR"),
            entity("x8", EntityType.STATE, "عُمان", "OMN", "iso:OMN"),
            entity("x9", EntityType.EQUIPMENT, "ناسامز", null, "equipment:NASAMS"),
            Stage.AGREED,
            "20",
            "2024-02-01",
            "سالم الكندي");

    @Test
    void theSamePartiesAndItemAreOneDealAcrossScripts() {
        List<Deal> deals = DealFinder.find(List.of(OFFERED, AGREED), Identities.NONE);

        assertThat(deals).hasSize(1);
        Deal deal = deals.get(0);
        assertThat(List.of(deal.supplier(), deal.recipient(), deal.item())).containsExactly("NOR", "OMN", "NASAMS");
        assertThat(deal.stages()).extracting(Deal.StageSaid::stage).containsExactly(Stage.AGREED, Stage.OFFERED);
        assertThat(deal.stages()).extracting(Deal.StageSaid::by).containsExactly("سالم الكندي", "Ingvild Aas");
    }

    @Test
    void twoAmountsStayTwo() {
        assertThat(DealFinder.find(List.of(OFFERED, AGREED), Identities.NONE)
                        .get(0)
                        .amount())
                .isEqualTo("20 / 12");
    }

    @Test
    void theOrderOfReportsDoesNotMatter() {
        assertThat(DealFinder.find(List.of(AGREED, OFFERED), Identities.NONE))
                .isEqualTo(DealFinder.find(List.of(OFFERED, AGREED), Identities.NONE));
    }
}
