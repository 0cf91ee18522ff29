package org.whence.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.app.Library;
import org.whence.correction.Correction;
import org.whence.entity.Mention;
import org.whence.event.Event;
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.statement.Statement;
import org.whence.store.Home;
import org.whence.store.StoredReport;
import org.whence.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence correct}. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description =
                "Corrects what the rules found. Every correction is an entry of a journal; it holds when reports are"
                        + " analysed again, goes out with the data, and can be taken back. Without arguments: the journal.",
        footer = {
            "",
            "What to correct:",
            "  merge PLACE PLACE              the two mentions are of one actor",
            "  split PLACE...                 these are somebody else",
            "  reattribute PLACE KIND NAME    NAME says it; KIND is person, body,",
            "                                 medium or unnamed",
            "  date REPORT DAY                the report is of that day",
            "  reject-statement PLACE         these words are no statement",
            "  reject-event PLACE             these words are no event",
            "  reject-link REPORT REPORT|NAME no dependence between the two",
            "  reject-conflict PLACE PLACE KIND",
            "  grade SOURCE B2                Admiralty code; SOURCE as in /sources/SOURCE",
            "  undo NUMBER                    takes an entry back",
            "",
            "PLACE is REPORT:s3, REPORT:e2 or REPORT:x4, as `whence show REPORT` numbers",
            "statements, events and names, or REPORT:12-34, offsets into its text.",
            "",
            "Example: whence correct date 3f2a9c01d4 2024-03-01 --why \"print edition\"",
            ""
        })
final class CorrectCommand implements Callable<Integer> {
    private static final Pattern PLACE = Pattern.compile("(.+):(?:([sex]\\d{1,6})|(\\d{1,9})-(\\d{1,9}))");

    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Who corrects. Without it: the name of the system's user.")
    private @Nullable String who;

    @Option(names = "--why", paramLabel = "WORDS", description = "Why, for whoever reads the journal.")
    private String why = "";

    @Parameters(paramLabel = "WHAT", arity = "0..*", description = "What to correct, and how; see below.")
    private List<String> words = List.of();

    CorrectCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() {
        try (Library library = Library.open(Home.at(whence.settings(home.home).home()))) {
            if (words.isEmpty()) {
                journal(library);
                return Exit.DONE;
            }
            Correction made = library.correct(correction(library));
            whence.terminal().out().println(line(made));
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage() + "; see whence correct --help");
        }
    }

    private void journal(Library library) {
        Set<Long> standing = new HashSet<>();
        library.corrections().standing().forEach(c -> standing.add(c.number()));
        List<Correction> all = library.store().corrections();
        for (Correction entry : all) {
            boolean counts = standing.contains(entry.number()) || entry.kind() == Correction.Kind.UNDO;
            whence.terminal().out().println(line(entry) + (counts ? "" : "  (taken back)"));
        }
        whence.terminal().err().println(all.size() + (all.size() == 1 ? " correction" : " corrections"));
    }

    private static String line(Correction entry) {
        return entry.number() + "  " + entry.at().toString().substring(0, 10) + "  " + entry.who() + "  "
                + word(entry.kind()) + (entry.value().isEmpty() ? "" : " " + entry.value())
                + entry.places().stream()
                        .map(p -> "  " + ShowCommand.shortId(p.report())
                                + (p.text().isEmpty() ? "" : " “" + p.text().replace('\n', ' ') + "”"))
                        .collect(Collectors.joining())
                + (entry.why().isEmpty() ? "" : "  – " + entry.why());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Correction correction(Library library) {
        Correction.Kind kind = kind(words.get(0));
        List<String> rest = words.subList(1, words.size());
        List<Passage> places = new ArrayList<>();
        String value = "";
        switch (kind) {
            case MERGE, SPLIT, REJECT_STATEMENT -> rest.forEach(r -> places.add(place(library, r)));
            case REATTRIBUTE -> {
                places.add(place(library, first(rest)));
                value = String.join(" ", rest.subList(1, rest.size()));
            }
            case DATE -> {
                places.add(whole(library, first(rest)));
                value = String.join(" ", rest.subList(1, rest.size()));
            }
            case REJECT_EVENT -> {
                places.add(place(library, first(rest)));
                value = type(library, first(rest));
            }
            case REJECT_LINK -> {
                places.add(whole(library, first(rest)));
                String other = rest.size() < 2 ? "" : rest.get(1);
                if (fitting(library, other).size() == 1) {
                    places.add(whole(library, other));
                } else {
                    value = other;
                }
            }
            case REJECT_CONFLICT -> {
                rest.stream().limit(2).forEach(r -> places.add(place(library, r)));
                value = rest.size() < 3 ? "" : rest.get(2);
            }
            case GRADE, UNDO -> value = String.join(" ", rest);
        }
        String name = who == null ? System.getProperty("user.name", "") : who;
        return new Correction(0, Clock.systemUTC().instant(), name, why, kind, places, value);
    }

    private static Correction.Kind kind(String typed) {
        for (Correction.Kind kind : Correction.Kind.values()) {
            if (word(kind).equals(typed)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("\"" + typed + "\" is nothing that can be corrected");
    }

    private static String first(List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("say which report or place");
        }
        return rest.get(0);
    }

    private static List<StoredReport> fitting(Library library, String report) {
        return report.isEmpty() ? List.of() : ShowCommand.fitting(library.reports(), report);
    }

    private static ReportId report(Library library, String typed) {
        return ShowCommand.one(typed, fitting(library, typed)).id();
    }

    private static Analysis analysis(Library library, String typed) {
        return library.analysis(report(library, typed)).orElseThrow();
    }

    private static Passage whole(Library library, String typed) {
        return new Passage(report(library, typed), new Span(0, 0), "");
    }

    private static Passage place(Library library, String typed) {
        Matcher matcher = PLACE.matcher(typed);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + typed + "\" is no place such as 3f2a9c01d4:s3");
        }
        Analysis analysis = analysis(library, matcher.group(1));
        String id = matcher.group(2);
        Span span;
        if (id == null) {
            int start = Integer.parseInt(matcher.group(3));
            int end = Integer.parseInt(matcher.group(4));
            if (end < start || end > analysis.report().text().length()) {
                throw new IllegalArgumentException("\"" + typed + "\" is outside the text of its report");
            }
            span = new Span(start, end);
        } else {
            span = switch (id.charAt(0)) {
                case 's' ->
                    analysis.statements().stream()
                            .filter(s -> s.id().equals(id))
                            .map(Statement::content)
                            .findFirst()
                            .orElse(null);
                case 'e' ->
                    analysis.events().stream()
                            .filter(e -> e.id().equals(id))
                            .map(Event::span)
                            .findFirst()
                            .orElse(null);
                default ->
                    analysis.entities().mentions().stream()
                            .filter(m -> m.entity().equals(id) && m.form() != Mention.Form.PRONOUN)
                            .map(Mention::span)
                            .findFirst()
                            .orElse(null);
            };
        }
        if (span == null) {
            throw new IllegalArgumentException("there is no " + id + " in " + matcher.group(1));
        }
        return analysis.report().passage(span);
    }

    private static String type(Library library, String typed) {
        int colon = typed.lastIndexOf(':');
        String id = typed.substring(colon + 1);
        return analysis(library, typed.substring(0, Math.max(0, colon))).events().stream()
                .filter(e -> e.id().equals(id))
                .map(e -> word(e.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + typed + "\" is no event such as 3f2a9c01d4:e2"));
    }
}
