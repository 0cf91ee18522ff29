package org.whence.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;
import org.whence.store.Acceptance;

/** Counts what became of the inputs of one run, and says it. */
final class AddSummary {

    /** Issues of one kind that are printed one by one; of more, only the number is. */
    private static final int MOST_LINES = 20;

    private int added;
    private int alreadyThere;
    private int revised;
    private final Set<String> rejected = new TreeSet<>();
    private final Map<String, List<Issue>> byCode = new TreeMap<>();

    void count(String name, @Nullable Acceptance acceptance, List<Issue> issues) {
        if (acceptance == null) {
            rejected.add(name);
        } else if (acceptance == Acceptance.ADDED) {
            added++;
        } else if (acceptance == Acceptance.REVISED) {
            revised++;
        } else {
            alreadyThere++;
        }
        for (Issue issue : issues) {
            // issues of a report say where in it; here the report's own name is what helps
            Issue named =
                    issue.where().contains(name) ? issue : new Issue(issue.code(), name, issue.what(), issue.mend());
            byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>()).add(named);
        }
    }

    /** Something to know beside the inputs. */
    void remark(Issue issue) {
        byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>()).add(issue);
    }

    /** Items of feeds that were there and did not change. */
    void unchanged(int items) {
        alreadyThere += items;
    }

    /** Whether there was nothing to read at all. */
    boolean isEmpty() {
        return added + revised + alreadyThere == 0;
    }

    Set<String> rejected() {
        return rejected;
    }

    void print(Terminal terminal) {
        PrintStream err = terminal.err();
        byCode.forEach((code, issues) -> {
            err.println();
            err.println(code + " (" + issues.size() + ")");
            issues.stream().limit(MOST_LINES).forEach(issue -> err.println("  " + issue.line()));
            if (issues.size() > MOST_LINES) {
                err.println("  … and " + (issues.size() - MOST_LINES) + " more");
            }
        });
        err.println();
        err.println(added + " added, " + (revised > 0 ? revised + " revised, " : "") + alreadyThere + " already there, "
                + rejected.size() + " not read");
    }
}
