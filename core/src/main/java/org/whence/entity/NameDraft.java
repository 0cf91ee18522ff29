package org.whence.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.Lexicon.Kind;
import org.whence.syntax.Token;

/** The names found so far in one report, which words they and phrases take up, and what a single word or its neighbours say. */
final class NameDraft {
    private final Units units;
    final Map<Integer, Phrase> roleByStart = new HashMap<>();
    final Map<Integer, Phrase> roleByEnd = new HashMap<>();
    final Map<Integer, Phrase> bodyByStart = new HashMap<>();
    final Set<String> lowerCase = new HashSet<>();
    /** Words written with a capital inside a sentence. */
    final Set<String> inside = new HashSet<>();

    /** Words inside phrases and names. */
    final boolean[] covered;

    final List<NameSpan> names = new ArrayList<>();

    NameDraft(Units units, List<Phrase> phrases) {
        this.units = units;
        this.covered = new boolean[units.size()];
        for (Phrase phrase : phrases) {
            if (phrase.isRole()) {
                roleByStart.putIfAbsent(phrase.from, phrase);
                roleByEnd.put(phrase.to, phrase);
            } else if (phrase.isBody()) {
                bodyByStart.putIfAbsent(phrase.from, phrase);
            }
        }
        for (int i = 0; i < units.size(); i++) {
            Word word = units.word(i);
            if (word.isWord() && !word.first() && word.isCapitalised()) {
                inside.addAll(word.keys());
            }
            if (word.isWord()
                    && !word.form().isEmpty()
                    && Character.isLowerCase(word.form().codePointAt(0))) {
                lowerCase.addAll(word.keys());
            }
        }
    }

    /** Adds {@code name}, up to word {@code to} as far as phrases that belong to no name allow it. */
    void add(NameSpan name, EntityType type, double weight, int to, String kind) {
        if (kind.equals("medium")) {
            for (int i = name.to; i < to; i++) {
                name.absorbed = bodyByStart.getOrDefault(i, name.absorbed);
            }
        } else if (name.to < to && covered[to - 1]) {
            Phrase body = namedBodyAt(name.to);
            if (body != null) {
                name.absorbed = body;
                to = Math.max(to, body.to);
            } else {
                to = name.to;
            }
        }
        name.to = to;
        name.type = type;
        name.weight = weight;
        name.kind = kind;
        name.name = display(name);
        for (int i = name.from; i < to; i++) {
            covered[i] = true;
        }
        names.add(name);
    }

    /** The name in the nominative. */
    String display(NameSpan name) {
        Unit whole = units.at(name.from);
        String full = name.known == null ? null : units.lexicon.personName(name.known.code());
        if (full != null && whole != null && whole.strained() && units.lexicon.inflectsNames()) {
            return name.to - name.from > 1 ? full : full.substring(full.lastIndexOf(' ') + 1);
        }
        Nominative nominative = units.lexicon.nominative;
        StringBuilder shown = new StringBuilder();
        boolean oblique = false;
        for (int i = name.from; i < name.to; i++) {
            Word word = units.word(i);
            String form = i == name.from
                    ? word.form()
                            .substring(Math.min(
                                    name.start - word.start(), word.form().length()))
                    : word.form();
            if (!nominative.endings().isEmpty() && name.type == EntityType.PERSON) {
                Unit unit = units.at(i);
                if (unit != null && unit.is(Kind.GIVEN) && unit.to() == i + 1) {
                    String base = givenKey(word);
                    if (!base.equals(word.norm())) {
                        oblique = true;
                        form = capitalised(base);
                    }
                } else if (oblique) {
                    form = nominative.of(form, name.agreement == Agreement.FEMININE);
                }
            }
            boolean tight = i > name.from && units.word(i - 1).end() == word.start();
            if (!shown.isEmpty() && !tight) {
                shown.append(' ');
            }
            shown.append(form);
        }
        return shown.toString();
    }

    private String givenKey(Word word) {
        for (String key : word.keys()) {
            if (units.lexicon.names(key, Set.of(Kind.GIVEN))) {
                return key;
            }
        }
        return word.norm();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    @Nullable
    NameSpan nameOver(int i) {
        for (NameSpan name : names) {
            if (name.from <= i && name.to > i) {
                return name;
            }
        }
        return null;
    }

    static boolean isUncased(Word word) {
        return word.isWord() && Character.getType(word.form().codePointAt(0)) == Character.OTHER_LETTER;
    }

    boolean isGiven(int i) {
        Unit unit = units.at(i);
        return unit != null && unit.is(Kind.GIVEN);
    }

    boolean isPerson(int i) {
        Unit unit = units.at(i);
        return unit != null && unit.is(Kind.PERSON);
    }

    boolean isCapital(Word word) {
        if (word.isCapitalised()) {
            return true;
        }
        String form = word.form();
        int hyphen = form.indexOf('-');
        int apostrophe = hyphen < 0 ? Math.max(form.indexOf('\''), form.indexOf('’')) : hyphen;
        return apostrophe > 0
                && apostrophe < form.length() - 1
                && Character.isUpperCase(form.charAt(apostrophe + 1))
                && (hyphen < 0 || units.lexicon.isClass(units.lexicon.key(fold(form, hyphen)), WordClass.PARTICLE));
    }

    private static String fold(String form, int to) {
        return org.whence.text.Folding.fold(form.substring(0, to));
    }

    /** Whether the word is also written small in this report, or is one of the words that only open sentences. */
    boolean isOrdinary(Word word) {
        return word.is(WordClass.STOP)
                || word.is(WordClass.FILLER)
                || word.keys().stream().anyMatch(lowerCase::contains);
    }

    /** Whether a name before this head is the body's own, not the name of whoever leads it: "Trump administration". */
    boolean namesBody(Phrase body) {
        boolean led = Codes.ALL.is(Codes.Group.LED_BY_NAME, body.head.code())
                || Codes.ALL.is(Codes.Group.LED_UNLESS_CAPITAL, body.head.code())
                        && !units.word(body.headUnit.from()).isCapitalised();
        return body.head.kind() == Kind.HEAD && !body.head.detail().equals("unique") && !led;
    }

    /** The body whose head, with no more than its field before it, begins at {@code i}: "Aviation Company"; null if none does. */
    @Nullable
    Phrase namedBodyAt(int i) {
        Phrase body = bodyByStart.get(i);
        boolean lone = body != null && body.country == null && body.parent == null && body.fillers.isEmpty();
        return body == null || body.headUnit.from() != i && !lone ? null : body;
    }

    /** Whether a quotation mark stands there: what comes before belongs to the name in it. */
    boolean opensQuotation(int i) {
        return units.together(i - 1, i) && units.word(i).token().kind() == Token.Kind.QUOTE;
    }

    boolean spokenAfter(int to) {
        for (int i = to; i < to + 2 && units.together(to - 1, i); i++) {
            Word word = units.word(i);
            if (word.is(WordClass.SPEECH)) {
                return true;
            }
            if (!(word.is(WordClass.FILLER) || word.norm().length() < 5 && word.is(WordClass.STOP))) {
                return false;
            }
        }
        return false;
    }

    boolean isUncasedNameWord(int i, boolean first) {
        Word word = units.word(i);
        if (!word.isWord()
                || word.time() && units.at(i) == null
                || covered[i]
                || word.norm().length() < 2) {
            return false;
        }
        if (word.is(WordClass.STOP)
                || word.is(WordClass.SPEECH)
                || word.is(WordClass.CONJUNCTION)
                || word.is(WordClass.MEDIUM_NOUN)
                || word.is(WordClass.PLACE_NOUN)
                || units.lexicon.isActBehindArticle(word)) {
            return isGiven(i);
        }
        Unit unit = units.at(i);
        if (unit != null) {
            return unit.is(Kind.GIVEN)
                    || unit.is(Kind.PERSON)
                    || !first
                            && (unit.is(Kind.SEAT) || unit.is(Kind.PLACE) || unit.is(Kind.EQUIPMENT))
                            && unit.entries().stream().noneMatch(e -> e.kind() == Kind.STATE);
        }
        return !word.is(WordClass.FILLER) && !units.lexicon.joined.isOrdinary(word.norm());
    }

    /** "and" joined to a word that is known without it. */
    boolean isClitic(Word word) {
        Joined joined = units.lexicon.joined;
        if (!joined.opensWithAnd(word.norm()) || isGivenWord(word)) {
            return false;
        }
        return word.keys().stream().anyMatch(k -> joined.isAnd(word.before(k, joined)) && units.lexicon.knows(k));
    }

    private boolean isGivenWord(Word word) {
        return units.lexicon.names(word.norm(), Set.of(Kind.GIVEN));
    }
}
