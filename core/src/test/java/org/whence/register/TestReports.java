package org.whence.register;

import java.util.List;
import org.whence.analysis.Analysis;
import org.whence.entity.EntityType;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.likeness.Told;
import org.whence.statement.Statement;

/** Small collections that several tests link. */
public final class TestReports {
    private TestReports() {}

    /** An interview as an English paper gives it, naming the agency it has it from. */
    public static Told interviewInEnglish() {
        return Told.report(
                        "en",
                        "2021-03-04",
                        "Northern Post",
                        "Deputy wants Norwegian boats",
                        "Lena Ortiz accused Norway of delaying the delivery of 14 patrol ships to Chile in order to force the government to close two factories in the south.",
                        "“We asked for fourteen ships and the contract was signed in the capital, but the Norwegian side demands new money every month,” Ortiz told the Falk Agency.",
                        "“I met the ambassador last week and he promised me that the training of our soldiers would begin before the election,” she said.",
                        "The workers of the port heard none of it.")
                .person("x1", "CHL", "Lena Ortiz", "Ortiz")
                .state("x2", "NOR", "Norway", "Norwegian")
                .state("x3", "CHL", "Chile")
                .accused(
                        "x1",
                        "Norway of delaying the delivery of 14 patrol ships to Chile in order to force the government to close two factories in the south")
                .said(
                        "x1",
                        "We asked for fourteen ships and the contract was signed in the capital, but the Norwegian side demands new money every month",
                        Statement.Manner.DIRECT,
                        Statement.Act.SAY,
                        Statement.Polarity.AFFIRMED,
                        "Falk Agency")
                .quote(
                        "x1",
                        "I met the ambassador last week and he promised me that the training of our soldiers would begin before the election");
    }

    /** The same interview in Russian, which names no agency and says the accusation in its own voice. */
    public static Told interviewInRussian() {
        return Told.report(
                        "ru",
                        "2021-03-05",
                        "Портовый листок",
                        "Депутат требует корабли",
                        "Мэрия обещает отремонтировать дорогу к морю.",
                        "Норвегия задерживает поставку 14 кораблей в Чили, чтобы заставить правительство закрыть две фабрики на юге.",
                        "«Мы просили корабли, и контракт подписан в столице, но норвежская сторона каждый месяц требует новых денег», — сказала Лена Ортис.",
                        "«На прошлой неделе я встретила посла, и он обещал, что обучение наших солдат начнется до выборов», — добавила она.")
                .person("x1", "CHL", "Лена Ортис")
                .state("x2", "NOR", "Норвегия", "норвежская")
                .state("x3", "CHL", "Чили")
                .quote(
                        "x1",
                        "Мы просили корабли, и контракт подписан в столице, но норвежская сторона каждый месяц требует новых денег")
                .quote(
                        "x1",
                        "На прошлой неделе я встретила посла, и он обещал, что обучение наших солдат начнется до выборов");
    }

    /** The same story, told by somebody who was there. */
    public static Told ownStory() {
        return Told.report(
                        "en",
                        "2021-03-05",
                        "Evening Star",
                        "Norway and Chile at odds over ships",
                        "Lena Ortiz spoke in the parliament of Chile yesterday about ships that were ordered from Norway.",
                        "“Nobody in this house can say when the first of them will arrive,” she told deputies, and left before the vote.",
                        "The contract was signed three years ago. Norway has not commented.")
                .person("x1", "CHL", "Lena Ortiz")
                .state("x2", "NOR", "Norway")
                .state("x3", "CHL", "Chile")
                .quote("x1", "Nobody in this house can say when the first of them will arrive");
    }

    /** About something else. */
    public static Told anotherStory() {
        return Told.report(
                        "tr",
                        "2021-06-01",
                        "Kıyı Haber",
                        "Depremde okul yıkıldı",
                        "Adana'daki depremde bir okul yıkıldı, 12 öğrenci yaralandı.",
                        "Belediye Başkanı Selin Aksoy, hastanede çocukları ziyaret etti.")
                .person("x1", "TUR", "Selin Aksoy")
                .named("x2", EntityType.PLACE, "TUR", null, "Adana")
                .event(EventType.CONSULT, "x1", "", "hastanede çocukları ziyaret etti", null, Status.REPORTED);
    }

    /** A deal whose headline says more than its text. */
    public static Told boastfulHeadline() {
        return Told.report(
                        "en",
                        "2021-04-10",
                        "Harbour Gazette",
                        "Chile buys Norwegian patrol ships",
                        "Chile and Norway are negotiating over patrol ships, a minister said.",
                        "Norway would deliver the ships in May, Ana Silva promised.")
                .person("x1", "NOR", "Ana Silva")
                .state("x2", "CHL", "Chile")
                .state("x3", "NOR", "Norway", "Norwegian")
                .said(
                        "x1",
                        "Norway would deliver the ships in May",
                        Statement.Manner.INDIRECT,
                        Statement.Act.PROMISE,
                        Statement.Polarity.AFFIRMED)
                .event(
                        EventType.ARMS_TRANSFER,
                        "x3",
                        "x2",
                        "Chile buys Norwegian patrol ships",
                        Stage.ORDERED,
                        Status.REPORTED)
                .event(
                        EventType.ARMS_TRANSFER,
                        "x3",
                        "x2",
                        "Chile and Norway are negotiating over patrol ships",
                        Stage.NEGOTIATING,
                        Status.REPORTED)
                .event(
                        EventType.ARMS_TRANSFER,
                        "x3",
                        "x2",
                        "Norway would deliver the ships in May",
                        Stage.DELIVERED,
                        Status.PLANNED);
    }

    public static List<Analysis> all() {
        return List.of(
                interviewInEnglish().analysis(),
                interviewInRussian().analysis(),
                ownStory().analysis(),
                anotherStory().analysis(),
                boastfulHeadline().analysis());
    }
}
