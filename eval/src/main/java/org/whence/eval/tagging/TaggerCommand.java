package org.whence.eval.tagging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.whence.entity.TagFeatures;
import org.whence.entity.TagModel;
import org.whence.eval.EvalException;
import org.whence.eval.tagging.MarkedText.Mark;
import org.whence.language.Language;
import org.whence.syntax.LanguageSentences;
import org.whence.text.Span;
import org.whence.time.TimeRules;

/** Trains a tagger on a set of marked texts and measures it on texts that it has not seen. */
public final class TaggerCommand {

    private static final int EPOCHS = 12;
    private static final double LIGHTEST = 0.05;

    /** What was found and wanted of one type. */
    private record Count(int hits, int wanted, int given) {
        Count plus(Count other) {
            return new Count(hits + other.hits, wanted + other.wanted, given + other.given);
        }
    }

    private final String form;
    private final Language language;
    private final PrintStream out;
    private final TimeRules times = TimeRules.load();
    private final LanguageSentences sentences = LanguageSentences.load();
    private final TagFeatures features;
    /** What the set calls the groups of equipment that the lists know. */
    private final Map<String, String> gear;

    /** @param gear types of the set by group of equipment, for words that the lists and rules decide; empty if none */
    public TaggerCommand(String form, Language language, Map<String, String> gear, PrintStream out) {
        this.gear = Map.copyOf(gear);
        this.form = form;
        this.language = language;
        this.out = out;
        this.features = TagFeatures.load(language);
    }

    /**
     * Measures by cross-validation: each text is tagged by a model that was fitted on the texts of the other {@code folds}.
     *
     * @param peer class of another trainer, measured on the same texts and folds; may be empty
     */
    public void measure(Path folder, int folds, String leaveOut, List<String> together, boolean misses, String peer) {
        List<MarkedText> texts = texts(folder, leaveOut);
        List<String> missed = new ArrayList<>();
        List<List<TagFeatures.Line>> lines = texts.stream().map(this::lines).toList();
        Map<String, Count> exact = new TreeMap<>();
        Map<String, FactRuEval.Tally> apart = new TreeMap<>();
        Map<String, FactRuEval.Tally> asPlaces = new TreeMap<>();
        for (int fold = 0; fold < folds; fold++) {
            int tested = fold;
            TagModel model = model(train(texts, lines, i -> i % folds != tested, Map.of()));
            GearHabits habits = new GearHabits(gear);
            for (int i = 0; i < texts.size(); i++) {
                if (i % folds != tested) {
                    habits.learn(texts.get(i), lines.get(i));
                }
            }
            for (int i = fold; i < texts.size(); i += folds) {
                List<Mark> given = tagged(model, habits, texts.get(i), lines.get(i));
                compare(texts.get(i).flat(), given, exact);
                if (misses) {
                    misses(texts.get(i), given, missed);
                }
                if (form.equals("factrueval")) {
                    official(texts.get(i), given, apart, asPlaces);
                }
            }
        }
        out.println(texts.size() + " texts, " + folds
                + " folds by text; exact stretch and type, of marks inside others the longest:");
        print(exact, together, apart, asPlaces);
        missed.stream().sorted().forEach(out::println);
        if (!peer.isEmpty()) {
            measure(trainer(peer), texts, lines, folds, together);
        }
    }

    private static NameTrainer trainer(String type) {
        try {
            return (NameTrainer) Class.forName(type).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new EvalException(
                    "there is no trainer of taggers " + type + " on the class path; see the profile tagger-peers", e);
        }
    }

    private void measure(
            NameTrainer trainer,
            List<MarkedText> texts,
            List<List<TagFeatures.Line>> lines,
            int folds,
            List<String> together) {
        List<NameTrainer.Text> words = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            words.add(words(texts.get(i), lines.get(i)));
        }
        Map<String, Count> exact = new TreeMap<>();
        Map<String, FactRuEval.Tally> apart = new TreeMap<>();
        Map<String, FactRuEval.Tally> asPlaces = new TreeMap<>();
        for (int fold = 0; fold < folds; fold++) {
            int tested = fold;
            NameTrainer.Tagger tagger = trainer.fit(
                    language.tag(),
                    IntStream.range(0, texts.size())
                            .filter(i -> i % folds != tested)
                            .mapToObj(words::get)
                            .toList());
            for (int i = fold; i < texts.size(); i += folds) {
                List<Mark> given = marks(tagger.find(words.get(i).sentences()), lines.get(i));
                compare(texts.get(i).flat(), given, exact);
                if (form.equals("factrueval")) {
                    official(texts.get(i), given, apart, asPlaces);
                }
            }
        }
        out.println(trainer.name() + ", on the same texts, words and folds:");
        print(exact, together, apart, asPlaces);
    }

    private static NameTrainer.Text words(MarkedText text, List<TagFeatures.Line> lines) {
        List<List<String>> sentences = new ArrayList<>();
        List<List<NameTrainer.Stretch>> names = new ArrayList<>();
        for (TagFeatures.Line line : lines) {
            sentences.add(
                    line.words().stream().map(w -> w.in(text.report().text())).toList());
            names.add(stretches(tags(line.words(), text.flat())));
        }
        return new NameTrainer.Text(sentences, names);
    }

    private static List<NameTrainer.Stretch> stretches(String[] tags) {
        List<NameTrainer.Stretch> stretches = new ArrayList<>();
        for (int from = 0; from < tags.length; from++) {
            if (tags[from].startsWith("B-")) {
                String type = tags[from].substring(2);
                int to = from + 1;
                while (to < tags.length && tags[to].equals("I-" + type)) {
                    to++;
                }
                stretches.add(new NameTrainer.Stretch(from, to, type));
            }
        }
        return stretches;
    }

    private static List<Mark> marks(List<List<NameTrainer.Stretch>> found, List<TagFeatures.Line> lines) {
        List<Mark> marks = new ArrayList<>();
        for (int s = 0; s < found.size(); s++) {
            List<Span> words = lines.get(s).words();
            for (NameTrainer.Stretch name : found.get(s)) {
                marks.add(new Mark(
                        new Span(
                                words.get(name.from()).start(),
                                words.get(name.to() - 1).end()),
                        name.type()));
            }
        }
        return marks;
    }

    private void print(
            Map<String, Count> exact,
            List<String> together,
            Map<String, FactRuEval.Tally> apart,
            Map<String, FactRuEval.Tally> asPlaces) {
        if (!together.isEmpty()) {
            Count sum = together.stream()
                    .map(t -> exact.getOrDefault(t, new Count(0, 0, 0)))
                    .reduce(new Count(0, 0, 0), Count::plus);
            exact.put(String.join("+", together), sum);
        }
        exact.forEach((type, count) -> print(type, count.hits(), count.wanted(), count.given()));
        if (!apart.isEmpty()) {
            out.println("official measure of track 1, state bodies apart:");
            apart.forEach((type, t) -> print(type, t.hits(), t.standard(), t.given()));
            out.println("official measure of track 1, state bodies as places:");
            asPlaces.forEach((type, t) -> print(type, t.hits(), t.standard(), t.given()));
        }
    }

    private static void misses(MarkedText text, List<Mark> given, List<String> missed) {
        List<Mark> wanted = text.flat();
        wanted.stream().filter(m -> !given.contains(m)).forEach(m -> missed.add("missed " + shown(text, m)));
        given.stream().filter(m -> !wanted.contains(m)).forEach(m -> missed.add("extra  " + shown(text, m)));
    }

    private static String shown(MarkedText text, Mark mark) {
        String all = text.report().text();
        int from = mark.span().start();
        int to = mark.span().end();
        return (mark.type() + ": " + all.substring(Math.max(0, from - 40), from) + "[" + all.substring(from, to) + "]"
                        + all.substring(to, Math.min(all.length(), to + 30)))
                .replaceAll("\\s+", " ");
    }

    /** Fits a model on all texts and writes it to {@code file}. */
    public void write(Path folder, String leaveOut, Map<String, String> head, Path file) {
        List<MarkedText> texts = texts(folder, leaveOut);
        List<List<TagFeatures.Line>> lines = texts.stream().map(this::lines).toList();
        byte[] bytes = train(texts, lines, i -> true, head);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new EvalException("cannot write " + file + ": " + e, e);
        }
        out.println(file + ": " + bytes.length + " bytes, fitted on " + texts.size() + " texts");
    }

    private List<MarkedText> texts(Path folder, String leaveOut) {
        return MarkedTexts.read(form, language, folder).stream()
                .filter(t -> leaveOut.isEmpty() || !t.name().contains(leaveOut))
                .toList();
    }

    private List<TagFeatures.Line> lines(MarkedText text) {
        return features.of(text.report(), times.find(text.report(), sentences.split(text.report())));
    }

    private static byte[] train(
            List<MarkedText> texts,
            List<List<TagFeatures.Line>> lines,
            Predicate<Integer> chosen,
            Map<String, String> head) {
        List<TagTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (chosen.test(i)) {
                List<Mark> marks = texts.get(i).flat();
                for (TagFeatures.Line line : lines.get(i)) {
                    examples.add(new TagTrainer.Example(line.features(), tags(line.words(), marks)));
                }
            }
        }
        return new TagTrainer(EPOCHS, LIGHTEST).train(examples, head);
    }

    private static TagModel model(byte[] bytes) {
        byte[] head = "source: -\nlicence: -\ndate: -\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, file, head.length, bytes.length);
        try {
            return TagModel.read("model", new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String[] tags(List<Span> words, List<Mark> marks) {
        String[] tags = new String[words.size()];
        Arrays.fill(tags, "O");
        for (Mark mark : marks) {
            String next = "B-";
            for (int i = 0; i < tags.length; i++) {
                if (words.get(i).overlaps(mark.span())) {
                    tags[i] = next + mark.type();
                    next = "I-";
                }
            }
        }
        return tags;
    }

    /** The tagger's marks; words for equipment are left to what the lists know and the habits of the annotators. */
    private List<Mark> tagged(TagModel model, GearHabits habits, MarkedText text, List<TagFeatures.Line> lines) {
        List<Mark> marks = new ArrayList<>();
        for (TagFeatures.Line line : lines) {
            List<Mark> known = new ArrayList<>();
            for (TagFeatures.Gear g : line.gear()) {
                Mark mark = gear.containsKey(g.group()) ? habits.mark(text, line, g) : null;
                if (mark != null) {
                    known.add(mark);
                }
            }
            marks.addAll(known);
            for (TagModel.Stretch s : model.find(line.features())) {
                Span span = new Span(
                        line.words().get(s.from()).start(),
                        line.words().get(s.to() - 1).end());
                if (gear.containsValue(s.type())
                        || known.stream().anyMatch(m -> m.span().overlaps(span))) {
                    continue;
                }
                marks.add(new Mark(span, s.type()));
            }
        }
        return marks;
    }

    private static void compare(List<Mark> wanted, List<Mark> given, Map<String, Count> counts) {
        for (Mark mark : wanted) {
            add(counts, mark.type(), new Count(given.contains(mark) ? 1 : 0, 1, 0));
        }
        given.forEach(mark -> add(counts, mark.type(), new Count(0, 0, 1)));
    }

    private static void add(Map<String, Count> counts, String type, Count count) {
        counts.merge(type, count, Count::plus);
        counts.merge("all", count, Count::plus);
    }

    private static void official(
            MarkedText text,
            List<Mark> given,
            Map<String, FactRuEval.Tally> apart,
            Map<String, FactRuEval.Tally> together) {
        try {
            FactRuEval document = FactRuEval.read(Path.of(text.name()));
            document.score(given, true).forEach((type, t) -> apart.merge(type, t, FactRuEval.Tally::plus));
            document.score(given, false).forEach((type, t) -> together.merge(type, t, FactRuEval.Tally::plus));
        } catch (IOException e) {
            throw new EvalException("cannot read " + text.name() + ": " + e, e);
        }
    }

    private void print(String type, double hits, int wanted, int given) {
        double p = hits / Math.max(1, given);
        double r = hits / Math.max(1, wanted);
        double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
        out.println(String.format(
                Locale.ROOT, "%-23s P %.3f R %.3f F1 %.3f  (%d wanted, %d given)", type, p, r, f, wanted, given));
    }
}
