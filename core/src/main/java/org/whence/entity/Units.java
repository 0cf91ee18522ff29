package org.whence.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Found;
import org.whence.entity.Lexicon.Kind;
import org.whence.entity.Lexicon.Letters;
import org.whence.report.Outlet;
import org.whence.text.Folding;

/**
 * The words of a report and the stretches among them that the lexicon knows: longest first from the left, without overlap.
 * Forms that are ordinary words too count only with support from the words around.
 */
final class Units {
    /** How far, in words, a class of equipment may stand from the name of a system. */
    private static final int NEAR = 4;

    final Lexicon lexicon;
    final List<Word> words;
    /** Who published the report, folded; empty if that is not known. */
    final String outlet;

    private final @Nullable Unit[] at;
    /** The word after the sentence of each. */
    private final int[] ends;

    private Units(Lexicon lexicon, List<Word> words, String outlet) {
        this.lexicon = lexicon;
        this.outlet = outlet;
        this.words = words;
        this.at = new Unit[words.size()];
        this.ends = new int[words.size()];
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean goesOn = i + 1 < ends.length
                    && words.get(i + 1).sentence() == words.get(i).sentence();
            ends[i] = goesOn ? ends[i + 1] : i + 1;
        }
    }

    static Units of(List<Word> words, Lexicon lexicon, @Nullable Outlet outlet) {
        Units units = new Units(lexicon, words, outlet == null ? "" : Folding.fold(outlet.name()));
        units.segment();
        units.designations();
        units.dropUnsupported();
        units.decideStates();
        return units;
    }

    int size() {
        return words.size();
    }

    Word word(int i) {
        return words.get(i);
    }

    /** The unit that covers word {@code i}, or null; also for {@code i} outside the report. */
    @Nullable
    Unit at(int i) {
        return i < 0 || i >= at.length ? null : at[i];
    }

    /** Whether words {@code i} and {@code j} stand in one sentence; false outside the report. */
    boolean together(int i, int j) {
        return i >= 0 && j >= 0 && i < at.length && j < at.length && word(i).sentence() == word(j).sentence();
    }

    /** The word after the sentence of word {@code i}. */
    int sentenceEnd(int i) {
        return i < ends.length ? ends[i] : i;
    }

    /** Every unit in text order. */
    List<Unit> all() {
        List<Unit> all = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            Unit unit = at[i];
            if (unit != null && unit.from() == i) {
                all.add(unit);
            }
        }
        return all;
    }

    private void segment() {
        int i = 0;
        while (i < at.length) {
            int limit = sentenceEnd(i);
            for (; i < limit; ) {
                Word word = word(i);
                Found found = mayBeKnown(word, i) ? lexicon.longest(words, i, limit) : null;
                if (found == null) {
                    i++;
                    continue;
                }
                List<Entry> entries = believed(word, found, i);
                if (entries.isEmpty()) {
                    i++;
                } else {
                    set(i, found.end(), entries, found.strained());
                    i = found.end();
                }
            }
        }
    }

    /** A word of a time names nothing, unless it is a given name behind an office: Jumah, Friday. */
    private boolean mayBeKnown(Word word, int i) {
        if (!word.isWord()) {
            return !word.time() && word.token().kind() == org.whence.syntax.Token.Kind.NUMBER;
        }
        return !word.time()
                || isBehindOffice(i) && !(together(i, i + 1) && word(i + 1).time());
    }

    private boolean isBehindOffice(int i) {
        Unit before = together(i, i - 1) ? at(i - 1) : null;
        return before != null
                && (before.is(Kind.OFFICE)
                        || before.is(Kind.DOMAIN)
                        || before.is(Kind.ADJECTIVE)
                        || before.state() != null);
    }

    /** Without what can only be read out of an ending where names have none, or out of a function word. */
    private List<Entry> believed(Word word, Found found, int from) {
        if (word.time()) {
            return found.entries().stream().filter(e -> e.kind() == Kind.GIVEN).toList();
        }
        if (!found.strained()) {
            return found.entries();
        }
        if (found.end() == from + 1 && word.is(WordClass.STOP)) {
            return List.of();
        }
        if (lexicon.inflectsNames()) {
            return found.entries();
        }
        return found.entries().stream()
                .filter(e -> e.kind() != Kind.STATE
                        && e.kind() != Kind.SEAT
                        && e.kind() != Kind.METONYM
                        && e.kind() != Kind.PLACE
                        && e.kind() != Kind.PERSON
                        && e.kind() != Kind.PERSON
                        && e.kind() != Kind.MEDIUM)
                .toList();
    }

    private void set(int from, int to, List<Entry> entries, boolean strained) {
        Word first = word(from);
        String proclitic = "";
        int start = first.start();
        for (String key : first.keys()) {
            if (lexicon.knows(key)) {
                proclitic = first.before(key, lexicon.joined);
                start = proclitic.isEmpty() ? first.start() : first.startOf(key, lexicon.joined);
                break;
            }
        }
        Unit unit = new Unit(from, to, List.copyOf(entries), start, word(to - 1).end(), proclitic, strained);
        for (int i = from; i < to; i++) {
            at[i] = unit;
        }
    }

    private void clear(Unit unit) {
        for (int i = unit.from(); i < unit.to(); i++) {
            at[i] = null;
        }
    }

    /** Designations with a letter more than the data has (T-90SM), and unknown ones beside a class of equipment. */
    private void designations() {
        for (int i = 0; i < at.length; i++) {
            Word word = word(i);
            if (at[i] != null || word.time() || !word.isWord()) {
                continue;
            }
            String form = word.form();
            int digits = firstDigit(form);
            if (digits <= 0 || digits > 6 || form.length() > 14) {
                continue;
            }
            int after = digits;
            while (after < form.length() && Character.isDigit(form.charAt(after))) {
                after++;
            }
            if (form.length() - after > 5 || after - digits > 4 || !isDesignationHead(form, digits)) {
                continue;
            }
            String base = org.whence.text.Folding.fold(form.substring(0, after));
            Found known = after == form.length() ? null : lexicon.alone(base);
            Entry equipment = known == null ? null : find(known, Kind.EQUIPMENT);
            if (equipment != null) {
                set(i, i + 1, List.of(equipment), false);
            } else if (classNear(i, 2)) {
                String code = "equipment:" + form.toUpperCase(Locale.ROOT);
                set(i, i + 1, List.of(new Entry(Kind.EQUIPMENT, code, null, "", "", false, Letters.ANY)), false);
            }
        }
    }

    private static @Nullable Entry find(Found found, Kind kind) {
        return found.entries().stream()
                .filter(e -> e.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static int firstDigit(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (Character.isDigit(form.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Letters, the first a capital where there are any, and at most one hyphen at their end. */
    private static boolean isDesignationHead(String form, int digits) {
        for (int i = 0; i < digits; i++) {
            char c = form.charAt(i);
            if (!Character.isLetter(c) && !(i == digits - 1 && i > 0 && (c == '-' || c == '‑' || c == '–'))) {
                return false;
            }
        }
        return !Character.isLowerCase(form.charAt(0));
    }

    private boolean classNear(int i, int reach) {
        for (int j = i - reach; j <= i + reach; j++) {
            Unit unit = at(j);
            if (unit != null && together(i, j) && unit.is(Kind.CLASS)) {
                return true;
            }
        }
        return false;
    }

    /** A name of two states (Oman, Amman) is that of which the report speaks elsewhere, else the state before the capital. */
    private void decideStates() {
        Set<String> spoken = new HashSet<>();
        for (Unit unit : all()) {
            Set<String> states = statesOf(unit);
            if (states.size() == 1) {
                spoken.addAll(states);
            }
        }
        for (Unit unit : all()) {
            Set<String> states = statesOf(unit);
            if (states.size() < 2) {
                continue;
            }
            Entry state = unit.find(Kind.STATE);
            String chosen = here(unit, states);
            if (chosen == null) {
                chosen = states.stream().filter(spoken::contains).findFirst().orElse(null);
            }
            if (chosen == null && state != null) {
                chosen = state.country();
            }
            String decided = chosen;
            List<Entry> kept = unit.entries().stream()
                    .filter(e -> decided != null && decided.equals(e.country()))
                    .toList();
            if (!kept.isEmpty()) {
                replace(unit, kept);
            }
        }
    }

    /** The only one of {@code states} that the sentence of {@code unit} names otherwise; null if none or several. */
    private @Nullable String here(Unit unit, Set<String> states) {
        Set<String> named = new HashSet<>();
        int first = unit.from();
        while (together(first - 1, unit.from())) {
            first--;
        }
        for (int i = first; together(i, unit.from()); i++) {
            Unit other = at(i);
            Set<String> others = other == null ? Set.of() : statesOf(other);
            if (others.size() == 1) {
                named.addAll(others);
            }
        }
        named.retainAll(states);
        return named.size() == 1 ? named.iterator().next() : null;
    }

    private static Set<String> statesOf(Unit unit) {
        Set<String> states = new java.util.TreeSet<>();
        for (Entry entry : unit.entries()) {
            if (entry.country() != null
                    && (entry.kind() == Kind.STATE || entry.kind() == Kind.SEAT || entry.kind() == Kind.ADJECTIVE)) {
                states.add(entry.country());
            }
        }
        return states;
    }

    private void replace(Unit unit, List<Entry> kept) {
        Unit narrowed =
                new Unit(unit.from(), unit.to(), kept, unit.start(), unit.end(), unit.proclitic(), unit.strained());
        for (int i = unit.from(); i < unit.to(); i++) {
            at[i] = narrowed;
        }
    }

    private void dropUnsupported() {
        Set<String> strong = new HashSet<>();
        for (Unit unit : all()) {
            for (Entry entry : unit.entries()) {
                if (!entry.weak() || isSupported(unit, entry)) {
                    strong.add(entry.kind() + entry.code());
                }
            }
        }
        for (Unit unit : all()) {
            List<Entry> kept = unit.entries().stream()
                    .filter(e -> !e.weak()
                            || isSupported(unit, e)
                            || e.kind() == Kind.EQUIPMENT && cased(unit) && strong.contains(e.kind() + e.code())
                            || e.kind() == Kind.OFFICE && isDefinite(unit) && strong.contains(e.kind() + e.code()))
                    .toList();
            if (kept.isEmpty()) {
                clear(unit);
            } else if (kept.size() < unit.entries().size()) {
                replace(unit, kept);
            }
        }
    }

    /** "The general" where the report has spoken of a general. */
    private boolean isDefinite(Unit unit) {
        int before = unit.from() - 1;
        return together(before, unit.from()) && word(before).is(WordClass.DEFINITE)
                || lexicon.joined.isDefinite(word(unit.from()).norm());
    }

    private boolean cased(Unit unit) {
        return word(unit.from()).isCapitalised();
    }

    private boolean isSupported(Unit unit, Entry entry) {
        int before = unit.from() - 1;
        boolean hasBefore = together(unit.from(), before);
        Word previous = hasBefore ? word(before) : null;
        Unit unitBefore = hasBefore ? at(before) : null;
        Unit unitAfter = together(unit.from(), unit.to()) ? at(unit.to()) : null;
        return switch (entry.kind()) {
            case EQUIPMENT ->
                equipmentNear(unit)
                        || previous != null
                                && previous.token().kind() == org.whence.syntax.Token.Kind.QUOTE
                                && classNear(unit.from(), NEAR);
            case MEDIUM ->
                previous != null && previous.is(WordClass.MEDIUM_NOUN)
                        || together(unit.from(), unit.to())
                                && (word(unit.to()).is(WordClass.MEDIUM_NOUN)
                                        || word(unit.to()).is(WordClass.MEDIUM_LINK));
            case BODY -> unitBefore != null && unitBefore.is(Kind.HEAD) || unitAfter != null && unitAfter.is(Kind.HEAD);
            case STATE, SEAT, METONYM, PLACE ->
                previous != null && (previous.is(WordClass.PLACE_PREPOSITION) || previous.is(WordClass.PLACE_NOUN))
                        || together(unit.from(), unit.to()) && word(unit.to()).is(WordClass.PLACE_NOUN)
                        || word(unit.from()).is(WordClass.PLACE_ENDING)
                                && word(unit.from()).possessive();
            case HEAD, OFFICE ->
                !together(unit.from(), unit.to())
                        || endsNounPhrase(word(unit.to()))
                                && (word(unit.from()).isCapitalised() || entry.letters() != Letters.ARTICLE)
                        || unitAfter != null && (unitAfter.is(Kind.GIVEN) || unitAfter.is(Kind.OFFICE));
            case GIVEN ->
                (entry.letters() == Letters.LAST_LETTER
                                || !lexicon.grammar.isLinker(word(unit.from()).norm()))
                        && isNameContext(unit, previous, unitBefore, unitAfter);
            default -> false;
        };
    }

    /** Whether what stands around a given name that is an ordinary word too shows that it is a name here. */
    private boolean isNameContext(
            Unit unit, @Nullable Word previous, @Nullable Unit unitBefore, @Nullable Unit unitAfter) {
        return previous != null
                        && (previous.is(WordClass.HONORIFIC)
                                || previous.is(WordClass.SPEECH)
                                || unitBefore != null && (unitBefore.is(Kind.OFFICE) || unitBefore.is(Kind.GIVEN)))
                || unitAfter != null && unitAfter.is(Kind.GIVEN)
                || together(unit.from(), unit.to())
                        && (word(unit.to()).is(WordClass.SURNAME_ENDING)
                                || word(unit.to()).is(WordClass.PARTICLE))
                || unitBefore != null && (unitBefore.is(Kind.ADJECTIVE) || unitBefore.is(Kind.DOMAIN));
    }

    /** Whether a word can hardly be a noun before which another noun stands as an adjective. */
    private static boolean endsNounPhrase(Word word) {
        return !word.isWord()
                || word.isCapitalised()
                || word.is(WordClass.STOP)
                || word.is(WordClass.SPEECH)
                || word.is(WordClass.VERB_ENDING);
    }

    private boolean equipmentNear(Unit unit) {
        for (int j = unit.from() - NEAR; j < unit.to() + NEAR; j++) {
            Unit other = at(j);
            if (other != null && other.from() != unit.from() && together(unit.from(), j)) {
                Entry system = other.find(Kind.EQUIPMENT);
                if (other.is(Kind.CLASS) || system != null && !system.weak()) {
                    return true;
                }
            }
        }
        return false;
    }
}
