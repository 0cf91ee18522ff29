package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.text.Span;

/** Who has been heard so far in a report, and what was named last, so that a noun or a pronoun can point back at it. */
final class Discourse {

    /** A pronoun stands for the last speaker if so many units or fewer lie between. */
    static final int PRONOUN_REACH = 1;

    /** A noun does so over a longer distance. */
    static final int NOUN_REACH = 4;

    /** Earlier speakers beyond this number are forgotten. */
    private static final int MOST_REMEMBERED = 60;

    private final Row row;
    private final Phrases phrases;
    private final List<Spoken> spoken = new ArrayList<>();
    private final List<Hop> media = new ArrayList<>();
    private @Nullable Hop last;
    private Agreement lastAgreement = Agreement.UNKNOWN;
    private @Nullable Hop lastBody;
    private @Nullable Hop lastMedium;
    /** The medium or body that was read last. */
    private @Nullable Hop lastThing;

    private int lastThingUnit = -1;
    private int unit;
    private int lastUnit;
    /** The speaker of an earlier clause of the unit. */
    private @Nullable Hop near;
    /** The subject of a unit in which nobody spoke. */
    private @Nullable Hop silent;

    private int silentUnit = -2;

    Discourse(Row row, Phrases phrases) {
        this.row = row;
        this.phrases = phrases;
    }

    /**
     * A source that has been read, with the tokens that stood for it.
     *
     * @param aside whether it is only mentioned inside what another says: commenting on a statement by the premier
     */
    record Spoken(Hop hop, int from, int to, int unit, boolean aside) {}

    /** Whoever spoke last; null if nobody has, or if {@code agreement} forbids it. */
    @Nullable
    Hop running(Agreement agreement) {
        if (last == null
                || agreement != Agreement.UNKNOWN
                        && lastAgreement != Agreement.UNKNOWN
                        && agreement != lastAgreement
                        && agreement != Agreement.PLURAL) {
            // a feminine verb behind what several people told a newspaper: the newspaper goes on
            return agreement == Agreement.FEMININE && lastAgreement == Agreement.PLURAL ? lastMedium : null;
        }
        return last;
    }

    /** Whether somebody spoke in this unit, or at most {@code reach} units before. */
    boolean isLastWithin(int reach) {
        return unit - lastUnit <= reach;
    }

    /** The number of the unit that is being read. */
    int unit() {
        return unit;
    }

    /** The speaker of an earlier clause of the unit; null if it has none. */
    @Nullable
    Hop near() {
        return near;
    }

    /** The subject of the unit or of the one before, if nobody spoke there; null if there is none. */
    @Nullable
    Hop silentSubject() {
        return unit - silentUnit <= PRONOUN_REACH ? silent : null;
    }

    /** The medium or body that was read last, if somebody spoke there a moment ago; null if not. */
    @Nullable
    Hop speakingThing() {
        return lastThingUnit == lastUnit && isLastWithin(PRONOUN_REACH) ? lastThing : null;
    }

    /** The medium that was read last; null if none was. */
    @Nullable
    Hop lastMedium() {
        return lastMedium;
    }

    /** The body that spoke or issued a document last; null if none did. */
    @Nullable
    Hop lastBody() {
        return lastBody;
    }

    /** The sources read so far, in the order of the text. */
    List<Spoken> spoken() {
        return spoken;
    }

    /** The sources for which a noun may stand, the likeliest first: who spoke a moment ago, then all, each time the last first. */
    List<Spoken> likeliest() {
        List<Spoken> sorted = new ArrayList<>();
        for (int s = spoken.size() - 1; s >= 0; s--) {
            if (!spoken.get(s).aside() && unit - spoken.get(s).unit() <= PRONOUN_REACH) {
                sorted.add(spoken.get(s));
            }
        }
        for (int s = spoken.size() - 1; s >= 0; s--) {
            if (!sorted.contains(spoken.get(s))) {
                sorted.add(spoken.get(s));
            }
        }
        return sorted;
    }

    /** The media read so far, each once. */
    List<Hop> media() {
        return media;
    }

    /** Whether a medium of that name has been read, whatever the name looks like: an interview with the tabloid Kurz. */
    boolean isKnownMedium(Hop hop) {
        return media.stream().anyMatch(known -> String.valueOf(known.name()).equals(hop.name()));
    }

    /** Remembers that a unit in which nobody spoke goes on about whoever spoke last. */
    void goesOn() {
        if (isLastWithin(PRONOUN_REACH)) {
            lastUnit = unit;
        }
    }

    /** Remembers {@code body} as the one that issued a document. */
    void issued(Hop body) {
        lastBody = body;
    }

    /** Goes on to the unit of that number. */
    void enter(int number) {
        unit = number;
        near = null;
    }

    /** Remembers whose clause came before in the same unit, so that a pronoun behind it means them. */
    void speaksBefore(Hop hop) {
        near = hop;
    }

    /** Remembers the subject of a unit in which nobody spoke. */
    void silent(Hop hop) {
        silent = hop;
        silentUnit = unit;
    }

    /** Remembers that the words from {@code from} to before {@code to} stood for {@code hops}, who speak or are only mentioned. */
    void heard(List<Hop> hops, int from, int to, boolean aside) {
        for (Hop hop : hops) {
            boolean document = hop.equals(hops.get(0)) && isDocument(from, to) && hop.kind() == Hop.Kind.UNNAMED;
            boolean passedOn = !hop.equals(hops.get(0)) && isDocument(from, to);
            if (document || (hop.kind() == Hop.Kind.MEDIUM || hop.kind() == Hop.Kind.BODY) && !passedOn) {
                lastThing = hop;
                lastThingUnit = unit;
            }
            if (hop.kind() == Hop.Kind.MEDIUM) {
                lastMedium = hop;
                if (media.stream()
                        .noneMatch(known -> String.valueOf(known.name()).equals(hop.name()))) {
                    media.add(hop);
                }
            }
        }
        if (!hops.isEmpty() && to > from && spoken.size() < MOST_REMEMBERED) {
            Hop hop = hops.get(0);
            Span span = hop.span();
            int first = span == null ? from : row.tokenAt(span.start());
            int past = span == null ? to : row.tokenAt(span.end() - 1) + 1;
            // whose words are passed on stands elsewhere than the subject
            boolean elsewhere = first >= to || past <= from;
            spoken.add(new Spoken(hop, elsewhere ? first : from, elsewhere ? past : to, unit, aside));
        }
    }

    /** Whether the words from {@code from} to before {@code to} are a written source that may be called it. */
    private boolean isDocument(int from, int to) {
        for (int i = from; i < to && row.facts().has(Trait.PRONOUN_FOR_THINGS); i++) {
            if (row.is(i, WordClass.DOCUMENT)) {
                return true;
            }
            if (row.is(i, WordClass.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    /** Remembers {@code hop} as the one who spoke last, and what the verb agreed with. */
    void spoke(Hop hop, Agreement agreement) {
        last = hop;
        lastUnit = unit;
        lastAgreement = agreementOf(hop);
        if (lastAgreement == Agreement.UNKNOWN
                && (row.entity(hop.entity()) == null || row.facts().ownersBehind() && hop.kind() == Hop.Kind.UNNAMED)) {
            lastAgreement = agreement;
        }
        if (hop.kind() == Hop.Kind.BODY && hop.entity() != null && row.isNamed(hop.entity())) {
            lastBody = hop;
        }
    }

    Agreement agreementOf(Hop hop) {
        Entity entity = row.entity(hop.entity());
        return entity == null ? Agreement.UNKNOWN : entity.agreement();
    }

    /** The source without a name that was quoted last; null if none was. */
    @Nullable
    Hop lastUnnamed() {
        for (int s = spoken.size() - 1; s >= 0; s--) {
            if (spoken.get(s).hop().kind() == Hop.Kind.UNNAMED && holdsSource(spoken.get(s))) {
                return spoken.get(s).hop();
            }
        }
        return null;
    }

    boolean holdsSource(Spoken one) {
        for (int i = one.from(); i < one.to(); i++) {
            if (row.is(i, WordClass.SOURCE_KIND)
                    || row.is(i, WordClass.ANONYMOUS)
                    || row.is(i, WordClass.SPEAKER_KIND)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words call one source by a noun that says little of who it is: a source in the ministry, مصدر أمني. */
    boolean holdsOneSource(Spoken one) {
        for (int i = one.from(); i < one.to(); i++) {
            if (row.is(i, WordClass.PLURAL)) {
                return false;
            }
            if (row.is(i, WordClass.SOURCE_KIND)
                    || row.is(i, WordClass.GENERAL_KIND) && !row.is(i, WordClass.BODY_KIND)) {
                return true;
            }
        }
        return false;
    }

    boolean agrees(Hop hop, Agreement agreement) {
        Agreement own = agreementOf(hop);
        return agreement == Agreement.UNKNOWN
                || own == Agreement.UNKNOWN
                || own == agreement
                || own == Agreement.PLURAL;
    }

    /** Whether the words that stood for {@code one} hold a form of the word at {@code head}. */
    boolean mentions(Spoken one, int head) {
        String word = phrases.withoutArticle(row.token(head));
        if (row.facts().subjects().get(0) == SubjectPlace.FIRST
                && !row.facts().headFirst()
                && row.is(head, WordClass.PLURAL) != row.is(one.to() - 1, WordClass.PLURAL)) {
            return false;
        }
        for (int i = one.from(); i < one.to(); i++) {
            if (row.token(i).isWord() && isFormOf(word, phrases.withoutArticle(row.token(i))) && mayBeHead(i, one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both are forms of one noun; where nouns have few endings, a longer one makes another noun: minister, ministry. */
    private boolean isFormOf(String a, String b) {
        if (!row.facts().has(Trait.FEW_NOUN_ENDINGS)) {
            return Phrases.isSameStem(a, b);
        }
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return longer.startsWith(shorter) && longer.length() - shorter.length() <= 2
                || shorter.length() == longer.length() && Phrases.common(a, b) >= a.length() - 2;
    }

    /** Whether the word can be the noun that is described rather than one that describes it: the navy is no navy officer. */
    private boolean mayBeHead(int at, Spoken one) {
        if (row.facts().marksDefinite()) {
            return at + 1 >= one.to()
                    || row.token(at + 1).isCapitalised()
                    || !(row.is(at + 1, WordClass.SPEAKER_KIND)
                            || row.is(at + 1, WordClass.SOURCE_KIND)
                            || row.is(at + 1, WordClass.ANONYMOUS));
        }
        return !row.facts().ownersBehind()
                || at == one.from()
                || row.is(at - 1, WordClass.ADJECTIVE)
                || !row.token(at - 1).isWord()
                || row.is(at, WordClass.SPEAKER_KIND)
                || row.is(at, WordClass.SOURCE_KIND);
    }

    boolean isPerson(Hop hop) {
        Entity entity = row.entity(hop.entity());
        if (entity == null) {
            return lastAgreement == Agreement.MASCULINE
                    || lastAgreement == Agreement.FEMININE
                    || hop.kind() == Hop.Kind.PERSON
                    || isCaselessName(hop);
        }
        return entity.type() == EntityType.PERSON;
    }

    /** Whether the words, in a script without capitals, may be a name: no noun for a source, nor several people. */
    private boolean isCaselessName(Hop hop) {
        Spoken one = spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
        if (one == null || !one.hop().equals(hop) || lastAgreement == Agreement.PLURAL) {
            return false;
        }
        for (int i = one.from(); i < one.to(); i++) {
            int letter = row.token(i).form().codePointAt(0);
            if (Character.isUpperCase(letter)
                    || Character.isLowerCase(letter)
                    || row.is(i, WordClass.ANONYMOUS)
                    || row.is(i, WordClass.PLURAL)) {
                return false;
            }
        }
        return true;
    }
}
