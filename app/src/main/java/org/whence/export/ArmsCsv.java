package org.whence.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.deal.Deal;
import org.whence.entity.Entity;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.fact.FactFile;
import org.whence.language.Language;
import org.whence.register.Register;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.time.Days;

/**
 * Deals in the columns of the SIPRI arms transfers database, each value with the passages behind it. A value stands in
 * brackets, as there, while it rests on somebody's word alone or while the reports give several. What nobody said is empty.
 */
final class ArmsCsv {

    static final List<String> COLUMNS = List.of(
            "Recipient",
            "Supplier",
            "Year of order",
            "Number ordered",
            "Weapon designation",
            "Weapon description",
            "Number delivered",
            "Year(s) of delivery",
            "Status",
            "Comments",
            "Order passage",
            "Order source",
            "Delivery passage",
            "Delivery source",
            "Other passages");

    private static final Set<Stage> ORDER = Set.of(Stage.AGREED, Stage.ORDERED);

    private final Map<String, String> sources;
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, String> countries = new LinkedHashMap<>();

    private ArmsCsv(Register register) {
        this.sources = register.reports().stream()
                .collect(Collectors.toMap(
                        report -> report.id().toString(), ArmsCsv::source, (a, b) -> a, LinkedHashMap::new));
        FactFile.load(Entity.class, Language.ENGLISH.tag() + "/equipment.facts")
                .lines()
                .forEach(line -> classes.putIfAbsent(line.required(0, "designation"), line.required(1, "class")));
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            countries.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
    }

    static void write(Register register, Consumer<String> lines) {
        lines.accept(Csv.line(COLUMNS));
        ArmsCsv csv = new ArmsCsv(register);
        register.deals().stream()
                .map(csv::cells)
                .sorted(Comparator.comparing((List<String> row) -> String.join("\u0000", row)))
                .forEach(row -> lines.accept(Csv.line(row)));
    }

    private List<String> cells(Deal deal) {
        List<Deal.StageSaid> orders = deal.stages().stream()
                .filter(said -> ORDER.contains(said.stage()))
                .toList();
        List<Deal.StageSaid> deliveries = deal.stages().stream()
                .filter(said -> said.stage() == Stage.DELIVERED)
                .toList();
        List<Deal.StageSaid> others = new ArrayList<>(deal.stages());
        others.removeAll(orders);
        others.removeAll(deliveries);
        boolean delivered = deliveries.stream().anyMatch(ArmsCsv::holds);
        boolean claimed = deal.stages().stream().noneMatch(said -> said.status() == Status.REPORTED);
        String amount = amount(deal.amount(), claimed);
        String item = deal.item();
        boolean known = item != null && classes.containsKey(item);
        boolean kind = item != null && classes.containsValue(item);
        return List.of(
                party(deal.recipient()),
                party(deal.supplier()),
                years(orders),
                orders.isEmpty() && delivered ? "" : amount,
                item == null || kind ? "" : item,
                item != null && known ? words(classes.get(item)) : item != null && kind ? words(item) : "",
                delivered ? amount : "",
                years(deliveries),
                status(deal.stages()),
                comments(deal.stages()),
                each(orders, said -> said.passage().text()),
                each(orders, said -> source(said.passage())),
                each(deliveries, said -> said.passage().text()),
                each(deliveries, said -> source(said.passage())),
                each(others, said -> said.passage().text() + " [" + source(said.passage()) + "]"));
    }

    private String party(@Nullable String party) {
        return party == null ? "" : countries.getOrDefault(party, party);
    }

    private static String words(@Nullable String code) {
        return code == null ? "" : code.replace('-', ' ');
    }

    private static String amount(@Nullable String amount, boolean claimed) {
        if (amount == null) {
            return "";
        }
        return claimed || amount.contains(" / ") ? "(" + amount + ")" : amount;
    }

    private static boolean holds(Deal.StageSaid said) {
        return said.status() == Status.REPORTED || said.status() == Status.CLAIMED;
    }

    /** The years that are given, in brackets unless an outlet reports the one year there is. */
    private static String years(List<Deal.StageSaid> said) {
        Set<String> years = new LinkedHashSet<>();
        boolean reported = false;
        for (Deal.StageSaid one : said) {
            Optional<Days> days = holds(one) ? Days.of(one.time()) : Optional.empty();
            if (days.isPresent()) {
                years.add(years(days.get()));
                reported |= one.status() == Status.REPORTED;
            }
        }
        String all = years.stream().sorted().collect(Collectors.joining("; "));
        return all.isEmpty() || reported && years.size() == 1 ? all : "(" + all + ")";
    }

    private static String years(Days days) {
        int first = days.first().getYear();
        int last = days.last().getYear();
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    /** The furthest that anybody says the deal has got; denied or cancelled if anybody says so. */
    private static String status(List<Deal.StageSaid> stages) {
        List<String> said = new ArrayList<>();
        stages.stream()
                .filter(ArmsCsv::holds)
                .map(Deal.StageSaid::stage)
                .filter(Stage::isStep)
                .max(Comparator.naturalOrder())
                .ifPresent(stage -> said.add(lower(stage)));
        stages.stream()
                .map(one -> one.status() == Status.DENIED && one.stage().isStep() ? Stage.DENIED : one.stage())
                .filter(stage -> !stage.isStep())
                .distinct()
                .sorted()
                .forEach(stage -> said.add(lower(stage)));
        return String.join("; ", said);
    }

    private static String comments(List<Deal.StageSaid> stages) {
        return each(
                stages,
                said -> lower(said.stage()) + " " + lower(said.status())
                        + (said.time() == null ? "" : " " + said.time())
                        + (said.by() == null ? "" : ", says " + said.by()));
    }

    private static String each(List<Deal.StageSaid> stages, Function<Deal.StageSaid, String> value) {
        return stages.stream().map(value).distinct().collect(Collectors.joining(" | "));
    }

    private String source(Passage passage) {
        return sources.getOrDefault(
                passage.report().toString(), passage.report().toString());
    }

    private static String source(Report report) {
        String outlet =
                report.outlet() == null ? report.source() : report.outlet().name();
        return report.day().map(day -> outlet + ", " + day.value()).orElse(outlet);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
