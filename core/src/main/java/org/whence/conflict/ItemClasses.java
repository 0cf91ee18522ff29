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

    private final Map<String, String> classOf;
    private final Lexicon words;
    private final Map<String, Set<String>> together;

    private ItemClasses(Map<String, String> classOf, Lexicon words, Map<String, Set<String>> together) {
        this.classOf = Map.copyOf(classOf);
        this.words = words;
        this.together = Map.copyOf(together);
    }

    static ItemClasses load() {
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
        return new ItemClasses(classOf, Lexicon.load(Entity.class, "classes.facts"), together);
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
        for (int i = 0; i < tokens.size(); i++) {
            if (!beside(tokens, i, mention.span())) {
                continue;
            }
            List<String> said = words.at(profile.analysis().report().language(), tokens, i);
            if (!said.isEmpty() && said.stream().noneMatch(c -> goTogether(real, c))) {
                Span word = tokens.get(i).span();
                return new Conflict(
                        Conflict.Kind.ITEM_CLASS,
                        profile.analysis().report().passage(mention.span().cover(word)),
                        profile.analysis().report().passage(word),
                        concept.substring(CONCEPT.length()) + " is of class " + real + ", not " + said.get(0));
            }
        }
        return null;
    }

    /** Whether the word at {@code index} stands inside the mention, or next to it without a mark between. */
    private static boolean beside(List<Token> tokens, int index, Span mention) {
        Span span = tokens.get(index).span();
        boolean before =
                index + 1 < tokens.size() && tokens.get(index + 1).span().start() == mention.start();
        boolean after = index > 0 && tokens.get(index - 1).span().end() == mention.end();
        return mention.contains(span) || before || after;
    }

    private boolean goTogether(String a, String b) {
        return a.equals(b)
                || together.getOrDefault(a, Set.of()).contains(b)
                || together.getOrDefault(b, Set.of()).contains(a);
    }
}
