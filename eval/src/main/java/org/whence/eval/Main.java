package org.whence.eval;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.eval.linking.Copies;
import org.whence.eval.linking.EcbPlus;
import org.whence.eval.linking.Growth;
import org.whence.eval.linking.Twins;
import org.whence.eval.names.NamesCommand;
import org.whence.eval.names.ShapeFit;
import org.whence.eval.tagging.TaggerCommand;
import org.whence.eval.times.RecognizersCommand;
import org.whence.eval.times.TimesCommand;
import org.whence.language.Language;
import org.whence.wire.RegisterJson;

/** The command line. */
public final class Main {

    private static final String USAGE = """
            usage: whence-eval run GOLD.json FOLDER [--misses]
                   whence-eval score GOLD.json FOLDER ANALYSES.jsonl [REGISTER.json] [--misses]
                   whence-eval benchmark FOLDER [--half=tuned|untouched] [--language=xx] [--misses]
                   whence-eval links FOLDER [--half=tuned|untouched] [--language=xx] [--misses]
                   whence-eval conflicts FOLDER [--half=tuned|untouched] [--language=xx]
                   whence-eval mentions FOLDER [--half=tuned|untouched] [--language=xx] [--misses]
                   whence-eval events FOLDER [--half=tuned|untouched] [--language=xx] [--misses]
                   whence-eval gold FOLDER [--half=tuned|untouched] [--language=xx]
                   whence-eval golden FILE|FOLDER...
                   whence-eval load [--threads=N] [--rounds=N] FILE|FOLDER...
                   whence-eval models
                   whence-eval days TRUTH.json FOLDER [--misses]
                   whence-eval bodies TRUTH.json FOLDER [--misses]
                   whence-eval languages FOLDER [--misses]
                   whence-eval roots SENTENCES.tsv [--half=tuned|untouched] [--plain] [--misses]
                   whence-eval calm FILE|FOLDER... [--misses]
                   whence-eval polnear FOLDER [--peers=CLASS,...] [--misses]
                   whence-eval quotes-ru FOLDER [--misses]
                   whence-eval times FOLDER [--half=tuned|untouched] [--peers=CLASS,...] [--misses]
                   whence-eval recognizers FOLDER [--misses]
                   whence-eval train-tagger LANGUAGE FORM FOLDER|FILE [--folds=N] [--leave-out=NAME]
                               [--gear=GROUP=TYPE,...] [--together=TYPE+TYPE] [--peer=CLASS] [--misses]
                               [--out=MODEL --source=S --licence=L --date=D --types=T --margin=M]
                   whence-eval fit-names PAIRS HELD-OUT-PAIRS --date=D
                   whence-eval names FACTS PAIRS
                   whence-eval fit-shapes LANGUAGE PAIRS... --texts=FOLDER,... --date=D
                   whence-eval copies FILE|FOLDER... [--models=N]
                   whence-eval ecbplus FOLDER
                   whence-eval growth [--reports=1000,10000] [--kept=FILE] FILE|FOLDER...
                   whence-eval ntrex-twins FOLDER [DISTRACTOR|FOLDER...]

              run      reads, analyses and links the reports of a folder, and compares what was found with
                       what a careful reader found, which stands in the gold file
              score    the same for analyses, one a line as 'whence analyze --json' prints them, and a
                       register, as 'whence export --format json' prints it
              benchmark  'run' for the benchmark collection in FOLDER, or for a part of it
              links      conflicts and promises found in it with precision and recall, and who is who
              conflicts  the contradictions found in it, or in any folder of reports, each with both passages
                         in their paragraphs and without the gold, for a reader who judges them
              mentions   how many names marked in it were found, by language and type
              events     how many events marked in it were found with type, parties and status, by language
              gold       prints what a careful reader found in it, as a gold file
              golden   prints the analysis of each report for a person who reviews it
              load     measures reports a second and memory; so many threads as there are cores, 3 rounds
              models   memory of the facts and models of all languages, stage by stage
              days     days of publication that pages give, to the day; TRUTH has for each address a file and a
                       date. Nothing found is a miss
              bodies   words of the body, in fours; TRUTH has for each page of the folder its articleBody
              languages  of texts and of their long lines; FOLDER has a folder for each language, named en, ar ...
              roots    PLOVER roots of English sentences whose source and target are marked; a half is
                       fixed by the sentence id; with --plain the marks are taken off first
              calm     events found in reports of sport, weather, markets and culture, where there are none
              polnear  source, cue and content of reported speech in English, in the brat form of PolNeAR:
                       FOLDER has text/NAME.txt and attributions/NAME_xxxx.ann; parts that overlap count,
                       direct speech and indirect apart, and the speakers of quotations, beside the taggers named
              quotes-ru  the same by tokens for Russian sentences: FOLDER has ru_sentences.tsv and ru_tokens.tsv
              times    strict, relaxed and value F1 of times on documents in TimeML, after TempEval-3, beside
                       the taggers named; a half is fixed by the document's name
              recognizers  cases of Recognizers-Text; FOLDER has a folder Arabic, English or Turkish with
                       DateTimeModel.json
              train-tagger
                       measures a tagger of names by cross-validation on texts that a person marked, in
                       the form re3d, factrueval, columns (token and tag a line) or benchmark (the half
                       for tuning), 5 folds by text;
                       with --gear, words that the lists know for equipment of a group (weapon, platform)
                       are marked as the set marks them; with --together, one line for several types;
                       with --peer, another trainer on the same texts, words and folds beside it;
                       with --out, also fits one on all of them and writes it, with what the other
                       options say in its head; the same texts give the same bytes

              fit-names  prints the facts about letters of two scripts, fitted on all pairs but those held out:
                         the whole file as the program ships it; the same pairs give the same bytes
              names      measures such facts: each pair against the 20 nearest other names of either form
              fit-shapes prints the facts about what names look like in a language without capitals, fitted on the
                         names of pairs and on the ordinary words of its texts and facts in the folders

              copies     dependent reports made of the given ones, among independent reports of one happening
              ecbplus    story clusters of ECB+, B-cubed
              growth     time and memory of linking so many reports, three in ten of them given, the rest near-copies;
                         --kept: the file to keep their analyses in, for the next time
              ntrex-twins
                         a folder for each language with the same documents under the same names: whether the
                         twin of each comes first, and how many are called translations, among other reports
              --misses   also lists every case that was missed
            """;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = new Main(out, err).run(List.of(arguments));
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /** @return 0 if all went well, 64 for wrong use, 65 for a file that could not be evaluated, 70 if analysis failed */
    int run(List<String> arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                int equals = argument.indexOf('=');
                options.put(
                        equals < 0 ? argument : argument.substring(0, equals),
                        equals < 0 ? "" : argument.substring(equals + 1));
            } else {
                words.add(argument);
            }
        }
        if (options.containsKey("--help")) {
            out.print(USAGE);
            return 0;
        }
        String command = words.isEmpty() ? "" : words.remove(0);
        List<Path> files = words.stream().map(Path::of).toList();
        try {
            switch (command) {
                case "run":
                    return require(files.size() == 2, options, "--misses") ? score(files, options) : wrongUse();
                case "score":
                    return require(files.size() == 3 || files.size() == 4, options, "--misses")
                            ? score(files, options)
                            : wrongUse();
                case "benchmark":
                    return require(files.size() == 1, options, "--half", "--language", "--misses")
                            ? benchmark(files.get(0), options)
                            : wrongUse();
                case "links":
                    return require(files.size() == 1, options, "--half", "--language", "--misses")
                            ? links(files.get(0), options)
                            : wrongUse();
                case "conflicts":
                    return require(files.size() == 1, options, "--half", "--language")
                            ? conflicts(files.get(0), options)
                            : wrongUse();
                case "copies":
                    if (!require(!files.isEmpty(), options, "--models")) {
                        return wrongUse();
                    }
                    Run.requireThere(files);
                    Copies.print(files, number(options, "--models", 100), out);
                    return 0;
                case "ecbplus":
                    if (!require(files.size() == 1, options)) {
                        return wrongUse();
                    }
                    Run.requireThere(files);
                    EcbPlus.measure(files.get(0), out);
                    return 0;
                case "growth":
                    if (!require(!files.isEmpty(), options, "--reports", "--kept")) {
                        return wrongUse();
                    }
                    Run.requireThere(files);
                    Growth.measure(
                            files,
                            sizes(options.getOrDefault("--reports", "1000,10000")),
                            options.containsKey("--kept") ? Path.of(options.getOrDefault("--kept", "")) : null,
                            out);
                    return 0;
                case "ntrex-twins":
                    if (!require(!files.isEmpty(), options)) {
                        return wrongUse();
                    }
                    Run.requireThere(files);
                    Twins.measure(files.get(0), files.subList(1, files.size()), out);
                    return 0;
                case "mentions":
                    return require(files.size() == 1, options, "--half", "--language", "--misses")
                            ? mentions(files.get(0), options)
                            : wrongUse();
                case "events":
                    return require(files.size() == 1, options, "--half", "--language", "--misses")
                            ? events(files.get(0), options)
                            : wrongUse();
                case "gold":
                    return require(files.size() == 1, options, "--half", "--language")
                            ? gold(files.get(0), options)
                            : wrongUse();
                case "golden":
                    return require(!files.isEmpty(), options) ? golden(files) : wrongUse();
                case "load":
                    return require(!files.isEmpty(), options, "--threads", "--rounds")
                            ? load(files, options)
                            : wrongUse();
                case "models":
                    return require(files.isEmpty(), options) ? printed(ModelMemory.lines()) : wrongUse();
                case "days":
                    return require(files.size() == 2, options, "--misses")
                            ? printed(new ReadingFigures().days(files.get(0), files.get(1), isWith(options)))
                            : wrongUse();
                case "bodies":
                    return require(files.size() == 2, options, "--misses")
                            ? printed(new ReadingFigures().bodies(files.get(0), files.get(1), isWith(options)))
                            : wrongUse();
                case "languages":
                    return require(files.size() == 1, options, "--misses")
                            ? printed(new ReadingFigures().languages(files.get(0), isWith(options)))
                            : wrongUse();
                case "roots":
                    return require(files.size() == 1, options, "--half", "--plain", "--misses")
                            ? printed(EventFigures.roots(
                                    files.get(0),
                                    options.getOrDefault("--half", ""),
                                    options.containsKey("--plain"),
                                    isWith(options)))
                            : wrongUse();
                case "calm":
                    return require(!files.isEmpty(), options, "--misses")
                            ? printed(EventFigures.calm(Run.over(files).analyses(), isWith(options)))
                            : wrongUse();
                case "polnear":
                    return require(files.size() == 1, options, "--peers", "--misses")
                            ? printed(AttributionFigures.polnear(
                                    files.get(0), options.getOrDefault("--peers", ""), isWith(options)))
                            : wrongUse();
                case "quotes-ru":
                    return require(files.size() == 1, options, "--misses")
                            ? printed(QuotesFigures.of(files.get(0), "ru", isWith(options)))
                            : wrongUse();
                case "times":
                    return require(files.size() == 1, options, "--half", "--peers", "--misses")
                            ? printed(TimesCommand.lines(
                                    files.get(0),
                                    options.getOrDefault("--half", ""),
                                    options.getOrDefault("--peers", ""),
                                    isWith(options)))
                            : wrongUse();
                case "recognizers":
                    return require(files.size() == 1, options, "--misses")
                            ? printed(RecognizersCommand.lines(files.get(0), isWith(options)))
                            : wrongUse();
                case "train-tagger":
                    return require(
                                    words.size() == 3,
                                    options,
                                    "--folds",
                                    "--together",
                                    "--gear",
                                    "--misses",
                                    "--peer",
                                    "--leave-out",
                                    "--out",
                                    "--source",
                                    "--licence",
                                    "--date",
                                    "--types",
                                    "--margin")
                            ? trainTagger(words, options)
                            : wrongUse();
                case "fit-names":
                    if (!require(files.size() == 2 && options.containsKey("--date"), options, "--date")) {
                        return wrongUse();
                    }
                    NamesCommand.fit(files.get(0), files.get(1), options.getOrDefault("--date", ""), out);
                    return 0;
                case "fit-shapes":
                    if (!require(
                            files.size() >= 2
                                    && files.get(0).toString().matches("ar|fa")
                                    && options.containsKey("--texts")
                                    && options.containsKey("--date"),
                            options,
                            "--texts",
                            "--date")) {
                        return wrongUse();
                    }
                    ShapeFit.fit(
                            new Language(files.get(0).toString()),
                            files.subList(1, files.size()),
                            Arrays.stream(options.getOrDefault("--texts", "").split(","))
                                    .map(Path::of)
                                    .toList(),
                            options.getOrDefault("--date", ""),
                            out);
                    return 0;
                case "names":
                    if (!require(files.size() == 2, options)) {
                        return wrongUse();
                    }
                    NamesCommand.measure(files.get(0), files.get(1), out);
                    return 0;
                default:
                    return wrongUse();
            }
        } catch (EvalException e) {
            err.println("whence-eval: " + e.getMessage());
            return 65;
        }
    }

    private static boolean isWith(Map<String, String> options) {
        return options.containsKey("--misses");
    }

    private int printed(List<String> lines) {
        lines.forEach(out::println);
        return 0;
    }

    private int wrongUse() {
        err.print(USAGE);
        return 64;
    }

    private static boolean require(boolean files, Map<String, String> options, String... known) {
        return files && List.of(known).containsAll(options.keySet());
    }

    private int score(List<Path> files, Map<String, String> options) {
        Gold gold = Gold.read(files.get(0));
        Figures figures = files.size() == 2 ? run(gold, List.of(files.get(1))) : given(gold, files);
        figures.lines(options.containsKey("--misses")).forEach(out::println);
        return 0;
    }

    private Figures run(Gold gold, List<Path> files) {
        Run run = Run.over(files);
        run.passedOver().forEach(issue -> err.println("whence-eval: passed over: " + issue.line()));
        return run.figures(gold);
    }

    private int benchmark(Path folder, Map<String, String> options) {
        Benchmark part = part(folder, options);
        Gold gold = Gold.of(part.gold());
        run(gold, part.texts(folder)).lines(options.containsKey("--misses")).forEach(out::println);
        return 0;
    }

    private int links(Path folder, Map<String, String> options) {
        Benchmark part = part(folder, options);
        Gold gold = Gold.of(part.gold());
        Run run = Run.over(part.texts(folder));
        GivenRegister given = GivenRegister.read(RegisterJson.write(run.register()), "the register", gold);
        LinkFigures.of(part, gold, given).lines(isWith(options)).forEach(out::println);
        return 0;
    }

    private int conflicts(Path folder, Map<String, String> options) {
        boolean annotated = Files.isDirectory(folder.resolve("reports"));
        if (!annotated && !options.isEmpty()) {
            throw new EvalException("there are no halves and no languages in " + folder + ", it has no reports/");
        }
        List<Path> texts = annotated ? part(folder, options).texts(folder) : List.of(folder);
        return printed(BlindConflicts.lines(Run.over(texts)));
    }

    private int mentions(Path folder, Map<String, String> options) {
        Benchmark part = part(folder, options);
        Run run = Run.over(part.texts(folder));
        MentionFigures.of(part, run.analyses())
                .lines(options.containsKey("--misses"))
                .forEach(out::println);
        return 0;
    }

    private int events(Path folder, Map<String, String> options) {
        Benchmark part = part(folder, options);
        Run run = Run.over(part.texts(folder));
        return printed(BenchmarkEvents.of(part, run.analyses()).lines(isWith(options)));
    }

    private int gold(Path folder, Map<String, String> options) {
        out.println(part(folder, options).gold().toPrettyString());
        return 0;
    }

    private static Benchmark part(Path folder, Map<String, String> options) {
        return Benchmark.read(folder).part(options.getOrDefault("--half", ""), options.getOrDefault("--language", ""));
    }

    /** The second file stands there for the reader of the command line: analyses name their reports themselves. */
    private static Figures given(Gold gold, List<Path> files) {
        List<Given> analyses = analyses(files.get(2));
        GivenRegister register = files.size() < 4
                ? null
                : GivenRegister.read(read(files.get(3)), files.get(3).toString(), gold);
        return Score.of(gold, analyses, register);
    }

    private int golden(List<Path> files) {
        Run run = Run.over(files);
        run.passedOver().forEach(issue -> err.println("whence-eval: passed over: " + issue.line()));
        for (Analysis analysis : run.analyses()) {
            out.println("=== " + analysis.report().source());
            out.println(Golden.of(analysis));
        }
        return 0;
    }

    private int load(List<Path> files, Map<String, String> options) {
        int cores = Runtime.getRuntime().availableProcessors();
        Load load = new Load(number(options, "--threads", cores), out);
        return load.measure(files, number(options, "--rounds", 3)) ? 0 : 70;
    }

    private int trainTagger(List<String> words, Map<String, String> options) {
        if (!words.get(0).matches("[a-z]{2}") || !Language.ANALYSED.contains(new Language(words.get(0)))) {
            throw new EvalException("the language is \"" + words.get(0) + "\", expected one of " + Language.ANALYSED);
        }
        Path folder = Path.of(words.get(2));
        Run.requireThere(List.of(folder));
        TaggerCommand command =
                new TaggerCommand(words.get(1), new Language(words.get(0)), pairs(options.get("--gear")), out);
        String leaveOut = options.getOrDefault("--leave-out", "");
        List<String> together = options.containsKey("--together")
                ? List.of(options.get("--together").split("\\+", -1))
                : List.of();
        command.measure(
                folder,
                number(options, "--folds", 5),
                leaveOut,
                together,
                isWith(options),
                options.getOrDefault("--peer", ""));
        String file = options.get("--out");
        if (file != null) {
            Map<String, String> head = new LinkedHashMap<>();
            for (String key : List.of("source", "licence", "date", "types", "margin")) {
                String value = options.get("--" + key);
                if (value == null || value.isBlank()) {
                    throw new EvalException("--out needs --" + key + " too, for the head of the model");
                }
                head.put(key, value);
            }
            command.write(folder, leaveOut, head, Path.of(file));
        }
        return 0;
    }

    /** {@code a=b,c=d}; nothing for null. */
    private static Map<String, String> pairs(@Nullable String option) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : option == null ? new String[0] : option.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new EvalException("\"" + pair + "\" is no pair, expected one such as weapon=Weapon");
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }

    private static List<Integer> sizes(String value) {
        if (!value.matches("[1-9][0-9]{0,6}(,[1-9][0-9]{0,6}){0,9}")) {
            throw new EvalException("--reports is \"" + value + "\", expected numbers such as 1000,10000");
        }
        return Stream.of(value.split(",")).map(Integer::valueOf).toList();
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new EvalException(name + " is \"" + value + "\", expected a number from 1 to 9999");
        }
        return Integer.parseInt(value);
    }

    private static List<Given> analyses(Path file) {
        List<Given> analyses = new ArrayList<>();
        int number = 0;
        for (String line : read(file).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                analyses.add(Given.read(line, file + " line " + number));
            }
        }
        return analyses;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new EvalException("there is no file " + file, e);
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
    }
}
