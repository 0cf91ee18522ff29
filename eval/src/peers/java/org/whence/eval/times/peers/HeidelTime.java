package org.whence.eval.times.peers;

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.exceptions.DocumentCreationTimeMissingException;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whence.eval.times.TimeTagger;
import org.whence.eval.times.Timex;

/** HeidelTime 2.1 for news, with the words that its own tokenizer finds and no parts of speech. */
public final class HeidelTime implements TimeTagger {

    private static final Pattern MARK = Pattern.compile("<TIMEX3 [^>]*value=\"([^\"]*)\"[^>]*>|</TIMEX3>");

    private final HeidelTimeStandalone tagger;

    public HeidelTime() {
        try {
            Path settings = Files.createTempFile("heideltime", ".props");
            Files.writeString(settings, SETTINGS);
            tagger = new HeidelTimeStandalone(
                    Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, settings.toString(), POSTagger.NO, false);
            Files.delete(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String SETTINGS = """
            considerDate = true
            considerDuration = true
            considerSet = true
            considerTime = true
            uimaVarDate = Date
            uimaVarDuration = Duration
            uimaVarLanguage = Language
            uimaVarSet = Set
            uimaVarTime = Time
            uimaVarTypeToProcess = Type
            uimaVarTemponym = Temponym
            typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
            typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
            considerTemponym = false
            """;

    @Override
    public String name() {
        return "HeidelTime";
    }

    @Override
    public List<Timex> tag(String text, LocalDate day) {
        String marked;
        try {
            marked = tagger.process(
                    text, Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        } catch (DocumentCreationTimeMissingException e) {
            throw new IllegalStateException(e);
        }
        return times(text, marked.substring(marked.indexOf("<TimeML>") + "<TimeML>".length()));
    }

    /** The marks of {@code marked}, each at its place in {@code text}, which holds the same letters. */
    private static List<Timex> times(String text, String marked) {
        List<Timex> times = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int at = 0;
        int read = 0;
        int start = -1;
        String value = "";
        while (mark.find()) {
            at = along(text, at, marked.substring(read, mark.start()));
            read = mark.end();
            if (mark.group(1) == null) {
                times.add(new Timex(start, at, value));
            } else {
                start = at;
                while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                    start++;
                }
                value = mark.group(1);
            }
        }
        return times;
    }

    /** Where in {@code text} the letters of {@code part} end that begin at {@code at}; white space may differ. */
    private static int along(String text, int at, String part) {
        String plain = part.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
        int place = at;
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (Character.isWhitespace(letter)) {
                continue;
            }
            while (place < text.length() && text.charAt(place) != letter) {
                place++;
            }
            place++;
        }
        return Math.min(place, text.length());
    }
}
