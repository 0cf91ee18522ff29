package org.whence.eval.times;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.eval.EvalException;
import org.whence.language.Language;
import org.whence.time.Days;
import org.whence.time.TimeMention;

/**
 * Passes and failures at the cases of Recognizers-Text for dates and times: for a sentence of a dialogue and a day, what
 * stands in it and what it means. A case passes if all that is wanted is found, with words that overlap and a value that is
 * one of those given, and nothing else is found.
 */
public final class RecognizersCommand {

    private static final Map<String, Language> LANGUAGES = languages();

    private final OurTimes ours = new OurTimes();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    private RecognizersCommand() {}

    private static Map<String, Language> languages() {
        Map<String, Language> languages = new LinkedHashMap<>();
        languages.put("Arabic", new Language("ar"));
        languages.put("English", Language.ENGLISH);
        languages.put("Turkish", new Language("tr"));
        return languages;
    }

    /** Pass rates of the model cases in each language's folder under {@code folder}, in all and by the kind wanted. */
    public static List<String> lines(Path folder, boolean withMisses) {
        RecognizersCommand command = new RecognizersCommand();
        int read = 0;
        for (Map.Entry<String, Language> language : LANGUAGES.entrySet()) {
            Path file = folder.resolve(language.getKey()).resolve("DateTimeModel.json");
            if (Files.isRegularFile(file)) {
                command.measure(file, language.getValue());
                read++;
            }
        }
        if (read == 0) {
            throw new EvalException(
                    "there is no DateTimeModel.json in a folder Arabic, English or Turkish of " + folder);
        }
        List<String> lines = new ArrayList<>(withMisses ? command.misses : List.of());
        command.counts.forEach((row, count) -> lines.add(String.format(
                Locale.ROOT, "%-24s %4d/%-4d %.3f", row, count[0], count[1], (double) count[0] / count[1])));
        return lines;
    }

    private void measure(Path file, Language language) {
        JsonNode cases;
        try {
            String json = Files.readString(file);
            cases = new ObjectMapper().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (JsonProcessingException e) {
            throw new EvalException(file + " is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
        for (JsonNode one : cases) {
            String day = one.path("Context").path("ReferenceDateTime").asText("2016-11-07");
            measure(one.path("Input").asText(), LocalDate.parse(day.substring(0, 10)), one.path("Results"), language);
        }
    }

    private void measure(String text, LocalDate day, JsonNode wanted, Language language) {
        List<TimeMention> found = new ArrayList<>(ours.find(OurTimes.report(text, language, day)));
        boolean all = true;
        List<String> kinds = new ArrayList<>();
        for (JsonNode result : wanted) {
            int start = result.path("Start").asInt();
            int end = result.has("End")
                    ? result.path("End").asInt() + 1
                    : start + result.path("Length").asInt();
            String kind = result.path("TypeName").asText().replace("datetimeV2.", "");
            TimeMention time = found.stream()
                    .filter(t -> t.span().start() < end && start < t.span().end())
                    .findFirst()
                    .orElse(null);
            found.remove(time);
            boolean right =
                    time != null && isOneOf(time, result.path("Resolution").path("values"));
            count(language + " " + (kind.isEmpty() ? "other" : kind), right);
            kinds.add(kind + " " + result.path("Text").asText()
                    + (time == null ? " missed" : right ? "" : " = " + time.value()));
            all &= right;
        }
        found.forEach(extra -> kinds.add(
                "extra " + text.substring(extra.span().start(), extra.span().end())));
        count(language + " cases", all && found.isEmpty());
        if (!all || !found.isEmpty()) {
            misses.add("miss " + language + " " + text + " | " + String.join(" ; ", kinds));
        }
    }

    private void count(String row, boolean right) {
        int[] count = counts.computeIfAbsent(row, r -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
    }

    private static boolean isOneOf(TimeMention time, JsonNode values) {
        for (JsonNode value : values) {
            if (is(time, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(TimeMention time, JsonNode wanted) {
        String type = wanted.path("type").asText();
        String value = wanted.path("value").asText();
        Days days = Days.of(time.value()).orElse(null);
        return switch (type) {
            case "date" ->
                days != null && days.isOneDay() && days.first().toString().equals(value);
            case "daterange" -> days != null && covers(days, wanted);
            case "datetime" ->
                time.value().length() >= 16 && value.replace(' ', 'T').startsWith(time.value())
                        || time.value().equals("PRESENT_REF");
            case "time" -> time.value().startsWith("T") && ("T" + value).startsWith(time.value());
            case "duration", "set" -> time.value().equals(wanted.path("timex").asText());
            default -> false;
        };
    }

    /** Their ends are exclusive. */
    private static boolean covers(Days days, JsonNode range) {
        return days.first().toString().equals(text(range, "start"))
                && days.last().plusDays(1).toString().equals(text(range, "end"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asText() : null;
    }
}
