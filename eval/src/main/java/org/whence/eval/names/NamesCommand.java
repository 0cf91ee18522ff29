package org.whence.eval.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.whence.entity.Correspondences;
import org.whence.eval.EvalException;
import org.whence.fact.FactFile;

/** The commands that fit and measure {@link Correspondences}. */
public final class NamesCommand {

    /** More names change little. */
    private static final int MOST_TO_FIT = 45_000;
    /** Near misses of each form to fit on. */
    private static final int APART_TO_FIT = 12;
    /** A smaller set of names, whose neighbours are farther apart. */
    private static final int FEW = 1_000;

    private static final int THRESHOLDS = 16;

    private NamesCommand() {}

    /**
     * Prints facts fitted on {@code pairs} without those in {@code heldOut}, as a whole file. Equal arguments give equal bytes.
     *
     * @param date for the head of the file
     */
    public static void fit(Path pairs, Path heldOut, String date, PrintStream out) {
        List<NamePair> all = new ArrayList<>(NamePair.read(pairs));
        Set<NamePair> held = new HashSet<>(NamePair.read(heldOut));
        all.removeIf(held::contains);
        Collections.shuffle(all, new Random(3));
        all = all.subList(0, Math.min(MOST_TO_FIT, all.size()));
        out.println(
                "# Which letters of Latin spellings stand for which of another script: pair | Latin letters | other letters |");
        out.println(
                "# weight; beside | the same two | where | what stands there and what it adds, parted by commas; form | a common");
        out.println(
                "# name of the other script | what it adds; length | letters of the Latin word with its ends | of the other |");
        out.println(
                "# weight. Weights are natural logarithms of odds in hundredths; ^ and $ are the ends of the word, - is nothing.");
        out.println("# Written by: whence-eval fit-names " + pairs.getFileName() + " " + heldOut.getFileName()
                + " --date=" + date);
        out.println("# date: " + date);
        out.println("# source: fitted on " + all.size() + " names of " + pairs.getFileName() + " without "
                + heldOut.getFileName() + " (names of Wikidata in two scripts)");
        out.println("# licence: CC0-1.0");
        CorrespondenceFit.lines(all, APART_TO_FIT).forEach(out::println);
    }

    /** Prints precision, recall and F1 of the facts in {@code facts} on {@code pairs}. */
    public static void measure(Path facts, Path pairs, PrintStream out) {
        Correspondences correspondences = Correspondences.of(read(facts));
        List<NamePair> all = new ArrayList<>(NamePair.read(pairs));
        print("all", NameDecisions.among(all, NameDecisions.APART), correspondences, out);
        Collections.shuffle(all, new Random(1));
        print(
                "drawn",
                NameDecisions.among(all.subList(0, Math.min(FEW, all.size())), NameDecisions.APART),
                correspondences,
                out);
    }

    private static void print(String what, NameDecisions decisions, Correspondences correspondences, PrintStream out) {
        double[] scores = decisions.scores(correspondences::score);
        for (int t = 0; t < THRESHOLDS; t++) {
            double least = -2 + 0.25 * t;
            NameDecisions.Rates rates = decisions.rates(scores, least);
            out.println(String.format(
                    Locale.ROOT,
                    "%-6s %7d decisions  odds >= %5.2f  P %.3f R %.3f F1 %.3f",
                    what,
                    decisions.size(),
                    least,
                    rates.precision(),
                    rates.recall(),
                    rates.f1()));
        }
    }

    private static FactFile read(Path file) {
        try {
            return FactFile.parse(
                    String.valueOf(file.getFileName()), new BufferedReader(new StringReader(Files.readString(file))));
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
    }
}
