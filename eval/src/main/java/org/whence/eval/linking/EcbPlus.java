package org.whence.eval.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.eval.EvalException;
import org.whence.language.Language;
import org.whence.register.KeyedLinker;
import org.whence.register.Register;
import org.whence.report.Report;

/**
 * Story clusters of ECB+ (Cybulska and Vossen 2014): the reports of a topic are of two happenings, which the file names tell
 * apart. All topics are linked at once, without dates and outlets, which the collection does not give.
 */
public final class EcbPlus {
    private EcbPlus() {}

    /** Prints B-cubed over the files {@code TOPIC/TOPIC_Necb.xml} and {@code TOPIC/TOPIC_Necbplus.xml} of {@code folder}. */
    public static void measure(Path folder, PrintStream out) {
        Analyzer analyzer = Analyzer.standard();
        Map<String, String> gold = new TreeMap<>();
        List<Analysis> analyses = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            Report report = Texts.report(Language.ENGLISH, name, null, null, lines(file));
            gold.put(report.id().value(), name.replaceFirst("_.*", "") + (name.contains("plus") ? "plus" : ""));
            analyses.add(analyzer.analyze(report));
        }
        long start = System.nanoTime();
        Register register = KeyedLinker.load().link(analyses);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, String> given = new HashMap<>();
        register.stories().forEach(s -> s.reports().forEach(r -> given.put(r.value(), s.id())));
        BCubed figures = BCubed.of(gold, given);
        out.printf(
                Locale.ROOT,
                "stories B3 P %.3f R %.3f F1 %.3f of %d reports in %d stories; %d found; linked in %.1f s%n",
                figures.precision(),
                figures.recall(),
                figures.f1(),
                figures.items(),
                gold.values().stream().distinct().count(),
                register.stories().size(),
                seconds);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new EvalException("cannot list " + folder + ": " + e, e);
        }
    }

    /** The sentences of a file, a line each; the address that some begin with is no text. */
    private static List<String> lines(Path file) {
        Map<Integer, StringBuilder> sentences = new TreeMap<>();
        try (var in = Files.newInputStream(file)) {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("token")) {
                    int sentence = Integer.parseInt(xml.getAttributeValue(null, "sentence"));
                    sentences
                            .computeIfAbsent(sentence, s -> new StringBuilder())
                            .append(xml.getElementText())
                            .append(' ');
                }
            }
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
        return sentences.values().stream()
                .map(s -> s.toString().replace("``", "\"").replace("''", "\"").replaceAll(" ([.,;:!?'])", "$1"))
                .filter(s -> !s.startsWith("http"))
                .toList();
    }
}
