package org.whence.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.whence.entity.EntityRules;
import org.whence.event.EventRules;
import org.whence.language.NgramIdentifier;
import org.whence.register.KeyedLinker;
import org.whence.statement.StatementRules;
import org.whence.syntax.LanguageSentences;
import org.whence.time.TimeRules;

/** How much memory the facts and models of all languages take once they are loaded. */
final class ModelMemory {
    private static final int COLLECTIONS = 6;

    private ModelMemory() {}

    /** Megabytes of live objects after each stage, in the order of loading; what stages share counts for the first. */
    static List<String> lines() {
        List<Object> kept = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        double before = live();
        double start = before;
        before = load("language", NgramIdentifier::load, kept, lines, before);
        before = load("syntax", LanguageSentences::load, kept, lines, before);
        before = load("time", TimeRules::load, kept, lines, before);
        before = load("entity, with taggers", EntityRules::load, kept, lines, before);
        before = load("register, with names across scripts", KeyedLinker::load, kept, lines, before);
        String named = line("the stages above", before - start);
        before = load("statement", StatementRules::load, kept, lines, before);
        before = load("event", EventRules::load, kept, lines, before);
        lines.add(named);
        lines.add(line("all " + kept.size() + " stages", before - start));
        return lines;
    }

    private static double load(
            String name, Supplier<Object> stage, List<Object> kept, List<String> lines, double before) {
        kept.add(stage.get());
        double after = live();
        lines.add(line(name, after - before));
        return after;
    }

    private static String line(String name, double megabytes) {
        return String.format(Locale.ROOT, "%-40s %6.1f MB", name, megabytes);
    }

    private static double live() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
