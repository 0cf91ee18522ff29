package org.whence.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * Designations beside a word for another class of equipment than they are of: "S-400 MANPADS". The classes of designations and
 * the words for classes are those of the entity stage; which classes go together says {@code classes-together.facts}.
 */
final class ItemClasses {
    private static final String CONCEPT = "equipment:";
    private static final String OF_TYPE = "of-type";
    /** Tokens between a word for a class and the designation: "ناقلات جند من طراز", "drones of the type". */
    private static final int BETWEEN = 4;

    private final Map<String, String> classOf;
    private final Lexicon words;
    private final Map<String, Set<String>> together;
    private final Lexicon markers;

    private ItemClasses(
            Map<String, String> classOf, Lexicon words, Map<String, Set<String>> together, Lexicon markers) {
        this.classOf = Map.copyOf(classOf);
        this.words = words;
        this.together = Map.copyOf(together);
        this.markers = markers;
    }

    static ItemClasses load(Lexicon markers) {
        Map<String, String> classOf = new HashMap<>();
        for (Language language : Language.ANALYSED) {
            for (FactLine line : FactFile.load(Entity.class, language.tag() + "/equipment.facts")
                    .lines()) {
                classOf.putIfAbsent(CONCEPT + line.required(0, "designation"), line.required(1, "class"));
            }
        }
        Map<String, Set<String>> together = new HashMap<>();
        for (FactLine line :
                FactFile.load(ItemClasses.class, "classes-together.facts").lines()) {
            together.computeIfAbsent(line.required(0, "class"), k -> new HashSet<>())
                    .addAll(line.list(1));
        }
        return new ItemClasses(classOf, Lexicon.load(Entity.class, "classes.facts"), together, markers);
    }

    List<Conflict> find(Profiles all) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Profile profile : all.all()) {
            for (Mention mention : profile.analysis().entities().mentions()) {
                Conflict conflict = mention.type() == EntityType.EQUIPMENT ? conflict(profile, mention) : null;
                if (conflict != null) {
                    conflicts.add(conflict);
                }
            }
        }
        return conflicts;
    }

    private @Nullable Conflict conflict(Profile profile, Mention mention) {
        String concept = profile.analysis()
                .entities()
                .entity(mention.entity())
                .map(Entity::concept)
                .orElse(null);
        String real = concept == null ? null : classOf.get(concept);
        if (concept == null || real == null || profile.sentences(mention.span()).isEmpty()) {
            return null;
        }
        Sentence sentence = profile.sentences(mention.span()).get(0);
        List<Token> tokens = sentence.tokens();
        Language language = profile.language();
        for (int i = 0; i < tokens.size(); i++) {
            Lexicon.Found phrase = words.longestAt(language, tokens, i);
            if (phrase == null || !beside(language, tokens, i, i + phrase.tokens() - 1, mention.span())) {
                continue;
            }
            if (!goTogether(real, phrase.label())) {
                Span word = tokens.get(i)
                        .span()
                        .cover(tokens.get(i + phrase.tokens() - 1).span());
                return new Conflict(
                        Conflict.Kind.ITEM_CLASS,
                        profile.analysis().report().passage(mention.span().cover(word)),
                        profile.analysis().report().passage(word),
                        concept.substring(CONCEPT.length()) + " is of class " + real + ", not " + phrase.label());
            }
            // the words of a longer phrase are no phrases of their own
            i += phrase.tokens() - 1;
        }
        return null;
    }

    /** Whether the words stand inside the mention, or next to it, with no more than "of type" or a quotation mark between. */
    private boolean beside(Language language, List<Token> tokens, int first, int last, Span mention) {
        Span words = tokens.get(first).span().cover(tokens.get(last).span());
        if (mention.contains(words)) {
            return true;
        }
        int after = last + 1;
        while (after < tokens.size()
                && after - last <= BETWEEN
                && tokens.get(after).span().start() < mention.start()
                && joins(language, tokens, after)) {
            after++;
        }
        int before = first - 1;
        while (before >= 0
                && first - before <= BETWEEN
                && tokens.get(before).span().start() >= mention.end()
                && joins(language, tokens, before)) {
            before--;
        }
        return after < tokens.size() && tokens.get(after).span().start() == mention.start()
                || before >= 0 && tokens.get(before).span().end() == mention.end();
    }

    private boolean joins(Language language, List<Token> tokens, int at) {
        boolean quote = tokens.get(at).kind() == Token.Kind.QUOTE;
        // the second word of "of type" is one too
        return quote
                || markers.at(language, tokens, at).contains(OF_TYPE)
                || at > 0 && markers.at(language, tokens, at - 1).contains(OF_TYPE);
    }

    private boolean goTogether(String a, String b) {
        return a.equals(b)
                || together.getOrDefault(a, Set.of()).contains(b)
                || together.getOrDefault(b, Set.of()).contains(a);
    }
}
