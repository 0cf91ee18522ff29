package org.whence.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;

/**
 * What one language's data say of events: its words, its triggers with their frames, and the order of its clauses.
 *
 * <pre>
 * paradigms.facts  name | kind of form | endings        ed | past | _ed
 * frames.facts     type | class | triggers | roles | notes
 * order.facts      order | svo      genitive | before, after      adjective | before, inflected      subject | locative, inverted, dropped     home | TUR
 * agreement.facts         where order.facts says agreement | gender: see {@link Agreement}
 * clause.facts, markers.facts, evidence.facts           class | words
 * </pre>
 *
 * A trigger is a phrase of {@link PhraseTable} one word of which may be {@code stem+paradigm}: each form of the paradigm
 * with the stem in place of {@code _}.
 */
final class Grammar {

    /** Where subject and object stand in a plain clause. */
    enum Order {
        SVO,
        VSO,
        SOV
    }

    /** A frame under one form of its trigger. */
    record Trigger(Frame frame, FormKind form) {}

    private record Form(FormKind kind, String ending) {}

    final Order order;
    /** Whether a genitive without a marker stands behind its noun. */
    final boolean bareGenitiveBehind;
    /** Whether an adjective of origin stands behind its noun. */
    final boolean adjectiveBehind;

    /** Whether an adjective of origin shows its case by its ending: вьетнамскую столицу. */
    final boolean inflectedAdjective;

    /** Whether a body in which something is done may do it: в министерстве отвергли. */
    final boolean locativeSubject;

    /** Whether the subject may stand behind the verb where the object leads: меморандум подписали министры. */
    final boolean invertedSubject;

    /** Whether a clause may leave its subject to the sentence before. */
    final boolean dropsSubject;

    /** ISO 3166-1 alpha-3 of the state whose bodies the language's press names without their state, or null. */
    final @Nullable String home;

    final Lexicon lexicon;
    final Agreement agreement;
    final PhraseTable<Trigger> triggers = new PhraseTable<>();

    private Grammar(
            Order order,
            boolean bareGenitiveBehind,
            boolean adjectiveBehind,
            boolean inflectedAdjective,
            boolean locativeSubject,
            boolean invertedSubject,
            boolean dropsSubject,
            @Nullable String home,
            Lexicon lexicon,
            Agreement agreement) {
        this.order = order;
        this.home = home;
        this.locativeSubject = locativeSubject;
        this.invertedSubject = invertedSubject;
        this.dropsSubject = dropsSubject;
        this.bareGenitiveBehind = bareGenitiveBehind;
        this.adjectiveBehind = adjectiveBehind;
        this.inflectedAdjective = inflectedAdjective;
        this.lexicon = lexicon;
        this.agreement = agreement;
    }

    static Grammar load(Language language) {
        Map<String, List<String>> order = new LinkedHashMap<>();
        for (FactLine line : file(language, "order").lines()) {
            order.put(line.required(0, "key"), line.list(1));
        }
        Lexicon lexicon =
                new Lexicon(List.of(file(language, "markers"), file(language, "clause"), file(language, "evidence")));
        Grammar grammar = new Grammar(
                Order.valueOf(one(order, "order").toUpperCase(Locale.ROOT)),
                one(order, "genitive").equals("after"),
                one(order, "adjective").equals("after"),
                order.getOrDefault("adjective", List.of()).contains("inflected"),
                order.getOrDefault("subject", List.of()).contains("locative"),
                order.getOrDefault("subject", List.of()).contains("inverted"),
                order.getOrDefault("subject", List.of()).contains("dropped"),
                order.containsKey("home") ? one(order, "home") : null,
                lexicon,
                one(order, "agreement").equals("gender")
                        ? Agreement.from(file(language, "agreement"))
                        : Agreement.NONE);
        Map<String, List<Form>> paradigms = new LinkedHashMap<>();
        for (FactLine line : file(language, "paradigms").lines()) {
            List<Form> forms = paradigms.computeIfAbsent(line.required(0, "name"), key -> new ArrayList<>());
            FormKind kind = line.constant(1, FormKind.class);
            line.list(2).forEach(ending -> forms.add(new Form(kind, ending)));
        }
        for (FactLine line : file(language, "frames").lines()) {
            grammar.add(line, paradigms);
        }
        return grammar;
    }

    private static FactFile file(Language language, String name) {
        return FactFile.load(EventRules.class, language.tag() + "/" + name + ".facts");
    }

    private static String one(Map<String, List<String>> order, String key) {
        List<String> values = order.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private void add(FactLine line, Map<String, List<Form>> paradigms) {
        Frame frame = Frame.from(line);
        line.required(2, "triggers");
        for (String written : line.list(2)) {
            add(line, frame, written, paradigms);
        }
    }

    private void add(FactLine line, Frame frame, String written, Map<String, List<Form>> paradigms) {
        int plus = written.indexOf('+');
        if (plus < 0) {
            FormKind kind = frame.wordClass() == WordClass.PASSIVE ? FormKind.PASSIVE : FormKind.FINITE;
            triggers.add(line, written, new Trigger(frame, kind));
            return;
        }
        int from = written.lastIndexOf(' ', plus) + 1;
        int blank = written.indexOf(' ', plus);
        int to = blank < 0 ? written.length() : blank;
        String name = written.substring(plus + 1, to);
        List<Form> forms = paradigms.get(name);
        if (forms == null) {
            throw line.fault("\"" + name + "\" is no paradigm", "write one of " + paradigms.keySet());
        }
        for (Form form : forms) {
            String word = form.ending().replace("_", written.substring(from, plus));
            Trigger trigger = new Trigger(frame, form.kind());
            if (from == 0) {
                triggers.addForm(line, word + written.substring(to), trigger);
            } else {
                String exact = PhraseTable.EXACT + word.replace(" ", " " + PhraseTable.EXACT);
                triggers.add(line, written.substring(0, from) + exact + written.substring(to), trigger);
            }
        }
    }
}
