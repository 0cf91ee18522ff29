package org.whence.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.app.Library;
import org.whence.language.Language;
import org.whence.search.SearchHit;
import org.whence.store.Home;
import org.whence.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds the reports in which all words stand, in any of the five languages.",
        footer = {"", "Example: whence search air defence", "         whence search --language ar اتفاق"})
final class SearchCommand implements Callable<Integer> {
    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Only reports in this language: en, ar, ru, tr, fa.")
    private @Nullable Language language;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Values.Limit.class,
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "The words.")
    private List<String> words = List.of();

    SearchCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() {
        try (Library library = Library.open(Home.at(whence.settings(home.home).home()))) {
            List<SearchHit> hits = library.search(String.join(" ", words), language, limit);
            for (SearchHit hit : hits) {
                print(hit);
            }
            whence.terminal().err().println(hits.isEmpty() ? "nothing found" : hits.size() + " found");
            return Exit.DONE;
        }
    }

    private void print(SearchHit hit) {
        var out = whence.terminal().out();
        out.println(ShowCommand.shortId(hit.report()) + "  " + (hit.day() == null ? "undated   " : hit.day()) + "  "
                + hit.language() + "  " + (hit.outlet() == null ? "" : hit.outlet() + ": ") + hit.title());
        for (SearchHit.Snippet snippet : hit.snippets()) {
            out.println("    " + marked(snippet));
        }
    }

    private static String marked(SearchHit.Snippet snippet) {
        StringBuilder text = new StringBuilder(snippet.text());
        for (int i = snippet.found().size() - 1; i >= 0; i--) {
            Span span = snippet.found().get(i);
            text.insert(span.end(), ']').insert(span.start(), '[');
        }
        return text.toString();
    }
}
