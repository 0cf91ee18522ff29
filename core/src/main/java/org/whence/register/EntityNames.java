package org.whence.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.language.Language;
import org.whence.likeness.Glossary;
import org.whence.syntax.Token;
import org.whence.text.Folding;
import org.whence.text.Span;

/** Reads the names of one entity of one report for what they can be found again by. */
final class EntityNames {
    /** Fewer concepts do not make the name of a body: "the ministry". */
    private static final int FEWEST_CONCEPTS = 2;

    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{Punct}\\s]+");

    private final Analysis analysis;
    private final Entity entity;
    private final List<Mention> mentions;
    private final List<String> named;
    private final Glossary glossary;

    /**
     * @param mentions by name or description
     * @param named the forms by which it is named, longest first
     */
    EntityNames(Analysis analysis, Entity entity, List<Mention> mentions, List<String> named, Glossary glossary) {
        this.analysis = analysis;
        this.entity = entity;
        this.mentions = mentions;
        this.named = named;
        this.glossary = glossary;
    }

    static String bare(String name) {
        return NO_LETTERS.matcher(Folding.fold(name)).replaceAll(" ").strip();
    }

    private Language language() {
        return analysis.report().language();
    }

    /** The tokens inside {@code span}, of the first sentence that has any. */
    private List<Token> tokens(Span span) {
        for (var sentence : analysis.sentences()) {
            if (sentence.span().overlaps(span)) {
                return sentence.tokens().stream()
                        .filter(t -> span.contains(t.span()))
                        .toList();
            }
        }
        return List.of();
    }

    /** Keys that leave no doubt: entities that share one are the same. */
    Collection<String> decidingKeys() {
        Set<String> keys = new LinkedHashSet<>();
        switch (entity.type()) {
            case STATE, NATIONALITY -> {
                if (entity.country() != null) {
                    keys.add(entity.type() + " " + entity.country());
                }
            }
            case ORGANISATION -> {
                for (Mention mention : mentions) {
                    if (mention.form() == Mention.Form.NAME) {
                        bodyKey(mention.span()).ifPresent(keys::add);
                    }
                }
                if (entity.concept() == null && !named.isEmpty()) {
                    keys.add("body " + bare(entity.name()) + " " + entity.country());
                }
            }
            case PLACE, EQUIPMENT, OTHER -> {
                if (entity.concept() == null) {
                    named.forEach(n -> keys.add(entity.type() + " " + bare(n)));
                }
            }
            case PERSON, MONEY, QUANTITY -> {}
        }
        return keys;
    }

    /** Concepts and state of a body's name, if every content word of it is one of them. */
    private Optional<String> bodyKey(Span span) {
        List<Token> tokens = tokens(span);
        Set<String> concepts = new TreeSet<>();
        Set<String> states = new TreeSet<>();
        Map<String, Entity> entities = new HashMap<>();
        analysis.entities().all().forEach(e -> entities.put(e.id(), e));
        Set<Integer> inState = new LinkedHashSet<>();
        for (Mention inside : analysis.entities().inside(span)) {
            Entity other = entities.get(inside.entity());
            if (other != null
                    && (other.type() == EntityType.STATE || other.type() == EntityType.NATIONALITY)
                    && other.country() != null) {
                states.add(other.country());
                tokens.stream()
                        .filter(t -> inside.span().contains(t.span()))
                        .forEach(t -> inState.add(t.span().start()));
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).isWord() || inState.contains(tokens.get(i).span().start())) {
                continue;
            }
            List<String> meant = glossary.at(language(), tokens, i);
            if (!meant.isEmpty()) {
                concepts.add(meant.get(0));
            } else if (tokens.get(i).isCapitalised()) {
                return Optional.empty();
            }
        }
        if (states.isEmpty() && entity.country() != null) {
            states.add(entity.country());
        }
        return concepts.size() < FEWEST_CONCEPTS || states.isEmpty()
                ? Optional.empty()
                : Optional.of("body of " + states + " " + concepts);
    }

    /** Whether some mention is written just so, not only in another case. */
    private boolean isWritten(String name) {
        return mentions.stream()
                .anyMatch(m -> m.form() == Mention.Form.NAME
                        && analysis.report().at(m.span()).equals(name));
    }

    /** The longest of the names that are written; the empty string if there is none. */
    private String longest() {
        return named.stream().filter(this::isWritten).findFirst().orElse("");
    }

    /**
     * The words of a name that the glossary does not translate: Khiran in "Khiran News Agency"; and the whole name, since what
     * one language translates another may write by its sound: Arka Press, Арка-Пресс. None but of a body or a place that the
     * data does not know.
     */
    Collection<String> own() {
        Set<String> names = new LinkedHashSet<>();
        boolean sounds = entity.type() == EntityType.ORGANISATION
                || entity.type() == EntityType.PLACE
                || entity.type() == EntityType.OTHER;
        String form = named.contains(entity.name()) && isWritten(entity.name()) ? entity.name() : longest();
        for (Mention mention : sounds && entity.concept() == null ? mentions : List.<Mention>of()) {
            if (mention.form() != Mention.Form.NAME
                    || !analysis.report().at(mention.span()).equals(form)) {
                continue;
            }
            List<Token> tokens = tokens(mention.span());
            List<String> own = new ArrayList<>();
            List<String> called = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.get(i).isWord()) {
                    continue;
                }
                List<String> meant = glossary.at(language(), tokens, i);
                if (meant.isEmpty()) {
                    own.add(tokens.get(i).form());
                }
                if (!meant.contains("agency")) {
                    called.add(tokens.get(i).form());
                }
            }
            names.add(String.join(" ", own));
            if (!own.isEmpty()) {
                names.add(String.join(" ", called));
            }
        }
        return names;
    }
}
