package org.whence.entity;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;
import org.whence.text.Folding;

/** How a name is shown: in the nominative, as far as the data and the other names of its bearer tell it. */
final class ShownForms {
    private static final Set<Kind> HEADS = Set.of(Kind.HEAD, Kind.BODY);

    private final Draft draft;
    private final Units units;

    ShownForms(Draft draft) {
        this.draft = draft;
        this.units = draft.units;
    }

    /** {@code shown} with the body's head in the nominative, where it begins or ends it: Министерства обороны, Bakanlığının. */
    String withoutCase(Phrase phrase, String shown) {
        Unit head = phrase.headUnit;
        if (phrase.head.kind() == Kind.BODY && head.from() == phrase.from && head.to() == phrase.to) {
            String nominative = nominative(head, phrase.head, shown);
            if (!nominative.equals(shown)) {
                return nominative;
            }
        }
        if (!head.strained() || phrase.plural || head.to() - head.from() > 1) {
            return head.strained() && head.to() == phrase.to && !phrase.plural
                    ? withoutSuffix(head.to(), shown)
                    : shown;
        }
        Word word = units.word(head.from());
        if (units.lexicon.inflectsNames() && head.from() == phrase.from && shown.startsWith(word.form())) {
            String key = word.keys().stream()
                    .filter(k -> !k.equals(word.norm()) && units.lexicon.names(k, HEADS))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            return key.isEmpty()
                    ? shown
                    : likeIn(key, word.form()) + shown.substring(word.form().length());
        }
        return head.to() == phrase.to ? withoutSuffix(head.to(), shown) : shown;
    }

    /** {@code word} with capitals where {@code pattern} has them. */
    private static String likeIn(String word, String pattern) {
        StringBuilder like = new StringBuilder(word);
        for (int i = 0; i < Math.min(word.length(), pattern.length()); i++) {
            if (Character.isUpperCase(pattern.charAt(i))) {
                like.setCharAt(i, Character.toUpperCase(word.charAt(i)));
            }
        }
        return like.toString();
    }

    /**
     * One letter less is no case: it may be the possessive that a head has behind what it belongs to, Irak Danıştayı. A plural
     * stays as it is: its ending and that of the case have grown together, sınır birliklerinin.
     */
    private String withoutSuffix(int past, String shown) {
        Word last = units.word(past - 1);
        if (last.is(WordClass.PLURAL_ENDING) || isBodyNoun(last.norm())) {
            return shown;
        }
        String key = last.keys().stream()
                .filter(k -> !k.equals(last.norm()) && last.norm().startsWith(k) && isBodyNoun(k))
                .findFirst()
                .orElse("");
        int cut = last.norm().length() - key.length();
        boolean letterForLetter = last.norm().length() == last.form().length() && shown.endsWith(last.form());
        return key.isEmpty() || cut < 2 || !letterForLetter ? shown : shown.substring(0, shown.length() - cut);
    }

    private boolean isBodyNoun(String key) {
        return units.lexicon.names(key, HEADS) || units.lexicon.isClass(key, WordClass.MEDIUM_NOUN);
    }

    /** The words of a name; that of a body without the case of the noun that ends it: Sahil Haber Ajansına. */
    String shown(NameSpan name) {
        String words = draft.text(name.start, draft.end(name.to));
        return name.type == EntityType.ORGANISATION ? withoutSuffix(name.to, words) : words;
    }

    /** {@code words} as the data writes the name, if they stand in another case. */
    String nominative(Unit unit, Entry entry, String words) {
        String known = unit.strained() ? units.lexicon.spellings.nominative(entry.kind() + entry.code(), words) : null;
        return known == null ? words : known;
    }

    /** The name in the nominative, if what else the bearer is called shows it; empty otherwise. */
    Optional<String> nominative(String name, Set<String> others) {
        Declension declension = units.lexicon.declension;
        Predicate<String> given = word -> units.lexicon.names(Folding.fold(word), Set.of(Kind.GIVEN));
        Optional<String> nominative = declension.nominative(name, others, given);
        // another case of the same words may show more
        int words = name.split(" ").length;
        for (String other : others) {
            if (nominative.isEmpty() && words > 1 && other.split(" ").length == words) {
                nominative = declension.nominative(other, Set.of(), given);
            }
        }
        return nominative;
    }
}
