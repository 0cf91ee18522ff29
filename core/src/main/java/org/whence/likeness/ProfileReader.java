package org.whence.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.analysis.Shelf;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Identities;
import org.whence.entity.Identity;
import org.whence.entity.Mention;
import org.whence.language.Language;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/** Reads the {@link Trait}s of an analysis. A pure function; callable from any thread. */
public final class ProfileReader {
    /** Shorter words say nothing of what a report is about. In folded letters. */
    private static final int SHORTEST_WORD = 3;

    private final Glossary glossary;
    private final FunctionWords functionWords;
    private final Numbers numbers;

    private ProfileReader(Glossary glossary, FunctionWords functionWords, Numbers numbers) {
        this.glossary = glossary;
        this.functionWords = functionWords;
        this.numbers = numbers;
    }

    /** Reads its facts from the class path. */
    public static ProfileReader load() {
        return new ProfileReader(Glossary.load(), FunctionWords.load(), Numbers.load());
    }

    public Glossary glossary() {
        return glossary;
    }

    public Numbers numbers() {
        return numbers;
    }

    /** The profile of {@code analysis}, its entities named by {@code identities}. */
    public Profile read(Analysis analysis, Identities identities) {
        return read(Analyses.of(List.of(analysis)), analysis, identities, new ProfileShelf(Shelf.inMemory()));
    }

    /**
     * The profiles of {@code analyses}, in their order.
     *
     * @param shelf for what they hold
     * @param also is given every analysis too, while it is there
     */
    public List<Profile> readAll(Analyses analyses, Identities identities, Shelf shelf, Consumer<Analysis> also) {
        ProfileShelf aside = new ProfileShelf(shelf);
        List<Profile> profiles = new ArrayList<>();
        analyses.forEach(a -> {
            profiles.add(read(analyses, a, identities, aside));
            also.accept(a);
        });
        return profiles;
    }

    private Profile read(Analyses from, Analysis analysis, Identities identities, ProfileShelf shelf) {
        List<Trait> traits = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        addEntities(analysis, identities, traits, told);
        for (TimeMention time : analysis.times()) {
            addTime(time, traits);
            cover(time.span(), told);
        }
        Language language = analysis.report().language();
        for (Sentence sentence : analysis.sentences()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                addToken(language, sentence.tokens(), i, told, traits);
            }
        }
        return new Profile(from, analysis, traits, shelf);
    }

    private static void addEntities(Analysis analysis, Identities identities, List<Trait> traits, Set<Integer> told) {
        Map<String, Entity> entities = new HashMap<>();
        analysis.entities().all().forEach(e -> entities.put(e.id(), e));
        Set<String> named = new HashSet<>();
        for (Mention mention : analysis.entities().mentions()) {
            if (mention.form() == Mention.Form.NAME) {
                named.add(mention.entity());
            }
        }
        for (Mention mention : analysis.entities().mentions()) {
            Entity entity = entities.get(mention.entity());
            if (entity == null || mention.form() == Mention.Form.PRONOUN) {
                continue;
            }
            if (mention.form() == Mention.Form.NAME) {
                if (entity.type() == EntityType.EQUIPMENT) {
                    cover(mention.span(), told);
                }
            }
            if (!named.contains(entity.id()) && entity.concept() == null) {
                continue;
            }
            Identity identity =
                    identities.of(analysis.report().id(), entity.id()).orElse(null);
            Trait trait = trait(mention, entity, identity);
            if (trait != null) {
                traits.add(trait);
            }
        }
    }

    private static void cover(Span span, Set<Integer> told) {
        for (int at = span.start(); at < span.end(); at++) {
            told.add(at);
        }
    }

    private static @Nullable Trait trait(Mention mention, Entity entity, @Nullable Identity identity) {
        String id = identity != null ? identity.id() : entity.id();
        String country = identity != null && identity.country() != null ? identity.country() : entity.country();
        return switch (entity.type()) {
            case PERSON -> Trait.of(Trait.Kind.PERSON, id, mention.span());
            case ORGANISATION -> Trait.of(Trait.Kind.BODY, id, mention.span());
            case STATE, NATIONALITY -> Trait.of(Trait.Kind.STATE, country != null ? country : id, mention.span());
            case PLACE -> Trait.of(Trait.Kind.PLACE, id, mention.span());
            case EQUIPMENT -> Trait.of(Trait.Kind.EQUIPMENT, id, mention.span());
            case MONEY, QUANTITY, OTHER -> null;
        };
    }

    /** A day counts without its year, which an undated report cannot give; a year alone counts as it is. */
    private static void addTime(TimeMention time, List<Trait> traits) {
        if (time.type() != TimeMention.Type.DATE) {
            return;
        }
        String value = time.value();
        if (value.matches("[0-9X]{4}-\\d\\d-\\d\\d")) {
            traits.add(Trait.of(Trait.Kind.DATE, value.substring(4), time.span()));
        } else if (value.matches("\\d{4}(-\\d\\d)?")) {
            traits.add(Trait.of(Trait.Kind.DATE, value, time.span()));
        }
    }

    private void addToken(Language language, List<Token> tokens, int index, Set<Integer> told, List<Trait> traits) {
        Token token = tokens.get(index);
        if (told.contains(token.span().start())) {
            return;
        }
        Numbers.Counted counted = numbers.at(language, tokens, index);
        if (counted != null && counted.value() > 1) {
            Span span =
                    token.span().cover(tokens.get(index + counted.tokens() - 1).span());
            Trait.Kind kind = counted.value() < 10 ? Trait.Kind.FEW : Trait.Kind.NUMBER;
            traits.add(Trait.of(kind, String.valueOf(counted.value()), span));
            cover(span, told);
            return;
        }
        if (token.kind() == Token.Kind.NUMBER) {
            traits.add(Trait.of(Trait.Kind.NUMBER, Numbers.plain(token.norm()), token.span()));
            return;
        }
        if (!token.isWord() || functionWords.isOne(language, token)) {
            return;
        }
        for (String concept : glossary.at(language, tokens, index)) {
            traits.add(Trait.of(Trait.Kind.CONCEPT, concept, token.span()));
        }
        String stem = token.stems().get(token.stems().size() - 1);
        if (stem.length() >= SHORTEST_WORD) {
            traits.add(Trait.of(Trait.Kind.WORD, language.tag() + "/" + stem.toLowerCase(Locale.ROOT), token.span()));
        }
    }
}
