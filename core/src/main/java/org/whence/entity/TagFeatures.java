package org.whence.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;
import org.whence.language.Language;
import org.whence.report.Report;
import org.whence.syntax.LanguageSentences;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/**
 * What a learned tagger sees of each word: the word and its neighbours, their stems, beginnings, endings and shapes, what
 * the lexicon and the rules say of them, and how the same word stands elsewhere in the report. A feature is a hash of 32
 * bits. The same features must serve in training and in use, so that any change here asks for new models.
 */
public final class TagFeatures {

    /**
     * The words of one sentence.
     *
     * @param gear what the lists and rules take for equipment, in text order, without overlap
     */
    public record Line(List<Span> words, int[][] features, List<Gear> gear) {}

    /**
     * Words for a class or piece of equipment.
     *
     * @param from first word in its line
     * @param to word after the last
     * @param group {@code weapon}, {@code platform}, {@code sensor}
     * @param before what stands before: {@code article} if an indefinite one, {@code definite}, {@code number}, {@code body},
     *     or the word itself, folded; empty at the start of a sentence
     * @param compound whether a noun seems to follow, of which these words say the kind: "mortar teams"
     */
    public record Gear(int from, int to, String group, String before, boolean compound) {}

    private final Map<Language, Lexicon> lexicons;
    private final LanguageSentences sentences;

    private TagFeatures(Map<Language, Lexicon> lexicons, LanguageSentences sentences) {
        this.lexicons = lexicons;
        this.sentences = sentences;
    }

    /** With the facts of {@code language}, read from the class path; for training. */
    public static TagFeatures load(Language language) {
        LanguageSentences sentences = LanguageSentences.load();
        Map<Language, Lexicon> lexicons = new LinkedHashMap<>();
        lexicons.put(language, Lexicon.load(language, sentences));
        return new TagFeatures(lexicons, sentences);
    }

    /** The words of {@code report} and their features, sentence by sentence; nothing in a language without facts. */
    public List<Line> of(Report report, List<TimeMention> times) {
        Lexicon lexicon = lexicons.get(report.language());
        if (lexicon == null) {
            return List.of();
        }
        List<Sentence> split = sentences.split(report);
        Units units = Units.of(Words.of(split, times, lexicon), lexicon, null);
        List<Phrase> phrases = PhraseFinder.find(units);
        List<NameSpan> names = NameFinder.find(units, phrases);
        return of(units, phrases, names);
    }

    static List<Line> of(Units units, List<Phrase> phrases, List<NameSpan> names) {
        Reading reading = new Reading(units, phrases, names);
        int[][] features = reading.features();
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < units.size()) {
            int to = units.sentenceEnd(from);
            List<Span> words = new ArrayList<>(to - from);
            for (int i = from; i < to; i++) {
                words.add(new Span(units.word(i).start(), units.word(i).end()));
            }
            lines.add(new Line(words, Arrays.copyOfRange(features, from, to), reading.gear(from, to)));
            from = to;
        }
        return lines;
    }

    /** One report's words. */
    private static final class Reading {
        private static final int MOST = 128;
        private static final int ORGANISATION = 1 + EntityType.ORGANISATION.ordinal();

        private final Units units;
        private final int size;
        private final int[] norm;
        private final int[] stem;
        private final int[] shape;
        private final int[] lexical;
        private final int[] rule;
        private final int[] phrase;
        /** Place in the shortest phrase around a class or designation of equipment, with the group; 0 outside. */
        private final int[] gear;
        /** What stands behind that phrase. */
        private final int[] gearNext;
        /** By first word. */
        private final TreeMap<Integer, Gear> gears = new TreeMap<>();

        private final boolean[] quoted;
        /** How a word stands elsewhere: seen capitalised inside a sentence, seen small, tagged by the rules. */
        private final Map<String, int[]> elsewhere = new HashMap<>();

        private final int[] list = new int[MOST];
        private int count;

        Reading(Units units, List<Phrase> phrases, List<NameSpan> names) {
            this.units = units;
            this.size = units.size();
            this.norm = new int[size];
            this.stem = new int[size];
            this.shape = new int[size];
            this.lexical = new int[size];
            this.rule = new int[size];
            this.phrase = new int[size];
            this.gear = new int[size];
            this.gearNext = new int[size];
            this.quoted = new boolean[size];
            for (NameSpan name : names) {
                for (int i = name.from; i < name.to; i++) {
                    rule[i] = 4 + 4 * name.type.ordinal() + (i == name.from ? 0 : 1) + (name.weight >= 3 ? 2 : 0);
                }
            }
            for (Phrase p : phrases) {
                for (int i = p.from; i < p.to; i++) {
                    int position = i == p.headUnit.from() ? 3 : i == p.from ? 0 : i == p.to - 1 ? 2 : 1;
                    int value = 1
                            + 8 * p.head.kind().ordinal()
                            + position
                            + (p.country != null || !p.domains.isEmpty() ? 4 : 0);
                    phrase[i] = phrase[i] == 0 || p.isBody() ? value : phrase[i];
                }
            }
            boolean inside = false;
            for (int i = 0; i < size; i++) {
                Word word = units.word(i);
                norm[i] = word.isWord() ? word.norm().hashCode() : shapeOf(word.norm());
                stem[i] = word.keys().isEmpty()
                        ? norm[i]
                        : word.keys().get(word.keys().size() - 1).hashCode();
                shape[i] = shapeOf(word.form());
                lexical[i] = lexical(i);
                if (i > 0 && word.sentence() != units.word(i - 1).sentence()) {
                    inside = false;
                }
                if (word.token().kind() == Token.Kind.QUOTE) {
                    inside = !inside;
                }
                quoted[i] = inside;
                if (word.isWord()) {
                    int[] seen = elsewhere.computeIfAbsent(keyOf(word), k -> new int[4]);
                    seen[0]++;
                    if (!word.first()) {
                        seen[word.isCapitalised() ? 1 : 2]++;
                    }
                    seen[3] = Math.max(seen[3], rule[i]);
                }
            }
            for (Phrase p : phrases) {
                if (p.head.kind() == Kind.CLASS) {
                    gear(opensGear(p), p.headUnit.to(), units.lexicon.gear(p.head.code()));
                }
            }
            for (Unit unit : units.all()) {
                Entry equipment = unit.find(Kind.EQUIPMENT);
                if (equipment != null) {
                    gear(unit.from(), unit.to(), units.lexicon.gear(equipment.detail()));
                }
            }
            for (NameSpan name : names) {
                if (name.type == EntityType.EQUIPMENT) {
                    gear(name.from, name.to, "platform");
                }
            }
        }

        /** The first word that says what kind of equipment it is: not how many pieces, nor whose. */
        private int opensGear(Phrase phrase) {
            int from = phrase.headUnit.from();
            while (units.together(from - 1, from)) {
                Word word = units.word(from - 1);
                Unit unit = units.at(from - 1);
                boolean kind = word.is(WordClass.FILLER) && !word.is(WordClass.INDEFINITE)
                        || unit == null
                                && word.isCased()
                                && !word.isCapitalised()
                                && word.form().indexOf('-') > 0
                        || unit != null && unit.is(Kind.CLASS);
                if (!kind || word.possessive()) {
                    break;
                }
                from--;
            }
            return from;
        }

        private String before(int from) {
            if (!units.together(from - 1, from)) {
                return "";
            }
            Word word = units.word(from - 1);
            Unit unit = units.at(from - 1);
            if (unit != null && (unit.is(Kind.BODY) || unit.is(Kind.HEAD)) || rule[from - 1] / 4 == ORGANISATION) {
                return "body";
            }
            if (word.token().kind() == Token.Kind.NUMBER) {
                return "number";
            }
            if (word.is(WordClass.DETERMINER) && word.is(WordClass.INDEFINITE)) {
                return "article";
            }
            return word.is(WordClass.DEFINITE) ? "definite" : word.norm();
        }

        private boolean isCompound(int to) {
            if (!units.together(to - 1, to)) {
                return false;
            }
            Word word = units.word(to);
            return word.isWord()
                    && word.isCased()
                    && !word.isCapitalised()
                    && !word.is(WordClass.STOP)
                    && !word.is(WordClass.CONJUNCTION)
                    && !word.is(WordClass.SPEECH)
                    && !word.is(WordClass.VERB_ENDING);
        }

        List<Gear> gear(int from, int to) {
            return gears.subMap(from, to).values().stream()
                    .map(g -> new Gear(g.from() - from, g.to() - from, g.group(), g.before(), g.compound()))
                    .toList();
        }

        private void gear(int from, int to, String group) {
            Map.Entry<Integer, Gear> before = gears.lowerEntry(to);
            if (before != null && before.getValue().to() > from) {
                return;
            }
            gears.put(from, new Gear(from, to, group, before(from), isCompound(to)));
            int next = !units.together(to - 1, to) ? 0 : units.word(to).isWord() ? norm[to] : 1;
            for (int i = from; i < to; i++) {
                int position = to - from == 1 ? 3 : i == from ? 0 : i == to - 1 ? 2 : 1;
                gear[i] = group.hashCode() * 4 + position + 1;
                gearNext[i] = next;
            }
        }

        private static String keyOf(Word word) {
            return word.keys().isEmpty()
                    ? word.norm()
                    : word.keys().get(word.keys().size() - 1);
        }

        private int lexical(int i) {
            Unit unit = units.at(i);
            if (unit == null) {
                return 0;
            }
            int kinds = 1;
            for (Entry entry : unit.entries()) {
                kinds |= 2 << entry.kind().ordinal();
            }
            int position = unit.to() - unit.from() == 1 ? 3 : i == unit.from() ? 0 : i == unit.to() - 1 ? 2 : 1;
            return kinds * 4 + position;
        }

        private static int shapeOf(String form) {
            int hash = 7;
            char last = 0;
            for (int i = 0; i < form.length() && i < 24; i++) {
                char c = form.charAt(i);
                char s = Character.isUpperCase(c)
                        ? 'X'
                        : Character.isDigit(c)
                                ? '0'
                                : Character.isLetter(c) ? (Character.isLowerCase(c) ? 'x' : 'a') : c;
                if (s != last || s == '0' && i < 4) {
                    hash = hash * 31 + s;
                }
                last = s;
            }
            return hash;
        }

        int[][] features() {
            int[][] features = new int[size][];
            for (int i = 0; i < size; i++) {
                features[i] = of(i);
            }
            return features;
        }

        private void add(int template, int value) {
            if (count < MOST) {
                int hash = (template * 0x01000193 ^ value) * 0x85EBCA6B;
                list[count++] = hash ^ hash >>> 15;
            }
        }

        private int at(int[] of, int i, int home) {
            return units.together(i, home) ? of[i] : -1;
        }

        private int[] of(int i) {
            count = 0;
            Word word = units.word(i);
            int before = at(norm, i - 1, i);
            int after = at(norm, i + 1, i);
            add(1, 0);
            add(2, norm[i]);
            add(3, before);
            add(4, after);
            add(5, at(norm, i - 2, i));
            add(6, at(norm, i + 2, i));
            add(7, before * 31 + norm[i]);
            add(8, norm[i] * 31 + after);
            add(9, stem[i]);
            add(10, at(stem, i - 1, i));
            add(11, at(stem, i + 1, i));
            for (int k = 1; k < Math.min(5, word.keys().size()); k++) {
                add(12, word.keys().get(k).hashCode());
            }
            if (word.isWord()) {
                affixes(word.norm());
            }
            neighbourEnding(i - 1, i, 21);
            neighbourEnding(i + 1, i, 22);
            int shapeBefore = at(shape, i - 1, i);
            int shapeAfter = at(shape, i + 1, i);
            add(23, shape[i]);
            add(24, shapeBefore * 31 + shape[i]);
            add(25, shape[i] * 31 + shapeAfter);
            add(26, (shapeBefore * 31 + shape[i]) * 31 + shapeAfter);
            add(27, shape[i] * 2 + (word.first() ? 1 : 0));
            add(28, quoted[i] ? 1 : 0);
            add(29, (quoted[i] ? 1 : 0) + 2 * shape[i]);
            add(30, word.form().length());
            knowledge(i);
            elsewhere(i, word);
            return Arrays.copyOf(list, count);
        }

        private void affixes(String form) {
            int length = form.length();
            int begin = 0;
            int end = 0;
            for (int k = 1; k <= 5 && k < length; k++) {
                begin = begin * 31 + form.charAt(k - 1);
                end = end * 31 + form.charAt(length - k);
                add(30 + k, begin);
                add(35 + k, end);
            }
        }

        private void neighbourEnding(int i, int home, int template) {
            if (!units.together(i, home)) {
                return;
            }
            String form = units.word(i).norm();
            int end = 0;
            for (int k = 1; k <= 3 && k < form.length(); k++) {
                end = end * 31 + form.charAt(form.length() - k);
            }
            add(template, end);
        }

        private void knowledge(int i) {
            int lexicalBefore = at(lexical, i - 1, i);
            int lexicalAfter = at(lexical, i + 1, i);
            add(41, lexical[i]);
            add(42, lexicalBefore);
            add(43, lexicalAfter);
            add(44, lexicalBefore * 31 + lexical[i]);
            add(45, lexical[i] * 31 + lexicalAfter);
            add(46, lexical[i] * 31 + shape[i]);
            Unit unit = units.at(i);
            if (unit != null) {
                for (Entry entry : unit.entries()) {
                    add(47, entry.kind().ordinal());
                    if (entry.kind() == Kind.HEAD || entry.kind() == Kind.OFFICE || entry.kind() == Kind.CLASS) {
                        add(48, entry.code().hashCode());
                    }
                }
            }
            ahead(i);
            classes(i, i, 49);
            classes(i - 1, i, 50);
            classes(i + 1, i, 51);
            add(52, rule[i]);
            add(53, at(rule, i - 1, i) * 97 + rule[i]);
            add(54, rule[i] * 97 + at(rule, i + 1, i));
            add(55, phrase[i]);
            add(56, at(phrase, i - 1, i) * 197 + phrase[i]);
            add(57, phrase[i] * 197 + at(phrase, i + 1, i));
            add(58, rule[i] * 197 + phrase[i]);
            add(59, rule[i] * 31 + shape[i]);
            add(60, units.word(i).time() ? 1 : 0);
            add(61, (rule[i] * 197 + phrase[i]) * 31 + lexical[i]);
            int gearBefore = at(gear, i - 1, i);
            int gearAfter = at(gear, i + 1, i);
            if (gear[i] != 0 || gearAfter > 0 || gearBefore > 0) {
                add(74, gear[i]);
                add(75, gearBefore * 31 + gear[i]);
                add(76, gear[i] * 31 + gearAfter);
                add(77, (gearBefore * 31 + gear[i]) * 31 + gearAfter);
                add(78, gear[i] * 31 + gearNext[i]);
                add(79, gear[i] * 31 + at(norm, i - 1, i));
            }
        }

        /** The nearest head of a phrase among the next words, and the nearest rule's name on either side. */
        private void ahead(int i) {
            for (int k = 0; k <= 4; k++) {
                Unit unit = units.together(i, i + k) ? units.at(i + k) : null;
                Entry head = unit == null ? null : headOf(unit);
                if (unit != null && head != null) {
                    String code = codeOf(head);
                    add(66, head.kind().ordinal());
                    add(67, code.hashCode());
                    add(68, code.hashCode() * 7 + k);
                    if (head.kind() == Kind.CLASS || head.kind() == Kind.EQUIPMENT) {
                        int group = units.lexicon.gear(code).hashCode();
                        add(71, group);
                        add(72, group * 7 + k);
                        add(73, (group * 7 + k) * 31 + (i + k == unit.to() - 1 ? 1 : 0));
                    }
                    break;
                }
                if (units.together(i, i + k) && rule[i + k] / 4 == 1 + EntityType.EQUIPMENT.ordinal()) {
                    add(71, "platform".hashCode());
                    add(72, "platform".hashCode() * 7 + k);
                    break;
                }
            }
            for (int k = 1; k <= 4; k++) {
                Unit unit = units.together(i, i - k) ? units.at(i - k) : null;
                Entry head = unit == null ? null : headOf(unit);
                if (head != null) {
                    add(69, head.code().hashCode());
                    add(70, head.kind().ordinal() * 7 + k);
                    break;
                }
            }
        }

        /** The class of a known piece of equipment, the code of any other head. */
        private static String codeOf(Entry head) {
            return head.kind() == Kind.EQUIPMENT ? head.detail() : head.code();
        }

        private static @Nullable Entry headOf(Unit unit) {
            for (Kind kind : new Kind[] {Kind.OFFICE, Kind.HEAD, Kind.BODY, Kind.CLASS, Kind.NOUN, Kind.EQUIPMENT}) {
                Entry entry = unit.find(kind);
                if (entry != null) {
                    return entry;
                }
            }
            return null;
        }

        private void classes(int i, int home, int template) {
            if (!units.together(i, home)) {
                return;
            }
            for (WordClass wordClass : units.word(i).classes()) {
                add(template, wordClass.ordinal());
            }
        }

        private void elsewhere(int i, Word word) {
            int @Nullable [] seen = word.isWord() ? elsewhere.get(keyOf(word)) : null;
            if (seen == null) {
                return;
            }
            int capital = seen[1] > 0 ? 1 : 0;
            int small = seen[2] > 0 ? 2 : 0;
            add(62, (capital + small) * 2 + (word.first() ? 1 : 0));
            add(63, (capital + small) * 31 + shape[i]);
            add(64, seen[3] > 0 && rule[i] == 0 ? seen[3] : 0);
            add(65, Math.min(seen[0], 4));
        }
    }
}
