package org.whence.eval.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.eval.EvalException;

/** One word of a name in Latin letters and in another script's. */
public record NamePair(String latin, String other) {

    /**
     * Reads lines of Latin form, tab, other form with a blank between its letters, tab, count.
     *
     * @throws EvalException if the file cannot be read or a line has no tab
     */
    public static List<NamePair> read(Path file) {
        List<NamePair> pairs = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("\t");
                if (fields.length < 2) {
                    throw new EvalException(
                            file + " has the line \"" + line + "\", expected two forms and a tab between");
                }
                pairs.add(new NamePair(fields[0], fields[1].replace(" ", "")));
            }
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
        return pairs;
    }
}
