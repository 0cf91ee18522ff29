package org.whence.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.entity.Mention;
import org.whence.language.Language;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * An entity of one report, on its way to an identity.
 *
 * @param mentions by name or description, in text order
 * @param named the forms by which it is named, longest first
 */
record EntityOfReport(Analysis analysis, Entity entity, List<Mention> mentions, List<String> named)
        implements Comparable<EntityOfReport> {
    /** More forms of one name in one report are not looked at. */
    private static final int MOST_FORMS = 12;

    EntityOfReport {
        mentions = List.copyOf(mentions);
        named = List.copyOf(named);
    }

    /** Every entity of {@code analysis} that is mentioned otherwise than by a pronoun. */
    static List<EntityOfReport> all(Analysis analysis) {
        List<EntityOfReport> all = new ArrayList<>();
        for (Entity entity : analysis.entities().all()) {
            if (entity.type() == EntityType.MONEY || entity.type() == EntityType.QUANTITY) {
                continue;
            }
            List<Mention> mentions = new ArrayList<>();
            Set<String> named = new LinkedHashSet<>();
            for (Mention mention : analysis.entities().mentions()) {
                if (!mention.entity().equals(entity.id()) || mention.form() == Mention.Form.PRONOUN) {
                    continue;
                }
                mentions.add(mention);
                if (mention.form() == Mention.Form.NAME) {
                    named.add(entity.name());
                    named.add(analysis.report().at(mention.span()));
                }
            }
            List<String> forms = named.stream()
                    .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                    .limit(MOST_FORMS)
                    .toList();
            all.add(new EntityOfReport(analysis, entity, mentions, forms));
        }
        return all;
    }

    Identity.Member member() {
        return new Identity.Member(analysis.report().id(), entity.id());
    }

    Language language() {
        return analysis.report().language();
    }

    /** The state it acts for, or the empty string. */
    String countryOrNothing() {
        return entity.country() == null ? "" : entity.country();
    }

    /** The data's name for it, or the empty string. */
    String conceptOrNothing() {
        return entity.concept() == null ? "" : entity.concept();
    }

    /**
     * Masculine or feminine, or the empty string: a plural says nothing of one person, and the gender of a word nothing of a
     * body, which other languages call by other words.
     */
    String genderOrNothing() {
        if (entity.type() != EntityType.PERSON) {
            return "";
        }
        return switch (entity.agreement()) {
            case MASCULINE, FEMININE -> entity.agreement().name();
            case PLURAL, UNKNOWN -> "";
        };
    }

    /** The tokens inside {@code span}, of the first sentence that has any. */
    List<Token> tokens(Span span) {
        for (var sentence : analysis.sentences()) {
            if (sentence.span().overlaps(span)) {
                return sentence.tokens().stream()
                        .filter(t -> span.contains(t.span()))
                        .toList();
            }
        }
        return List.of();
    }

    @Override
    public int compareTo(EntityOfReport other) {
        return member().compareTo(other.member());
    }
}
