package org.whence.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.entity.Mention;
import org.whence.language.Language;
import org.whence.likeness.Glossary;
import org.whence.report.Passage;
import org.whence.report.PublicationDate;
import org.whence.report.ReportId;

/**
 * An entity of one report, on its way to an identity. It holds no analysis: there may be more of those than memory has room
 * for.
 *
 * @param day of the report; null if it is undated
 * @param mentions the words by which it is named or described, in text order
 * @param names how often each of its forms stands in the report as a name
 * @param named the forms by which it is named, longest first
 * @param keys those that leave no doubt who it is; see {@link IdentityLinker}
 * @param own what is not translated in the names of a body or a place that the data does not know
 */
record EntityOfReport(
        Identity.Member member,
        Language language,
        @Nullable LocalDate day,
        Entity entity,
        List<Passage> mentions,
        Map<String, Integer> names,
        List<String> named,
        Collection<String> keys,
        Collection<String> own)
        implements Comparable<EntityOfReport> {
    /** More forms of one name in one report are not looked at. */
    private static final int MOST_FORMS = 12;

    EntityOfReport {
        mentions = List.copyOf(mentions);
        names = Map.copyOf(names);
        named = List.copyOf(named);
        keys = List.copyOf(keys);
        own = List.copyOf(own);
    }

    ReportId report() {
        return member.report();
    }

    /** Every entity of {@code analysis} that is mentioned otherwise than by a pronoun. */
    static List<EntityOfReport> all(Analysis analysis, Glossary glossary) {
        List<EntityOfReport> all = new ArrayList<>();
        ReportId report = analysis.report().id();
        LocalDate day = analysis.report().day().map(PublicationDate::day).orElse(null);
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
            Map<String, Integer> names = new TreeMap<>();
            for (Mention mention : mentions) {
                if (mention.form() == Mention.Form.NAME) {
                    names.merge(analysis.report().at(mention.span()), 1, Integer::sum);
                }
            }
            EntityNames read = new EntityNames(analysis, entity, mentions, forms, glossary);
            all.add(new EntityOfReport(
                    new Identity.Member(report, entity.id()),
                    analysis.report().language(),
                    day,
                    entity,
                    mentions.stream()
                            .map(m -> analysis.report().passage(m.span()))
                            .toList(),
                    names,
                    forms,
                    read.decidingKeys(),
                    read.own()));
        }
        return all;
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

    @Override
    public int compareTo(EntityOfReport other) {
        return member().compareTo(other.member());
    }
}
