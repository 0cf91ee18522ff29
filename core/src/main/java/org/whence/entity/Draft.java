package org.whence.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Lexicon.Entry;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.text.Span;

/** What has been decided so far about who and what one report names; whoever decides the next thing reads and adds to it. */
final class Draft {
    final Report report;
    final Units units;
    final List<Phrase> phrases;
    final List<NameSpan> names;
    final Map<String, Cluster> byConcept = new LinkedHashMap<>();
    final List<Cluster> clusters = new ArrayList<>();
    /** By first word of the head, because the same phrase is built several times. */
    final Map<Integer, Cluster> ofHead = new HashMap<>();

    /** Phrases that belong to a name. */
    final Set<Phrase> attached = new HashSet<>();

    /** Words that belong to a name. */
    final boolean[] named;

    private final List<Span> notes;

    Draft(Report report, Units units, List<Phrase> phrases, List<NameSpan> names) {
        this.report = report;
        this.units = units;
        this.phrases = phrases;
        this.names = names;
        this.named = new boolean[units.size()];
        this.notes = report.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.NOTE)
                .map(Block::span)
                .toList();
        for (NameSpan name : names) {
            for (int i = name.from; i < name.to; i++) {
                named[i] = true;
            }
            if (name.absorbed != null) {
                attached.add(name.absorbed);
            }
        }
    }

    Cluster known(String concept, EntityType type) {
        return byConcept.computeIfAbsent(concept, c -> {
            Cluster cluster = new Cluster(type);
            cluster.concept = c;
            clusters.add(cluster);
            return cluster;
        });
    }

    Cluster fresh(EntityType type) {
        Cluster cluster = new Cluster(type);
        clusters.add(cluster);
        return cluster;
    }

    void mention(Cluster cluster, int start, int end, int word, EntityType as, Mention.Form form) {
        cluster.mention(start, end, word, units.word(word).sentence(), as, form);
    }

    String text(int start, int end) {
        String words = report.text().substring(start, end);
        for (int i = 0; i < words.length(); i++) {
            if (Character.isWhitespace(words.charAt(i)) && words.charAt(i) != ' ') {
                return words.replaceAll("\\s+", " ").strip();
            }
        }
        return words;
    }

    int end(int to) {
        return units.word(to - 1).end();
    }

    int start(Phrase phrase) {
        Unit unit = units.at(phrase.from);
        return unit != null && unit.from() == phrase.from
                ? unit.start()
                : units.word(phrase.from).start();
    }

    Cluster stateOf(Entry entry) {
        Cluster cluster = known(entry.code(), EntityType.STATE);
        cluster.country = entry.country();
        cluster.sector = "GOV";
        return cluster;
    }

    Cluster stateOf(String country) {
        Cluster cluster = known("iso:" + country, EntityType.STATE);
        cluster.country = country;
        cluster.sector = "GOV";
        return cluster;
    }

    @Nullable
    Cluster nearest(Predicate<Cluster> fits, int at) {
        Cluster best = null;
        int last = -1;
        for (Cluster cluster : clusters) {
            if (fits.test(cluster)) {
                int before = lastBefore(cluster, at);
                if (before > last) {
                    last = before;
                    best = cluster;
                }
            }
        }
        return best;
    }

    /** Where the last mention of {@code cluster} before {@code at} begins, in the report's own words; -1 if there is none. */
    int lastBefore(Cluster cluster, int at) {
        int last = -1;
        for (Cluster.At mention : cluster.mentions) {
            if (mention.start() < at && mention.start() > last && !isAside(mention)) {
                last = mention.start();
            }
        }
        return last;
    }

    /** Whether a mention stands in words that are not the report's own: the title of another report, a byline. */
    boolean isAside(Cluster.At mention) {
        for (Span note : notes) {
            if (note.start() <= mention.start() && mention.end() <= note.end()) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    String countryOf(Phrase role) {
        if (role.country != null) {
            return role.country;
        }
        Cluster body = role.parent == null ? null : ofHead.get(role.parent.headUnit.from());
        if (body != null && body.country != null) {
            return body.country;
        }
        if (role.stateNoun) {
            Cluster state = theCountry(role);
            return state == null ? null : state.country;
        }
        return null;
    }

    /** State of the body named last before {@code phrase} in its sentence; null if there is none. */
    @Nullable
    String countryOfSentence(Phrase phrase) {
        String country = null;
        for (Phrase other : phrases) {
            if (other.isBody()
                    && other.country != null
                    && other.to <= phrase.from
                    && units.together(other.from, phrase.from)) {
                country = other.country;
            }
        }
        return country;
    }

    /** What "the country" means: the state of the body last named in the sentence, else the one spoken of most so far. */
    @Nullable
    Cluster theCountry(Phrase phrase) {
        int start = start(phrase);
        String country = countryOfSentence(phrase);
        Cluster most = null;
        long mostOften = 0;
        for (Cluster cluster : clusters) {
            if (cluster.type != EntityType.STATE || cluster.concept == null || cluster.country == null) {
                continue;
            }
            if (!units.lexicon.kinds.fits(units.word(phrase.headUnit.from()).keys(), cluster.country)) {
                continue;
            }
            if (country != null && country.equals(cluster.country)) {
                return cluster;
            }
            long often =
                    cluster.mentions.stream().filter(m -> m.start() < start).count();
            if (often > mostOften) {
                mostOften = often;
                most = cluster;
            }
        }
        return most;
    }

    String sectorOf(Phrase role) {
        if (role.parent != null) {
            Cluster body = ofHead.get(role.parent.headUnit.from());
            if (body != null && !body.sector.isEmpty()) {
                return body.sector;
            }
        }
        if (role.head.code().contains("minister") && role.domains.contains("defence")) {
            return "MIL";
        }
        return role.head.sector();
    }

    /** Whether the words show that a body already known is meant; where a language shows nothing, every phrase may be. */
    boolean isDefinite(Phrase phrase) {
        if (!units.lexicon.showsDefiniteness()) {
            return true;
        }
        Word head = units.word(phrase.headUnit.from());
        boolean construct = units.lexicon.joined.hasArticle() && phrase.headUnit.to() - phrase.headUnit.from() > 1;
        return phrase.definite || construct || units.lexicon.joined.isDefinite(head.norm());
    }
}
