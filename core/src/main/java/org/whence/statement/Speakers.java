package org.whence.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.report.Block;
import org.whence.report.Outlet;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.syntax.Token;
import org.whence.text.Folding;
import org.whence.text.Span;

/** Says whom the words in the place of a source stand for, and remembers who spoke last. Places are tokens. */
final class Speakers {

    /** A longer stretch is no name. In words. */
    private static final int LONGEST_NAME = 6;

    /** A source is not looked for farther before the noun that points back at it. In words. */
    private static final int DESCRIBED_REACH = 40;

    /** What describes an office before the comma behind it is not longer. In words. */
    private static final int LONGEST_OFFICE = 8;

    private static final int COVERS = 4;
    private static final int AT_EDGE = 3;
    private static final int AGAINST = 6;

    /** A noun that points back has no more words. */
    private static final int LONGEST_BACK_POINTER = 2;

    /** An office that opens a report stands in one of its first paragraphs. */
    private static final int FARTHEST_LEAD = 2;

    /** A title has no more words. */
    private static final int LONGEST_TITLE = 8;

    /** Forms of one word share so many letters, or all but the last three. */
    private static final int SHORTEST_STEM = 4;

    private static final int LONGEST_ENDING = 3;

    /** A pronoun stands for the last speaker if so many units or fewer lie between. */
    private static final int PRONOUN_REACH = 1;

    /** How far back a pronoun for things looks for the body that it stands for. In tokens. */
    private static final int BODY_REACH = 50;

    /** A noun does so over a longer distance. */
    private static final int NOUN_REACH = 4;

    /** Earlier speakers beyond this number are forgotten. */
    private static final int MOST_REMEMBERED = 60;

    private final Row row;
    private final TitledNames titles;
    private final List<Spoken> spoken = new ArrayList<>();
    private final List<Hop> media = new ArrayList<>();
    private @Nullable Map<String, Entity> holders;
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
    /** Whether a medium spoken to is being read. */
    private boolean addressed;
    /** First token of the source that is being read. */
    private int first;

    /** Whom the report names beside an office; null until it is asked. */
    private @Nullable List<Titled> titled;

    /** A source that has been read, with the tokens that stood for it. */
    private record Spoken(Hop hop, int from, int to, int unit) {}

    Speakers(Row row) {
        this.row = row;
        this.titles = new TitledNames(row);
    }

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

    /** Remembers that the words from {@code from} to before {@code to} stood for {@code hops}. */
    void heard(List<Hop> hops, int from, int to) {
        for (Hop hop : hops) {
            if (hop.kind() == Hop.Kind.MEDIUM || hop.kind() == Hop.Kind.BODY) {
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
            spoken.add(new Spoken(hop, elsewhere ? first : from, elsewhere ? past : to, unit));
        }
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

    private Agreement agreementOf(Hop hop) {
        Entity entity = row.entity(hop.entity());
        return entity == null ? Agreement.UNKNOWN : entity.agreement();
    }

    /** Whoever the words stand for that name a medium spoken to: its first word may carry a preposition. */
    List<Hop> addressed(int from, int to) {
        addressed = true;
        int bracket = from + 1;
        while (bracket < to && !"([".contains(row.token(bracket).form())) {
            bracket++;
        }
        // لوكالة الأنباء الألمانية (د ب أ): letters that stand for the name say nothing more
        List<Hop> hops = at(from, row.facts().headFirst() ? bracket : to, Agreement.UNKNOWN);
        addressed = false;
        return hops.size() == 1 ? List.of(declined(hops.get(0), from, to)) : hops;
    }

    /** A name in quotation marks that stands without the noun for its kind is inflected itself: сказал «Причалу». */
    private Hop declined(Hop hop, int from, int to) {
        boolean quoted = row.facts().declines()
                && to - from > 2
                && row.token(from).kind() == Token.Kind.QUOTE
                && row.token(to - 1).kind() == Token.Kind.QUOTE;
        boolean governed = from > 0
                && (row.is(from - 1, WordClass.ADDRESSEE)
                        || row.is(from - 1, WordClass.ADVERBIAL)
                        || row.is(from - 1, WordClass.PREPOSITION)
                        || row.facts().cues().longestAt(row.tokens(), from - 1, from) != null);
        if (!quoted || !governed || row.is(from - 1, WordClass.MEDIUM_KIND)) {
            return hop;
        }
        String words = row.span(from + 1, to - 1).in(row.report().text());
        if (hop.name() == null || !hop.name().contains(words)) {
            return hop;
        }
        boolean told = !row.facts().endsAsOwner(words);
        String name = row.facts().nominative(words, told ? Declension.Case.DATIVE : Declension.Case.GENITIVE);
        return new Hop(hop.kind(), name, hop.span(), hop.entity());
    }

    /** The speakers that the words from {@code from} to before {@code to} stand for: several if they are joined. */
    List<Hop> at(int from, int to, Agreement agreement) {
        first = from;
        List<Hop> ofMedium = sourceOfMedium(from, to);
        if (!ofMedium.isEmpty()) {
            return ofMedium;
        }
        List<Hop> seen = document(from, to) == from ? seenBy(from, to, agreement) : List.of();
        if (!seen.isEmpty()) {
            return seen;
        }
        int owner = ownerBefore(from, to);
        int reached = reachedBy(from, to, owner);
        if (reached > from) {
            Hop speaker = one(reached, to, agreement);
            List<Hop> medium = addressed(from, owner + 1);
            if (speaker != null && medium.size() == 1) {
                return List.of(
                        speaker,
                        new Hop(
                                Hop.Kind.MEDIUM,
                                medium.get(0).name(),
                                medium.get(0).span(),
                                medium.get(0).entity()));
            }
        }
        Hop owned = ownedByBoth(from, to);
        if (owned != null) {
            return List.of(owned);
        }
        int joint = coordinator(from, to);
        if (joint > from) {
            int left = row.token(joint - 1).isWord() ? joint : joint - 1;
            int right = row.is(joint, WordClass.COORDINATOR) ? joint + 1 : joint;
            while (right < to && row.is(right, WordClass.COORDINATOR)) {
                right++;
            }
            Hop first = one(from, left, Agreement.UNKNOWN);
            Hop second = right < to ? one(right, to, Agreement.UNKNOWN) : null;
            if (second != null
                    && second.name() != null
                    && row.facts().isJoined(row.token(right))
                    && (second.entity() == null
                            || second.name().startsWith(row.token(right).form()) && !isWhole(right))) {
                second = new Hop(second.kind(), second.name().substring(1), second.span(), second.entity());
            }
            if (first != null && second != null) {
                return List.of(first, second);
            }
        }
        Hop hop = one(from, to, agreement);
        return hop == null ? List.of() : List.of(placed(hop, from, to));
    }

    /** A document and the medium that has seen it: وثيقة اطلعت عليها مجلة; empty if no words tell of one. */
    private List<Hop> seenBy(int from, int to, Agreement agreement) {
        for (int i = from + 1; i < to - 1 && row.facts().headFirst(); i++) {
            PhraseTable.Found<StatementFacts.Relay> relay = row.facts().relays().longestAt(row.tokens(), i, to);
            if (relay != null && relay.values().get(0).outer() && relay.end() > i + 1 && relay.end() < to) {
                Hop document = one(from, i, agreement);
                List<Hop> medium = addressed(relay.end(), to);
                if (document != null && medium.size() == 1) {
                    Hop hop = medium.get(0);
                    return List.of(document, new Hop(Hop.Kind.MEDIUM, hop.name(), hop.span(), hop.entity()));
                }
            }
        }
        return List.of();
    }

    /** Whether the words call one speaker by an office, as one the reader is about to know: the ministry's state secretary. */
    boolean isOffice(Span span) {
        int from = row.tokenAt(span.start());
        int to = row.tokenAt(span.end() - 1) + 1;
        boolean office = false;
        int core = core(from, to);
        for (int i = from; i < to; i++) {
            if (row.is(i, WordClass.INDEFINITE)
                    || row.is(i, WordClass.SOURCE_KIND)
                    || row.is(i, WordClass.ANONYMOUS)
                    || row.is(i, WordClass.PRONOUN)
                            && !row.is(i, WordClass.DETERMINER)
                            && !row.is(i, WordClass.POSSESSIVE)
                    || row.token(i).kind() == Token.Kind.NUMBER
                    || row.token(i).kind() == Token.Kind.QUOTE) {
                return false;
            }
            office |= i < core && row.is(i, WordClass.SPEAKER_KIND);
        }
        return office && !holdsName(from + 1, to);
    }

    /** Whether a capitalised word stands there that is no part of a body's or state's name. */
    private boolean holdsName(int from, int to) {
        for (int i = from; i < to; i++) {
            int at = i;
            boolean other = row.mentions(from - 1, to).stream()
                    .anyMatch(placed -> placed.from() <= at
                            && at < placed.to()
                            && placed.mention().type() != EntityType.PERSON);
            if (row.token(i).isCapitalised() && !other) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code hop} is first named behind {@code called}, and by no other office. */
    boolean mayName(Hop hop, Span called) {
        Span span = hop.span();
        if (span == null || hop.entity() == null || span.start() < called.end()) {
            return false;
        }
        int at = row.tokenAt(called.end() - 1);
        for (Row.Placed placed : row.mentions(0, at)) {
            if (hop.entity().equals(placed.mention().entity())) {
                return false;
            }
        }
        int from = row.tokenAt(span.start());
        int to = row.tokenAt(span.end() - 1) + 1;
        boolean definite =
                row.facts().marksDefinite() && row.is(from, WordClass.DEFINITE) && row.is(from, WordClass.DETERMINER);
        boolean other = false;
        for (int i = from; i < to; i++) {
            if (row.is(i, WordClass.SPEAKER_KIND) && !row.is(i, WordClass.RANK)) {
                if (isOneOf(row.token(i), row.tokenAt(called.start()), at + 1)) {
                    return true;
                }
                other = true;
            }
        }
        return definite || !other;
    }

    private boolean isOneOf(Token word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (row.token(i).isWord() && isSameStem(word.norm(), row.token(i).norm())) {
                return true;
            }
        }
        return false;
    }

    /** The owner of the words by which a medium has reached the source: HHA'nın ulaştığı bir yetkili; -1 if there is none. */
    private int ownerBefore(int from, int to) {
        int owner = from;
        while (owner < to - 2
                && owner < from + LONGEST_NAME
                && row.token(owner).isWord()
                && row.token(owner).isCapitalised()
                && !row.facts().isGenitive(row.token(owner))) {
            owner++;
        }
        return owner < to - 2
                        && row.facts().isGenitive(row.token(owner))
                        && (row.is(owner, WordClass.MEDIUM) || row.isWordOfOutlet(owner))
                ? owner
                : -1;
    }

    /** Where the source begins that a medium has reached; {@code from} if none has. */
    private int reachedBy(int from, int to, int owner) {
        for (int i = owner + 1; owner >= from && i < to - 1 && i < owner + 4; i++) {
            if (row.is(i, WordClass.NOMINAL)) {
                return i + 1;
            }
        }
        return from;
    }

    /** The source of a medium named before, and that medium: собеседник газеты, the agency's source; empty if it is none. */
    private List<Hop> sourceOfMedium(int from, int to) {
        int start = from;
        while (start < to - 1 && row.is(start, WordClass.DETERMINER)) {
            start++;
        }
        while (start < to - 2
                && row.facts().ownersBehind()
                && !row.is(start, WordClass.SOURCE_KIND)
                && (row.is(start, WordClass.ADJECTIVE) || row.token(start).kind() == Token.Kind.NUMBER)) {
            start++;
        }
        boolean tail = to - start > 2
                && (row.facts().ownersBehind() || row.facts().marksDefinite())
                && row.is(start + 2, WordClass.PREPOSITION);
        if (to - start != 2 && !tail || lastMedium == null) {
            return List.of();
        }
        boolean owned = row.is(start, WordClass.SOURCE_KIND) && row.is(start + 1, WordClass.MEDIUM_KIND);
        boolean owner = row.is(start + 1, WordClass.SOURCE_KIND)
                && (row.is(start, WordClass.MEDIUM_KIND)
                        || row.facts().isInflected(row.token(start)) && row.is(start, WordClass.MEDIUM));
        if (!owned && !owner) {
            return List.of();
        }
        int source = owned ? start : start + 1;
        Hop known = tail || start > from && row.facts().ownersBehind() ? null : lastUnnamed();
        Span span = row.span(from, to);
        Hop speaker = known != null
                ? new Hop(known.kind(), known.name(), span, known.entity())
                : new Hop(
                        Hop.Kind.UNNAMED,
                        tail || start > from
                                ? name(row.facts().ownersBehind() ? from : start, to)
                                : name(source, source + 1),
                        span,
                        null);
        return List.of(speaker, new Hop(Hop.Kind.MEDIUM, lastMedium.name(), span, lastMedium.entity()));
    }

    /** The coordinator that joins two sources; -1 if there is none, or it stands inside one name. */
    private int coordinator(int from, int to) {
        boolean linked = false;
        for (int i = from; i < to; i++) {
            if (i > from && row.facts().isJoined(row.token(i)) && !isWhole(i)) {
                int at = i;
                if (row.mentions(from, to).stream()
                                .anyMatch(placed -> placed.from() == at
                                        && Subjects.isSpeaker(placed.mention())
                                        && !ownsFirstWord(placed))
                        && row.mentions(from, to).stream()
                                .noneMatch(placed -> placed.from() < at && at < placed.to())) {
                    return i;
                }
            }
            if (row.is(i, WordClass.COORDINATOR) && i > from) {
                int at = i;
                boolean adjectives = row.mentions(from, at).stream()
                        .anyMatch(
                                placed -> placed.to() == at && placed.mention().type() == EntityType.NATIONALITY);
                if (adjectives && row.facts().marksDefinite() && !row.facts().headFirst()) {
                    return -1;
                }
                boolean inName =
                        row.mentions(from, to).stream().anyMatch(placed -> placed.from() < at && at < placed.to());
                boolean comma = !row.token(i - 1).isWord();
                boolean named = row.mentions(from, to).stream()
                        .anyMatch(placed -> placed.from() == at + 1 && Subjects.isSpeaker(placed.mention()));
                return inName
                                || isInsideTitle(i, to)
                                || isTitleBefore(from, i, to)
                                || linked && !comma && !named
                                || !named && isLong(from, i)
                        ? -1
                        : i;
            }
            if (!row.token(i).isWord() && !(i + 1 < to && row.is(i + 1, WordClass.COORDINATOR))) {
                return -1;
            }
            linked |= row.is(i, WordClass.PREPOSITION) || row.is(i, WordClass.LINK) || row.is(i, WordClass.RELATIVE);
        }
        return -1;
    }

    /** Several people who belong to both names that a coordinator joins: the ministers of Livonia and Kurland; null if none do. */
    private @Nullable Hop ownedByBoth(int from, int to) {
        boolean behind = row.facts().ownersBehind();
        int owner = from;
        while (owner < to
                && !(behind ? owner > from && row.token(owner).isCapitalised() : row.is(owner, WordClass.LINK))) {
            owner++;
        }
        int at = owner;
        while (at < to && row.token(at).isWord() && !row.is(at, WordClass.COORDINATOR)) {
            at++;
        }
        boolean several = owner > from
                && at + 1 < to
                && row.is(at, WordClass.COORDINATOR)
                && (behind
                        ? row.facts().endsAsSeveral(row.token(from).form())
                                && row.token(from).isWord()
                        : row.is(owner - 1, WordClass.PLURAL) || row.is(owner - 1, WordClass.ANONYMOUS));
        boolean names = several
                && nameEnd(behind ? owner : owner + 1, at) == at
                && nameEnd(at + 1, to) == to
                && row.mentions(at + 1, to).stream()
                        .noneMatch(placed ->
                                placed.mention().type() == EntityType.PERSON && placed.to() - placed.from() > 1);
        if (!names) {
            return null;
        }
        Hop office = one(from, owner, Agreement.PLURAL);
        int start = from;
        while (start < owner - 1 && row.is(start, WordClass.DETERMINER)) {
            start++;
        }
        String entity = office != null && office.kind() == Hop.Kind.UNNAMED ? office.entity() : null;
        return new Hop(Hop.Kind.UNNAMED, name(start, to), row.span(from, to), entity);
    }

    /** Whether the word begins with what looks like a coordinator: وزير. */
    private boolean isWhole(int i) {
        return row.facts().nominative(row.token(i).norm()) != null
                || row.facts().isSourceWord(row.token(i).norm());
    }

    /** Whether what looks like a proclitic belongs to the name itself: وائل. */
    private boolean ownsFirstWord(Row.Placed placed) {
        Entity entity = row.entity(placed.mention());
        return placed.mention().form() == Mention.Form.NAME
                && entity != null
                && entity.name().startsWith(row.token(placed.from()).form());
    }

    /** Whether the coordinator joins two owners before a name: представитель министерства воды и леса Олег Лесков. */
    private boolean isInsideTitle(int at, int to) {
        int i = at + 1;
        while (i < to && row.token(i).isWord() && !row.token(i).isCapitalised()) {
            boolean speaks = row.is(i, WordClass.SPEAKER_KIND)
                    || row.mentions(i, i + 1).stream()
                            .anyMatch(placed -> placed.mention().type() == EntityType.PERSON);
            if (speaks) {
                return false;
            }
            i++;
        }
        return row.facts().ownersBehind() && i > at + 1 && nameEnd(i, to) > i + 1;
    }

    /** Whether the coordinator joins two titles of the person whose name ends the words: profesörü ve genel müdürü Name. */
    private boolean isTitleBefore(int from, int at, int to) {
        if (row.facts().headFirst() || row.facts().subjects().get(0) != SubjectPlace.FIRST) {
            return false;
        }
        boolean named = row.mentions(at + 1, to).stream()
                .anyMatch(placed -> placed.to() == to
                        && placed.from() > at + 1
                        && placed.mention().type() == EntityType.PERSON
                        && placed.mention().form() == Mention.Form.NAME);
        return named
                && !row.token(at - 1).isCapitalised()
                && !row.is(at - 1, WordClass.PLURAL)
                && row.mentions(from, at).stream()
                        .noneMatch(
                                placed -> placed.to() == at && placed.mention().form() == Mention.Form.NAME);
    }

    /** Whether what stands before a coordinator looks like part of a longer name rather than a whole one. */
    private boolean isLong(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = row.token(i);
            if (token.norm().indexOf('\'') > 0
                    && row.facts().possessiveSuffixes().contains(token.suffix())) {
                return true;
            }
        }
        return to - from > 3 && row.mentions(from, to).isEmpty() && !row.is(from, WordClass.DETERMINER);
    }

    private @Nullable Hop one(int from, int to, Agreement agreement) {
        int start = from;
        while (start < to - 1 && row.is(start, WordClass.DETERMINER)) {
            start++;
        }
        if (addressed && to - start == 1 && row.token(start).isCapitalised() && row.isWordOfOutlet(start)) {
            return outlet(row.span(from, to));
        }
        if (row.facts().headFirst() && row.is(start, WordClass.SOURCE_KIND) && isOneOfSeveral(from, start, to)) {
            int end = core(start, to);
            return new Hop(Hop.Kind.UNNAMED, name(from, end), row.span(from, end), null);
        }
        Hop told = toldOutlet(from, start, to);
        if (told != null) {
            return told;
        }
        Hop hop = named(from, start, to, agreement);
        if (hop != null && hop.entity() != null && row.isNamed(hop.entity())) {
            Hop nearer = nearerWithoutName(from, start, to, agreement);
            return nearer == null ? nearerNamed(hop, from, start, to, agreement) : nearer;
        }
        Hop back = pointedBack(from, start, to, agreement);
        if (back != null) {
            return back;
        }
        Hop holder = hop == null || hop.kind() == Hop.Kind.MEDIUM ? null : holderOf(from, start, to);
        return holder == null ? hop : holder;
    }

    /** The outlet itself, if somebody told it and every word is one of its name: به ایران فردا گفت; null if not. */
    private @Nullable Hop toldOutlet(int from, int start, int to) {
        if (!addressed || row.report().outlet() == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (String word : row.outletName().split("[\\s«»\"“”„]+")) {
            words.add(Folding.fold(word));
        }
        int named = 0;
        for (int i = start; i < to; i++) {
            if (!row.token(i).isWord()) {
                continue;
            }
            int at = i;
            if (words.stream().noneMatch(word -> row.isWordOfOutlet(at, word))) {
                return null;
            }
            named += row.is(i, WordClass.MEDIUM_KIND) ? 0 : 1;
        }
        if (named == 0) {
            return null;
        }
        String form = row.token(start).form();
        boolean initials = to - start == 1
                && form.codePoints().takeWhile(Character::isLetter).allMatch(Character::isUpperCase);
        return new Hop(Hop.Kind.MEDIUM, initials ? row.outletName() : name(start, to), row.span(from, to), null);
    }

    /** A person whom the report names beside words for an office or a role. */
    private record Titled(String entity, int at, List<String> words) {}

    /** Whoever is named beside all the words of a noun phrase for an office: سخنگوی وزارت; null if nobody is. */
    private @Nullable Hop holderOf(int from, int start, int to) {
        int head = row.facts().headFirst() ? start : to - 1;
        for (int i = from; i < to; i++) {
            if (row.is(i, WordClass.INDEFINITE) || !row.token(i).isWord()) {
                return null;
            }
        }
        if (to - start < 2 || to - start > LONGEST_TITLE || !isOffice(start, head, to)) {
            return null;
        }
        if (titled == null) {
            titled = findTitled();
        }
        Titled best = null;
        for (Titled one : titled) {
            if (one.at() < from && holdsAll(one, start, to)) {
                best = one;
            }
        }
        Entity entity = best == null ? null : row.entity(best.entity());
        return entity == null ? null : new Hop(Hop.Kind.PERSON, entity.name(), row.span(from, to), entity.id());
    }

    /** Whether the source of {@code draft} is an office of one person, whom nothing in it names. */
    boolean isOffice(Draft draft, Hop hop) {
        if (draft.origin != Draft.Origin.WORDS || hop.entity() != null && row.isNamed(hop.entity())) {
            return false;
        }
        int start = draft.sourceFrom;
        int to = draft.sourceTo;
        while (start < to - 1 && row.is(start, WordClass.DETERMINER) && !row.is(start, WordClass.INDEFINITE)) {
            start++;
        }
        int end = start;
        for (int i = start; i < to; i++) {
            if (row.is(i, WordClass.INDEFINITE)
                    || row.is(i, WordClass.ANONYMOUS) && !row.is(i, WordClass.SPEAKER_KIND)
                    || row.is(i, WordClass.PLURAL)
                    || !row.token(i).isWord()) {
                return false;
            }
            end = row.is(i, WordClass.PREPOSITION) && end == start ? i : end;
        }
        int head = row.facts().headFirst() ? start : (end > start ? end : to) - 1;
        Entity entity = row.entity(hop.entity());
        return to - start > 1
                && isOffice(start, head, to)
                && (entity == null || entity.agreement() != Agreement.PLURAL);
    }

    /**
     * Whether the source of {@code later}, close behind that of {@code earlier}, is a person's name that the body has not
     * given before, with a rank at most beside it.
     */
    boolean namesFirst(Draft earlier, Draft later) {
        if (later.origin != Draft.Origin.WORDS
                || blockOf(earlier.sourceFrom) > FARTHEST_LEAD
                || blockOf(later.sourceFrom) - blockOf(earlier.sourceFrom) > 1) {
            return false;
        }
        List<Row.Placed> mentions = row.mentions(later.sourceFrom, later.sourceTo);
        for (Row.Placed placed : mentions) {
            if (placed.mention().type() != EntityType.PERSON || placed.mention().form() != Mention.Form.NAME) {
                continue;
            }
            boolean alone = placed.from() - later.sourceFrom <= LONGEST_BACK_POINTER
                    && placed.to() == later.sourceTo
                    && placed.to() - placed.from() > 1
                    && !(placed.to() < row.size() && isComma(placed.to()));
            return alone
                    && row.mentions(0, later.sourceFrom).stream()
                            .noneMatch(other -> other.mention()
                                            .entity()
                                            .equals(placed.mention().entity())
                                    && other.mention().form() == Mention.Form.NAME
                                    && blockOf(other.from()) > 0);
        }
        return false;
    }

    private int blockOf(int token) {
        int block = 0;
        int body = 0;
        while (block < row.blockEnds().size() && row.blockEnds().get(block) <= token) {
            body += row.blocks().get(block).kind() == Block.Kind.NOTE ? 0 : 1;
            block++;
        }
        return body;
    }

    private boolean isOffice(int start, int head, int to) {
        return row.is(head, WordClass.SPEAKER_KIND)
                || row.mentions(start, to).stream()
                        .anyMatch(placed -> placed.from() <= head
                                && head < placed.to()
                                && placed.mention().type() == EntityType.PERSON
                                && placed.mention().form() == Mention.Form.NOMINAL);
    }

    private boolean holdsAll(Titled one, int start, int to) {
        for (int i = start; i < to; i++) {
            String word = withoutArticle(row.token(i));
            if (!row.is(i, WordClass.DETERMINER) && one.words().stream().noneMatch(other -> isSameStem(word, other))) {
                return false;
            }
        }
        return true;
    }

    private List<Titled> findTitled() {
        List<Titled> found = new ArrayList<>();
        for (Row.Placed placed : row.mentions(0, row.size())) {
            if (placed.mention().type() != EntityType.PERSON || placed.mention().form() != Mention.Form.NAME) {
                continue;
            }
            List<String> words = new ArrayList<>();
            int left = placed.from() - 1;
            left -= left > 0 && isComma(left) && row.facts().headFirst() ? 1 : 0;
            for (int i = left; i >= 0 && left - i < LONGEST_TITLE && isTitleWord(i) && !row.opensSentence(i + 1); i--) {
                words.add(withoutArticle(row.token(i)));
            }
            int right = placed.to();
            if (right < row.size() && isComma(right)) {
                for (int i = right + 1; i < row.size() && i - right <= LONGEST_TITLE && isTitleWord(i); i++) {
                    words.add(withoutArticle(row.token(i)));
                }
            }
            if (!words.isEmpty()) {
                found.add(new Titled(placed.mention().entity(), placed.from(), words));
            }
        }
        return found;
    }

    private boolean isComma(int i) {
        return ",،".contains(row.token(i).form());
    }

    private boolean isTitleWord(int i) {
        return row.token(i).isWord()
                && !row.is(i, WordClass.VERB)
                && !row.is(i, WordClass.AUXILIARY)
                && !row.is(i, WordClass.COMPLEMENTISER)
                && !row.is(i, WordClass.TIME);
    }

    /** The speaker of the sentence before, if nothing ties the noun to {@code hop}: Name said …. «…», — сказал депутат. */
    private Hop nearerNamed(Hop hop, int from, int start, int to, Agreement agreement) {
        Hop running = running(agreement);
        int head = row.facts().headFirst() ? start : to - 1;
        if (running == null
                || running.kind() != Hop.Kind.PERSON
                || unit - lastUnit > PRONOUN_REACH
                || !row.facts().ownersBehind()
                || to - start != 1
                || !row.is(head, WordClass.SPEAKER_KIND)
                || row.token(head).isCapitalised() && !row.opensSentence(head)) {
            return hop;
        }
        for (Spoken one : spoken) {
            if (hop.entity() != null && hop.entity().equals(one.hop().entity()) && mentions(one, head)) {
                return hop;
            }
        }
        return new Hop(running.kind(), running.name(), row.span(from, to), running.entity());
    }

    /** The source without a name that was quoted last by the same noun: a diplomat said … the diplomat said; null if none was. */
    private @Nullable Hop nearerWithoutName(int from, int start, int to, Agreement agreement) {
        int head = row.facts().headFirst() ? start : to - 1;
        boolean shown = row.facts().marksDefinite()
                || !row.facts().article().isEmpty()
                || row.facts().subjects().get(0) == SubjectPlace.FIRST
                        && !row.facts().headFirst();
        if (!shown || !row.is(head, WordClass.SPEAKER_KIND) || !mayPointBack(start, to)) {
            return null;
        }
        for (int s = spoken.size() - 1; s >= 0; s--) {
            Spoken one = spoken.get(s);
            if (one.to() <= from && mentions(one, head)) {
                boolean near = one.hop().kind() == Hop.Kind.UNNAMED && unit - one.unit() <= NOUN_REACH;
                return near && agrees(one.hop(), agreement)
                        ? new Hop(
                                one.hop().kind(),
                                one.hop().name(),
                                row.span(from, to),
                                one.hop().entity())
                        : null;
            }
        }
        return null;
    }

    /** The speaker or medium named before that a bare noun stands for: the agency, المصدر, чиновник; null if it names anew. */
    private @Nullable Hop pointedBack(int from, int start, int to, Agreement agreement) {
        Hop medium = mediumByPart(from, start, to);
        if (isAll(start, to, WordClass.OWN_MEDIUM)) {
            return outlet(row.span(from, to));
        }
        if (medium != null || !mayPointBack(start, to)) {
            return medium;
        }
        Span span = row.span(from, to);
        if (isAll(start, to, WordClass.MEDIUM_KIND)) {
            return lastMedium == null
                    ? outlet(span) == null ? mediumBefore(from, span) : outlet(span)
                    : new Hop(Hop.Kind.MEDIUM, lastMedium.name(), span, lastMedium.entity());
        }
        int head = row.facts().headFirst() ? start : to - 1;
        Hop described = describedPerson(from, start, to);
        if (described != null) {
            return described;
        }
        for (int s = spoken.size() - 1; s >= 0; s--) {
            Spoken one = spoken.get(s);
            if (one.to() <= from && agrees(one.hop(), agreement) && mentions(one, head)) {
                return new Hop(
                        one.hop().kind(), one.hop().name(), span, one.hop().entity());
            }
        }
        Hop known = null;
        if (row.is(head, WordClass.BODY_KIND)) {
            return bodyBefore(from, head, span);
        }
        if (row.is(head, WordClass.SOURCE_KIND)) {
            known = lastUnnamed();
            known = known == null ? describedBefore(from, head, span) : known;
        } else if (row.is(head, WordClass.SPEAKER_KIND) && unit - lastUnit <= NOUN_REACH) {
            Hop running = running(agreement);
            known = running != null && running.kind() == Hop.Kind.PERSON ? running : null;
        }
        return known == null ? null : new Hop(known.kind(), known.name(), span, known.entity());
    }

    /**
     * Whoever was named last beside the word of origin that describes the noun, in a language with an article whose nouns come
     * first: نظيره الصربي فلان … الوزير الصربي; null if nobody was, or if nobody or everybody is described so.
     */
    private @Nullable Hop describedPerson(int from, int start, int to) {
        if (to - start != 2
                || row.facts().article().isEmpty()
                || !row.facts().headFirst()
                || !row.is(start, WordClass.SPEAKER_KIND)
                || !row.facts().hasArticle(row.token(start + 1))) {
            return null;
        }
        if (titled == null) {
            titled = findTitled();
        }
        String word = withoutArticle(row.token(start + 1));
        Titled best = null;
        for (Titled one : titled) {
            if (one.at() < from && one.words().contains(word)) {
                best = one;
            }
        }
        Entity entity = best == null ? null : row.entity(best.entity());
        return entity == null ? null : new Hop(Hop.Kind.PERSON, entity.name(), row.span(from, to), entity.id());
    }

    /** Whether the words single out one of several sources quoted before: المصدر الثاني, أحد المصادر. */
    private boolean isOneOfSeveral(int from, int head, int to) {
        if (row.facts().article().isEmpty() || !row.facts().headFirst()) {
            return false;
        }
        if (head + 1 < to && row.facts().isOrdinal(row.token(head + 1))) {
            return true;
        }
        boolean several = false;
        for (Spoken one : spoken) {
            if (one.hop().kind() == Hop.Kind.UNNAMED && holdsSource(one)) {
                several = false;
                for (int i = one.from(); i < one.to(); i++) {
                    several |= row.is(i, WordClass.PLURAL);
                }
            }
        }
        return several && (!row.is(head, WordClass.PLURAL) || row.is(from, WordClass.INDEFINITE));
    }

    /** The medium whose name stands in quotation marks before {@code token}, though it did not speak there; null if none does. */
    private @Nullable Hop mediumBefore(int token, Span span) {
        Hop found = null;
        for (Quotation q : row.quotations()) {
            if (q.end() <= token && q.open() > 0 && q.isClosed() && row.is(q.open() - 1, WordClass.MEDIUM)) {
                found = new Hop(Hop.Kind.MEDIUM, name(q.from(), q.to()), span, null);
            }
        }
        return found;
    }

    /** The source that words of the two sentences before describe without quoting it; null if none do. */
    private @Nullable Hop describedBefore(int from, int head, Span span) {
        List<Row.Placed> before = row.mentions(Math.max(0, from - DESCRIBED_REACH), from);
        for (int m = before.size() - 1; m >= 0; m--) {
            Row.Placed placed = before.get(m);
            if (placed.mention().form() == Mention.Form.NOMINAL
                    && placed.mention().type() == EntityType.PERSON
                    && placed.to() - placed.from() > 1
                    && isSameStem(
                            row.token(head).norm(), row.token(placed.to() - 1).norm())) {
                return hop(placed, span);
            }
        }
        return null;
    }

    /** The body named last before {@code from} whose name ends in the noun at {@code head}: dernek; null if there is none. */
    private @Nullable Hop bodyBefore(int from, int head, Span span) {
        Hop last = null;
        for (Row.Placed placed : row.mentions(0, from)) {
            Entity entity = row.entity(placed.mention());
            Token kind = row.token(row.facts().headFirst() ? placed.from() : placed.to() - 1);
            if (entity != null
                    && entity.type() == EntityType.ORGANISATION
                    && isSameStem(withoutArticle(row.token(head)), withoutArticle(kind))) {
                last = hop(placed, span);
            }
        }
        return last;
    }

    /** The outlet itself, whom somebody told and that is called the paper or the agency; null if it is unknown. */
    private @Nullable Hop outlet(Span span) {
        Outlet outlet = row.report().outlet();
        return outlet == null || !addressed ? null : new Hop(Hop.Kind.MEDIUM, row.outletName(), span, null);
    }

    /** The source without a name that was quoted last; null if none was. */
    private @Nullable Hop lastUnnamed() {
        for (int s = spoken.size() - 1; s >= 0; s--) {
            if (spoken.get(s).hop().kind() == Hop.Kind.UNNAMED && holdsSource(spoken.get(s))) {
                return spoken.get(s).hop();
            }
        }
        return null;
    }

    private boolean holdsSource(Spoken one) {
        for (int i = one.from(); i < one.to(); i++) {
            if (row.is(i, WordClass.SOURCE_KIND)
                    || row.is(i, WordClass.ANONYMOUS)
                    || row.is(i, WordClass.SPEAKER_KIND)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words are a noun alone, as one that has been named before: in languages that show it, with its article. */
    private boolean mayPointBack(int start, int to) {
        String article = Folding.fold(row.facts().article());
        boolean shown = row.facts().marksDefinite() || !article.isEmpty();
        boolean definite = start > first && row.is(start - 1, WordClass.DEFINITE);
        // where nouns come first, what shows the noun points at somebody: این مقام وزارت دفاع
        boolean pointed = definite && row.facts().headFirst();
        if (start > first && row.is(start - 1, WordClass.INDEFINITE)) {
            return false;
        }
        if (to - start > (pointed ? LONGEST_TITLE : shown ? LONGEST_BACK_POINTER : 1)
                || row.facts().marksDefinite()
                        && !definite
                        && (to - start > 1 || !row.facts().headFirst())
                || !article.isEmpty() && !row.token(start).norm().startsWith(article)) {
            return false;
        }
        int head = row.facts().headFirst() ? start : to - 1;
        for (int i = start; i < to; i++) {
            if (!row.token(i).isWord() || row.token(i).isCapitalised() && i > start) {
                return false;
            }
        }
        return row.is(head, WordClass.MEDIUM_KIND)
                || row.is(head, WordClass.SPEAKER_KIND)
                || row.is(head, WordClass.SOURCE_KIND)
                || row.is(head, WordClass.BODY_KIND)
                || row.mentions(start, to).stream()
                        .anyMatch(placed -> placed.mention().form() == Mention.Form.NOMINAL);
    }

    private boolean isAll(int from, int to, WordClass wordClass) {
        for (int i = from; i < to; i++) {
            if (!row.is(i, wordClass)) {
                return false;
            }
        }
        return to > from;
    }

    /** The medium named before of whose name one word stands here, in quotation marks or with a capital: the Gazette. */
    private @Nullable Hop mediumByPart(int from, int start, int to) {
        int a = row.token(start).isWord() ? start : start + 1;
        boolean quoted = a > start && to - a == 2;
        if (a >= to || !(quoted || to - a == 1 && row.token(a).isCapitalised()) || isMentioned(a)) {
            return null;
        }
        for (int m = media.size() - 1; m >= 0; m--) {
            Hop medium = media.get(m);
            for (String word : String.valueOf(medium.name()).split("[\\s«»\"“”„]+")) {
                if (isSameStem(Folding.fold(word), row.token(a).norm())) {
                    return new Hop(Hop.Kind.MEDIUM, medium.name(), row.span(from, to), medium.entity());
                }
            }
        }
        Outlet outlet = row.report().outlet();
        if (outlet != null
                && addressed
                && (isSameStem(Folding.fold(row.outletName()), row.token(a).norm()) || row.isWordOfOutlet(a))) {
            return new Hop(Hop.Kind.MEDIUM, row.outletName(), row.span(from, to), null);
        }
        return null;
    }

    /** Whether a person or state is named at {@code token}. */
    private boolean isMentioned(int token) {
        return row.mentions(token, token + 1).stream()
                .anyMatch(placed -> placed.mention().type() == EntityType.PERSON
                                && row.isNamed(placed.mention().entity())
                        || placed.mention().type() == EntityType.STATE);
    }

    private boolean agrees(Hop hop, Agreement agreement) {
        Agreement own = agreementOf(hop);
        return agreement == Agreement.UNKNOWN
                || own == Agreement.UNKNOWN
                || own == agreement
                || own == Agreement.PLURAL;
    }

    /** Whether the words that stood for {@code one} hold a form of the word at {@code head}. */
    private boolean mentions(Spoken one, int head) {
        String word = withoutArticle(row.token(head));
        if (row.facts().subjects().get(0) == SubjectPlace.FIRST
                && !row.facts().headFirst()
                && row.is(head, WordClass.PLURAL) != row.is(one.to() - 1, WordClass.PLURAL)) {
            return false;
        }
        for (int i = one.from(); i < one.to(); i++) {
            if (row.token(i).isWord() && isSameStem(word, withoutArticle(row.token(i))) && mayBeHead(i, one)) {
                return true;
            }
        }
        return false;
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

    private String withoutArticle(Token token) {
        String article = Folding.fold(row.facts().article());
        String norm = token.norm();
        return !article.isEmpty() && norm.startsWith(article) && norm.length() > article.length() + 1
                ? norm.substring(article.length())
                : norm;
    }

    private static boolean isSameStem(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        int longest = Math.max(a.length(), b.length());
        return common == longest || common >= SHORTEST_STEM && longest - common <= LONGEST_ENDING;
    }

    private @Nullable Hop named(int from, int start, int to, Agreement agreement) {
        if (to - from == 1
                && (row.is(from, WordClass.PRONOUN)
                        || row.is(from, WordClass.POSSESSIVE)
                        || row.is(from, WordClass.OBJECT_PRONOUN))) {
            return pronoun(from, agreement);
        }
        int document = document(start, to);
        List<Row.Placed> mentions = row.mentions(from, to);
        if (document >= 0) {
            return ofDocument(from, to, document, mentions);
        }
        int kind = mediumKindBefore(start, to);
        if (kind > start) {
            return new Hop(Hop.Kind.MEDIUM, name(kind, to), row.span(from, to), null);
        }
        Row.Placed best = best(mentions, from, start, to);
        int run = row.facts().ownersBehind() ? nameAtEnd(start, to) : to;
        if (run < to && (best == null || best.to() <= run || best.mention().form() != Mention.Form.NAME)) {
            return apposedName(run, from, to, best);
        }
        TitledNames.Name behind = titles.behind(start, to);
        if (behind.from() < to && behind.to() == to) {
            return apposedName(behind.from(), from, to, best);
        }
        boolean office = row.facts().headFirst()
                && row.facts().article().isEmpty()
                && row.is(start, WordClass.SPEAKER_KIND)
                && best != null
                && best.from() > start
                && best.mention().type() != EntityType.PERSON;
        if (best == null || office) {
            return ofWords(start, to);
        }
        if (isOwnerOfMany(best, start, to)) {
            Hop owned = ofWords(start, to);
            boolean body = mentions.stream()
                    .anyMatch(
                            placed -> placed.from() == start && placed.mention().type() == EntityType.ORGANISATION);
            return owned == null || !body || owned.kind() == Hop.Kind.MEDIUM
                    ? owned
                    : new Hop(Hop.Kind.BODY, owned.name(), owned.span(), null);
        }
        if (goesOnBehind(best, to) || isInsideQuotedName(best, start, to)) {
            return ofWords(start, to);
        }
        int holder = holder(best, start, to);
        if (holder < to) {
            return apposedName(holder, from, to, best);
        }
        Hop hop = hop(best, row.span(from, to));
        if (hop == null || hop.entity() == null) {
            return hop;
        }
        if (row.isNamed(hop.entity())) {
            return isNew(best, from, to) || isOfOther(best, from) || isOfSeveral(best) ? ofWords(start, to) : hop;
        }
        int apposed = nameBehindComma(best.to(), to);
        return apposed > 0 ? apposedName(apposed, from, nameEnd(apposed, to), null) : fuller(hop, start, to, best);
    }

    /**
     * Where the name of a medium begins that stands behind the noun for its kind, where nouns come last: İran haber ajansı
     * Sahil; {@code start} if none does.
     */
    private int mediumKindBefore(int start, int to) {
        if (row.facts().headFirst() || row.facts().subjects().get(0) != SubjectPlace.FIRST) {
            return start;
        }
        int name = to;
        while (name > start
                && row.token(name - 1).isWord()
                && row.token(name - 1).isCapitalised()) {
            name--;
        }
        boolean kind = name > start
                && name < to
                && row.is(name - 1, WordClass.MEDIUM)
                && !row.token(name - 1).isCapitalised();
        return kind ? name : start;
    }

    /** Whether the mention is only a part of a name in quotation marks: газета «Ак жол». */
    private boolean isInsideQuotedName(Row.Placed best, int start, int to) {
        boolean told = addressed && row.facts().headFirst();
        if (!row.facts().ownersBehind() && !told || row.token(to - 1).kind() != Token.Kind.QUOTE) {
            return false;
        }
        for (Quotation q : row.quotations()) {
            if (q.open() >= start && q.end() == to && q.open() < best.from() && best.to() < q.to()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name owns a noun for several people or a body called by its letters: жители Долины, МИД Долины. */
    private boolean isOwnerOfMany(Row.Placed best, int start, int to) {
        if (!row.facts().ownersBehind()
                || best.mention().type() != EntityType.PERSON
                || best.mention().form() != Mention.Form.NAME
                || best.from() <= start
                || best.to() - best.from() > 1
                || best.to() != to) {
            return false;
        }
        String form = row.token(best.from() - 1).form();
        boolean letters = form.length() > 1
                && form.equals(form.toUpperCase(Locale.ROOT))
                && !form.equals(form.toLowerCase(Locale.ROOT));
        return letters || row.is(best.from() - 1, WordClass.PLURAL) || isBody(best.from() - 1);
    }

    /** Whether the noun before a name is neither an office nor a rank nor a name itself, so that the name owns it: Генштаб Ильмара. */
    private boolean isBody(int noun) {
        if (!row.token(noun).isWord()
                || row.token(noun).isCapitalised() && !row.opensSentence(noun)
                || row.is(noun, WordClass.SPEAKER_KIND)
                || row.is(noun, WordClass.RANK)
                || row.is(noun, WordClass.TITLE)
                || row.is(noun, WordClass.SOURCE_KIND)
                || row.is(noun, WordClass.ANONYMOUS)
                || row.is(noun, WordClass.ADJECTIVE)
                || row.is(noun, WordClass.CONNECTIVE)
                || row.is(noun, WordClass.COORDINATOR)
                || row.is(noun, WordClass.PREPOSITION)
                || row.is(noun, WordClass.ADVERB)
                || row.is(noun, WordClass.TIME)) {
            return false;
        }
        return row.mentions(Math.max(0, noun - LONGEST_TITLE), noun + 1).stream()
                .noneMatch(placed -> placed.from() <= noun
                        && noun < placed.to()
                        && placed.mention().type() == EntityType.PERSON);
    }

    /** Whether the name goes on behind the mention, and is that of a medium: the Quayside Post. */
    private boolean goesOnBehind(Row.Placed best, int to) {
        int last = best.to();
        while (last < to && row.token(last).isWord() && row.token(last).isCapitalised()) {
            last++;
        }
        boolean quoted = best.to() < to
                && row.token(best.to()).kind() == Token.Kind.QUOTE
                && row.token(to - 1).kind() == Token.Kind.QUOTE
                && row.is(best.to() - 1, WordClass.MEDIUM);
        return quoted && row.facts().ownersBehind()
                || last > best.to()
                        && last == to
                        && row.is(to - 1, WordClass.MEDIUM_NAME)
                        && !row.facts().headFirst();
    }

    /**
     * Where the name of whoever holds the office begins, if it ends the range; {@code to} if none does. In a language with a
     * definite article, a word without it behind an office that is definite describes nothing: المتحدث باسم الجيش العميد عمر شهاب.
     */
    private int holder(Row.Placed best, int start, int to) {
        String article = Folding.fold(row.facts().article());
        if (article.isEmpty()
                || !row.facts().headFirst()
                || best.mention().type() != EntityType.PERSON
                || best.mention().form() != Mention.Form.NOMINAL
                || best.from() > start
                || row.is(start, WordClass.ANONYMOUS)) {
            return to;
        }
        int name = best.to();
        while (name < to
                && (row.token(name).norm().startsWith(article)
                        || row.facts().isAddressedWithArticle(row.token(name)))) {
            name++;
        }
        boolean definite = false;
        for (int i = start; i < name; i++) {
            definite |= row.token(i).norm().startsWith(article);
        }
        for (int i = name; i < to; i++) {
            if (!row.token(i).isWord()
                    || row.is(i, WordClass.PREPOSITION)
                    || row.is(i, WordClass.TIME)
                    || row.is(i, WordClass.VERB)
                    || row.is(i, WordClass.ADVERB)
                    || row.is(i, WordClass.MEDIUM)) {
                return to;
            }
        }
        // الرئيس يجتمع بكبار: a word with a preposition behind it makes it a verb
        boolean clause = name + 1 < to
                && row.facts().carriesObject(row.token(name + 1))
                && row.token(name).proclitics().isEmpty()
                && row.mentions(name, to).isEmpty();
        return definite && !clause && to - name >= 2 && to - name <= LONGEST_NAME - 2 ? name : to;
    }

    /** Whether the noun, in the form that names, is several people, so that it cannot be one person: чиновников, чиновники. */
    private boolean isOfSeveral(Row.Placed best) {
        Entity entity = row.entity(best.mention());
        if (!row.facts().declines()
                || best.mention().form() != Mention.Form.NOMINAL
                || best.mention().type() != EntityType.PERSON
                || entity == null
                || entity.agreement() == Agreement.PLURAL) {
            return false;
        }
        for (int i = best.from(); i < best.to(); i++) {
            String noun = row.facts().nominative(row.token(i));
            if (noun != null && !noun.equals(row.token(i).form())) {
                return row.facts().endsAsSeveral(noun);
            }
        }
        return false;
    }

    /**
     * Whether an office with a possessive belongs to somebody who is not called so anywhere: Its chief financial officer, behind the
     * minister, is another.
     */
    private boolean isOfOther(Row.Placed best, int from) {
        if (!row.facts().marksDefinite()
                || row.facts().headFirst()
                || best.mention().form() != Mention.Form.NOMINAL
                || best.mention().type() != EntityType.PERSON
                || best.from() <= from
                || !row.is(best.from() - 1, WordClass.POSSESSIVE)) {
            return false;
        }
        String head = row.token(best.to() - 1).norm();
        if (titled == null) {
            titled = findTitled();
        }
        for (Titled one : titled) {
            if (one.entity().equals(best.mention().entity())
                    && one.words().stream().anyMatch(word -> isSameStem(word, head))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an article shows that the noun phrase means somebody who has not been named before, nor is named beside it. */
    private boolean isNew(Row.Placed best, int from, int to) {
        if (best.mention().form() != Mention.Form.NOMINAL
                || best.to() - best.from() > LONGEST_BACK_POINTER + 1
                || row.mentions(from, to).stream()
                        .anyMatch(placed -> placed.mention().type() == EntityType.PERSON
                                && placed.mention().form() == Mention.Form.NAME)) {
            return false;
        }
        boolean article = false;
        for (int i = from; i < best.to(); i++) {
            if (i < best.from() && !isNaming(i)) {
                return false;
            }
            article |= i >= best.from() - 2 && row.is(i, WordClass.INDEFINITE) && !isPointedAt(from, i);
        }
        article |= lacksArticle(best, to);
        // a name that follows later may well be theirs: a deputy said … Olen Brask added
        return article
                && row.mentions(0, from).stream()
                        .anyMatch(placed -> placed.mention().form() == Mention.Form.NAME
                                && placed.mention()
                                        .entity()
                                        .equals(best.mention().entity()));
    }

    private boolean isPointedAt(int from, int i) {
        for (int d = from; d < i; d++) {
            if (row.is(d, WordClass.DEFINITE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether, in a language with an article, neither the noun nor what describes it or follows it is definite: دبلوماسي غربي. */
    private boolean lacksArticle(Row.Placed best, int to) {
        String article = Folding.fold(row.facts().article());
        if (article.isEmpty()) {
            return false;
        }
        for (int i = best.from(); i < Math.min(to, best.from() + 3); i++) {
            if (i > best.from()
                    && (row.is(i, WordClass.PREPOSITION) || !row.token(i).isWord())) {
                return true;
            }
            int at = i;
            boolean named = row.mentions(best.from(), to).stream()
                    .anyMatch(placed -> placed.from() <= at
                            && at < placed.to()
                            && placed.mention().form() == Mention.Form.NAME
                            && placed.mention().type() != EntityType.NATIONALITY);
            if (row.token(i).norm().startsWith(article) || named) {
                return false;
            }
        }
        return true;
    }

    /** Where a name of a person stands in apposition behind a comma: the mayor of the town, Name; -1 if none does. */
    private int nameBehindComma(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (!isNaming(i)) {
                int name = i + 1;
                int end = nameEnd(name, to);
                boolean person = row.mentions(i + 1, to).stream()
                        .anyMatch(placed -> placed.from() <= name + 1
                                && placed.mention().type() == EntityType.PERSON
                                && placed.mention().form() == Mention.Form.NAME);
                boolean closed = end == to || !isNaming(end);
                boolean comma = ",،".contains(row.token(i).form());
                return comma && closed && end > name && (person || end > name + 1) ? name : -1;
            }
        }
        return -1;
    }

    /** Where the run of capitalised words ends that begins at {@code from}; {@code from} where the script has no capitals. */
    private int nameEnd(int from, int to) {
        int end = from;
        while (end < to
                && end - from < LONGEST_NAME
                && row.token(end).isWord()
                && row.token(end).isCapitalised()) {
            end++;
        }
        return end;
    }

    /** Where the name begins that ends the range behind a title: глава совета Олег Лесков; {@code to} if none does. */
    private int nameAtEnd(int start, int to) {
        int run = to;
        while (run > start && row.token(run - 1).isWord() && row.token(run - 1).isCapitalised()) {
            run--;
        }
        if (run > start && row.is(run - 1, WordClass.PREPOSITION) && to - run > 2) {
            run++;
        }
        boolean titled = run > start
                && (row.token(run - 1).isWord() || closesName(run - 1, start))
                && !row.is(run - 1, WordClass.PREPOSITION);
        boolean named = false;
        for (Row.Placed placed : row.mentions(start, to)) {
            boolean placeBefore = placed.mention().type() == EntityType.PLACE && placed.from() < run;
            named |= placed.to() > run && placed.mention().type() != EntityType.PERSON && !placeBefore;
        }
        boolean plain = to - run == 2 || to - run == 3;
        return titled && plain && !named && !row.is(run, WordClass.MEDIUM) ? run : to;
    }

    /** Whether the mark at {@code at} closes a name in quotation marks: обозреватель «Вестника». */
    private boolean closesName(int at, int start) {
        for (Quotation q : row.quotations()) {
            if (q.open() > start && q.isClosed() && q.end() == at + 1) {
                return true;
            }
        }
        return false;
    }

    private Hop apposedName(int run, int from, int to, Row.@Nullable Placed best) {
        Entity entity = null;
        for (Row.Placed placed : row.mentions(run, to)) {
            entity = placed.mention().type() == EntityType.PERSON ? row.entity(placed.mention()) : entity;
        }
        if (entity == null && best != null && best.mention().type() == EntityType.PERSON && best.to() > run) {
            entity = row.entity(best.mention());
        }
        boolean named = entity != null && row.isNamed(entity.id());
        return new Hop(
                Hop.Kind.PERSON,
                named && entity != null ? entity.name() : name(run, to),
                row.span(from, to),
                entity == null ? null : entity.id());
    }

    /** A source without a name is called by all its words, or by the name that stands in apposition to it. */
    private Hop fuller(Hop hop, int start, int to, Row.Placed best) {
        int comma = start;
        while (comma < to && isNaming(comma)) {
            comma++;
        }
        if (comma < to && row.facts().headFirst()) {
            boolean second = best.from() > comma;
            int from = second ? start : comma + 1;
            int end = second ? comma : to;
            for (Row.Placed title : row.mentions(from, end)) {
                if (title.from() == from
                        && title.to() == from + 1
                        && title.mention().form() == Mention.Form.NOMINAL
                        && end - from > 2) {
                    from++;
                }
            }
            if (end - from >= 2
                    && end - from <= LONGEST_NAME
                    && row.mentions(from, end).stream()
                            .noneMatch(placed -> placed.mention().form() == Mention.Form.NOMINAL)) {
                return new Hop(Hop.Kind.PERSON, name(from, end), hop.span(), hop.entity());
            }
        }
        int end = Math.max(best.to(), Math.min(core(start, to), comma));
        String words = name(Math.min(start, best.from()), end);
        String known = String.valueOf(hop.name());
        return words.length() > known.length() ? new Hop(hop.kind(), words, hop.span(), hop.entity()) : hop;
    }

    private @Nullable Hop pronoun(int at, Agreement agreement) {
        if (row.facts().marksDefinite() && !row.facts().headFirst() && row.is(at, WordClass.PLURAL)) {
            // some complained: not whoever spoke before
            return new Hop(Hop.Kind.UNNAMED, row.token(at).form(), row.span(at, at + 1), null);
        }
        boolean thing = row.facts().marksDefinite() && row.is(at, WordClass.NEUTER);
        if (thing && lastThing != null && lastThingUnit == lastUnit && unit - lastUnit <= PRONOUN_REACH) {
            return new Hop(lastThing.kind(), lastThing.name(), row.span(at, at + 1), lastThing.entity());
        }
        Hop body = thing && near == null ? openingBody(at) : null;
        if (body != null) {
            return body;
        }
        Hop newcomer = newcomer(at);
        if (newcomer != null && agrees(newcomer, agreement)) {
            return newcomer;
        }
        Hop subject = near != null ? near : unit - silentUnit <= PRONOUN_REACH ? silent : null;
        if (subject != null && isSingular(at)) {
            return new Hop(subject.kind(), subject.name(), row.span(at, at + 1), subject.entity());
        }
        if (near != null && isPlural(at) && agreementOf(near) == Agreement.PLURAL) {
            // the ministers said they welcomed it
            return new Hop(near.kind(), near.name(), row.span(at, at + 1), near.entity());
        }
        Hop known = unit - lastUnit <= PRONOUN_REACH ? running(agreement) : null;
        if (known != null && isPerson(known) && isSingular(at)) {
            return new Hop(known.kind(), known.name(), row.span(at, at + 1), known.entity());
        }
        for (Row.Placed placed : row.mentions(at, at + 1)) {
            Hop hop = hop(placed, row.span(at, at + 1));
            if (hop != null) {
                Hop source = hop.kind() == Hop.Kind.UNNAMED && row.facts().ownersBehind() && isSourceAlone(hop)
                        ? lastUnnamed()
                        : null;
                return source == null ? hop : new Hop(source.kind(), source.name(), hop.span(), source.entity());
            }
        }
        Hop running = running(agreement);
        return running == null
                ? new Hop(Hop.Kind.UNNAMED, row.token(at).form(), row.span(at, at + 1), null)
                : new Hop(running.kind(), running.name(), row.span(at, at + 1), running.entity());
    }

    /**
     * The body that opens the nearest sentence before that a body opens, for which a pronoun for things stands: The ministry
     * issued a statement. …, it said; null if none does.
     */
    private @Nullable Hop openingBody(int at) {
        List<Row.Placed> before = row.mentions(Math.max(0, at - BODY_REACH), at);
        for (int i = before.size() - 1; i >= 0; i--) {
            Row.Placed placed = before.get(i);
            int opens = placed.from();
            while (opens > 0 && row.is(opens - 1, WordClass.DETERMINER)) {
                opens--;
            }
            if (placed.mention().type() == EntityType.ORGANISATION && row.opensSentence(opens)) {
                return hop(placed, row.span(at, at + 1));
            }
        }
        return null;
    }

    /** Whether the noun that the pronoun stands for points back itself: собеседник газеты. */
    private boolean isSourceAlone(Hop hop) {
        for (Row.Placed placed : row.mentions(0, first)) {
            if (placed.mention().entity().equals(hop.entity())) {
                return row.is(placed.from(), WordClass.SOURCE_KIND) && placed.to() - placed.from() == 1;
            }
        }
        return false;
    }

    /** The only person whom the sentence before names, for the first time and as no speaker: С ним спорит Name. Он уверен. */
    private @Nullable Hop newcomer(int at) {
        int sentence = at;
        while (sentence > 0 && !row.opensSentence(sentence)) {
            sentence--;
        }
        int before = sentence == 0 ? 0 : row.sentenceBefore(sentence);
        Spoken one = spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
        if (one == null
                || one.to() > before
                || before == sentence
                || !row.facts().ownersBehind()) {
            return null;
        }
        Row.Placed only = null;
        for (Row.Placed placed : row.mentions(before, sentence)) {
            boolean person = placed.mention().type() == EntityType.PERSON;
            if (placed.mention().form() == Mention.Form.PRONOUN && row.is(placed.from(), WordClass.PRONOUN)
                    || person
                            && placed.mention().entity().equals(one.hop().entity())
                            && placed.mention().form() == Mention.Form.NAME
                    || person && placed.mention().form() == Mention.Form.NAME && only != null) {
                return null;
            }
            only = person && placed.mention().form() == Mention.Form.NAME ? placed : only;
        }
        if (only == null) {
            return null;
        }
        String entity = only.mention().entity();
        boolean known = row.mentions(0, before).stream()
                .anyMatch(placed -> placed.mention().entity().equals(entity));
        return known ? null : hop(only, row.span(at, at + 1));
    }

    /** The person with whom the words from {@code from} to before {@code to} begin; null if none does. */
    @Nullable
    Hop subjectAt(int from, int to) {
        int start = from;
        while (start < to
                && (!row.token(start).isWord()
                        || row.is(start, WordClass.CONNECTIVE)
                        || row.is(start, WordClass.TIME)
                        || row.is(start, WordClass.COORDINATOR)
                        || row.is(start, WordClass.DETERMINER))) {
            start++;
        }
        Row.Placed best = null;
        if (row.facts().subjects().get(0) == SubjectPlace.AFTER && start < to) {
            start = behindOpeningVerb(start, to);
        }
        for (Row.Placed placed : row.mentions(start, to)) {
            if (placed.from() > start) {
                break;
            }
            if (placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() != Mention.Form.PRONOUN
                    && (best == null || longer(placed, best))) {
                best = placed;
            }
        }
        first = from;
        return best == null ? null : one(Math.max(from, start - 1), best.to(), Agreement.UNKNOWN);
    }

    /** Behind a verb that opens the sentence before a person: استقبل معالي الوزير; {@code start} if none does. */
    private int behindOpeningVerb(int start, int to) {
        boolean opens = row.mentions(start, to).stream().anyMatch(placed -> placed.from() == start);
        int subject = start + 1;
        while (subject < to - 1 && row.is(subject, WordClass.DETERMINER)) {
            subject++;
        }
        int at = subject;
        boolean person = row.mentions(start, to).stream()
                .anyMatch(placed -> placed.from() == at && placed.mention().type() == EntityType.PERSON);
        return !opens && person && row.token(start).isWord() && !row.is(start, WordClass.PREPOSITION) ? subject : start;
    }

    private boolean isPerson(Hop hop) {
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

    /** Whether no reading of the pronoun makes it a thing or several people. */
    private boolean isSingular(int at) {
        for (Row.Placed placed : row.mentions(at, at + 1)) {
            Entity entity = row.entity(placed.mention());
            return entity == null || entity.type() == EntityType.PERSON && entity.agreement() != Agreement.PLURAL;
        }
        // an honorific for whoever was named: معاليه
        return row.is(at, WordClass.PRONOUN) && row.facts().isOwned(row.token(at));
    }

    /** Whether the pronoun stands for several people. */
    private boolean isPlural(int at) {
        for (Row.Placed placed : row.mentions(at, at + 1)) {
            Entity entity = row.entity(placed.mention());
            return entity != null && entity.agreement() == Agreement.PLURAL;
        }
        return false;
    }

    private int document(int from, int to) {
        for (int i = from; i < to; i++) {
            if (row.is(i, WordClass.DOCUMENT) && !(row.token(i).isCapitalised() && row.is(i, WordClass.MEDIUM_NAME))) {
                boolean head = row.facts().headFirst()
                        ? i == from
                        : i + 1 == to
                                || !row.token(i + 1).isWord()
                                || agentBehind(i, to) > 0
                                || row.is(i + 1, WordClass.PREPOSITION)
                                || row.is(i + 1, WordClass.LINK)
                                || row.is(i + 1, WordClass.AGENT);
                if (head) {
                    return i;
                }
            }
            if (row.is(i, WordClass.PREPOSITION) && !row.facts().headFirst()) {
                return -1;
            }
        }
        return -1;
    }

    /** Whoever issued the statement or report that speaks. */
    private @Nullable Hop ofDocument(int from, int to, int document, List<Row.Placed> mentions) {
        if (row.facts().headFirst()
                && document == from
                && document + 1 < to
                && row.facts().isAddressed(row.token(document + 1))
                && row.mentions(document + 1, to).stream()
                        .noneMatch(placed -> placed.from() == document + 1 && Subjects.isSpeaker(placed.mention()))) {
            return ofWords(document + 1, to);
        }
        Row.Placed owner = null;
        for (Row.Placed placed : mentions) {
            boolean itself = placed.from() <= document && document < placed.to();
            if (!itself && Subjects.isSpeaker(placed.mention()) && (owner == null || longer(placed, owner))) {
                owner = placed;
            }
        }
        if (owner != null) {
            Hop hop = hop(owner, row.span(from, to));
            lastBody = hop == null ? lastBody : hop;
            return hop;
        }
        for (Row.Placed placed : mentions) {
            Entity entity = row.entity(placed.mention());
            if (entity != null
                    && entity.type() == EntityType.ORGANISATION
                    && placed.mention().form() != Mention.Form.NAME) {
                return hop(placed, row.span(from, to));
            }
        }
        if (row.facts().headFirst() ? document == from && to - from == 1 : from >= document - 1 && to == document + 1) {
            for (int s = spoken.size() - 1; s >= 0 && row.facts().marksDefinite(); s--) {
                Spoken one = spoken.get(s);
                for (int i = one.from(); i < one.to(); i++) {
                    if (one.to() <= from
                            && isSameStem(
                                    row.token(i).norm(), row.token(document).norm())) {
                        return new Hop(
                                one.hop().kind(),
                                one.hop().name(),
                                row.span(from, to),
                                one.hop().entity());
                    }
                }
            }
            Hop written = row.is(document, WordClass.DOCUMENT_KIND) ? lastWritten(from) : null;
            if (written != null) {
                return new Hop(written.kind(), written.name(), row.span(from, to), written.entity());
            }
            Hop known = lastBody == null && !row.facts().headFirst() ? lastMedium : lastBody;
            if (known != null) {
                return new Hop(known.kind(), known.name(), row.span(from, to), known.entity());
            }
        }
        for (int i = from; i < document; i++) {
            if (row.is(i, WordClass.POSSESSIVE)) {
                return pronoun(i, Agreement.UNKNOWN);
            }
        }
        int a = from;
        int b = to;
        while (a < document && row.is(a, WordClass.DETERMINER)) {
            a++;
        }
        if (!row.facts().headFirst() && a + 1 == document && row.is(a, WordClass.MEDIUM_KIND) && lastMedium != null) {
            return new Hop(Hop.Kind.MEDIUM, lastMedium.name(), row.span(from, to), lastMedium.entity());
        }
        Hop body = issuedBy(a, document, row.span(from, to));
        if (body != null) {
            return body;
        }
        if (row.facts().headFirst()) {
            a = document + 1 < to ? document + 1 : from;
            while (a < to - 1 && (row.is(a, WordClass.PREPOSITION) || row.is(a, WordClass.PARTICIPLE))) {
                a++;
            }
        } else if (agentBehind(document, to) > 0) {
            a = agentBehind(document, to);
            while (a < to - 1 && row.is(a, WordClass.DETERMINER)) {
                a++;
            }
        } else if (document > from + 1 && row.token(document - 1).isCapitalised()) {
            b = document;
        }
        return ofWords(a < b ? a : from, b);
    }

    /** The written source that was read last, close before {@code from}, if nobody is named who wrote it; null if none was. */
    private @Nullable Hop lastWritten(int from) {
        Spoken one = spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
        if (one == null
                || one.hop().kind() != Hop.Kind.UNNAMED
                || one.to() > from
                || unit - one.unit() > PRONOUN_REACH) {
            return null;
        }
        for (int i = one.from(); i < one.to(); i++) {
            if (row.is(i, WordClass.DOCUMENT)) {
                return one.hop();
            }
        }
        return null;
    }

    /** The body named before whose kind opens words that tell who issued a document: Bakanlıktan yapılan açıklama; null if none is. */
    private @Nullable Hop issuedBy(int at, int document, Span span) {
        if (row.facts().headFirst()
                || row.facts().subjects().get(0) != SubjectPlace.FIRST
                || at >= document
                || !row.opensSentence(at) && row.token(at).isCapitalised()) {
            return null;
        }
        Hop last = null;
        Hop any = null;
        for (Row.Placed placed : row.mentions(0, at)) {
            Entity entity = row.entity(placed.mention());
            if (entity != null
                    && entity.type() == EntityType.ORGANISATION
                    && placed.mention().form() == Mention.Form.NAME
                    && sharesKind(
                            row.token(at).norm(), row.token(placed.to() - 1).norm())) {
                last = hop(placed, span);
            }
            if (last == null && entity != null && row.is(at, WordClass.BODY_KIND) && speaksAsBody(placed, entity)) {
                any = hop(placed, span);
            }
        }
        return last == null ? any : last;
    }

    private boolean speaksAsBody(Row.Placed placed, Entity entity) {
        return entity.type() == EntityType.ORGANISATION
                && placed.mention().form() == Mention.Form.NAME
                && !row.isMedium(placed);
    }

    /** Whether two nouns are forms of one kind of body: bakanlıktan, bakanlığı. */
    private static boolean sharesKind(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= SHORTEST_STEM + 2 && Math.max(a.length(), b.length()) - common <= LONGEST_ENDING + 3;
    }

    /** Where whoever wrote the document begins: a report published by the institute; -1 if nobody is named. */
    private int agentBehind(int document, int to) {
        for (int i = document + 1; i < to - 1 && i < document + 4; i++) {
            if (row.is(i, WordClass.AGENT)) {
                return i + 1;
            }
            if (!row.is(i, WordClass.PARTICIPLE)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean longer(Row.Placed a, Row.Placed b) {
        return a.to() - a.from() > b.to() - b.from();
    }

    /** The mention that is the head of the noun phrase; null if none is. */
    private Row.@Nullable Placed best(List<Row.Placed> mentions, int from, int start, int to) {
        int core = core(start, to);
        Row.Placed best = null;
        int bestScore = 0;
        for (Row.Placed placed : mentions) {
            if (!Subjects.isSpeaker(placed.mention())) {
                continue;
            }
            int score = score(placed, from, start, to, core);
            if (score > bestScore || best != null && score == bestScore && longer(placed, best)) {
                best = placed;
                bestScore = score;
            }
        }
        return best;
    }

    private int core(int start, int to) {
        for (int i = start; i < to; i++) {
            boolean ends = !row.token(i).isWord() && row.token(i).kind() != Token.Kind.NUMBER
                    || row.is(i, WordClass.RELATIVE)
                    || row.is(i, WordClass.PREPOSITION)
                    || row.is(i, WordClass.LINK);
            if ((ends || row.is(i, WordClass.MEDIUM) && row.facts().isAddressed(row.token(i))) && i > start) {
                return i;
            }
        }
        return to;
    }

    private int score(Row.Placed placed, int from, int start, int to, int core) {
        Mention mention = placed.mention();
        boolean name = mention.form() == Mention.Form.NAME;
        int score =
                mention.type() == EntityType.PERSON ? name ? 3 : 2 : mention.type() == EntityType.ORGANISATION ? 2 : 1;
        boolean atStart = placed.from() >= from && placed.from() <= start;
        boolean atEnd = placed.to() == to || placed.to() == core;
        if (atStart && placed.to() >= core) {
            score += COVERS;
        }
        if (atStart
                || placed.from() > 0
                        && placed.from() - 1 >= from
                        && !row.token(placed.from() - 1).isWord()) {
            score += AT_EDGE;
        }
        if (atEnd) {
            score += AT_EDGE;
        }
        boolean premodifies = placed.to() < core
                && placed.to() < to
                && row.token(placed.to()).isWord()
                && !row.facts().headFirst();
        if (premodifies) {
            score -= AGAINST;
        }
        int before = placed.from() - 1;
        while (before > from && row.is(before, WordClass.DETERMINER)) {
            before--;
        }
        if (placed.from() > from && before >= from && row.is(before, WordClass.PREPOSITION)) {
            score -= AGAINST;
        }
        if (placed.from() > start
                && name
                && mention.type() == EntityType.PERSON
                && row.facts().headFirst()
                && row.facts().isAddressed(row.token(placed.from()))
                && !ownsFirstWord(placed)) {
            // مساعد لفلان
            score -= AGAINST;
        }
        if (mention.type() != EntityType.PERSON && row.facts().ownersBehind() && isOwner(placed.from(), start)) {
            score -= AGAINST;
        }
        String suffix = row.token(placed.to() - 1).suffix();
        if (placed.to() < to
                && row.token(placed.to() - 1).norm().indexOf('\'') > 0
                && row.facts().possessiveSuffixes().contains(suffix)) {
            score -= AGAINST;
        }
        return score;
    }

    /** Whether a noun stands before {@code at} to which what begins there belongs. */
    private boolean isOwner(int at, int start) {
        int noun = at;
        while (noun > start && row.is(noun - 1, WordClass.ADJECTIVE)) {
            noun--;
        }
        if (noun > start + 1 && row.token(noun - 1).kind() == Token.Kind.QUOTE) {
            // the noun before the mark only says what bears the name: пресс-служба концерна «Долмет»
            noun -= 2;
        }
        return noun > start && row.token(noun - 1).isWord() && !row.is(noun - 1, WordClass.MEDIUM);
    }

    private @Nullable Hop hop(Row.Placed placed, Span span) {
        Entity entity = row.entity(placed.mention());
        if (entity == null) {
            return null;
        }
        Entity holder = entity.type() == EntityType.PERSON && !isNamed(entity)
                ? holders().get(entity.id())
                : null;
        if (holder != null) {
            return new Hop(Hop.Kind.PERSON, holder.name(), span, holder.id());
        }
        // a capital that stands for its state keeps its own name
        boolean metonym = entity.type() == EntityType.STATE && placed.mention().form() == Mention.Form.NAME;
        Token opening = row.token(placed.from());
        boolean clitic = mayCarry(placed.from())
                && row.facts().isAddressed(opening)
                && !row.is(placed.from(), WordClass.DOCUMENT)
                && entity.name().startsWith(opening.form());
        boolean oblique = row.facts().headFirst()
                && row.facts().nominative(opening) != null
                && placed.mention().form() == Mention.Form.NOMINAL
                && !isNamed(entity);
        boolean asItStands = row.facts().declines()
                && (entity.type() != EntityType.PERSON || !isNamed(entity))
                && entity.name()
                        .equals(row.span(placed.from(), placed.to())
                                .in(row.report().text()));
        boolean governed = row.facts().subjects().get(0) == SubjectPlace.FIRST
                && !row.facts().headFirst()
                && placed.mention().form() == Mention.Form.NOMINAL
                && isGoverned(placed.to())
                && entity.name().endsWith(row.token(placed.to() - 1).form());
        if (mayCarry(placed.from())
                && row.facts().isAddressedWithArticle(opening)
                && !entity.name().startsWith(row.facts().article())
                && placed.mention().form() != Mention.Form.PRONOUN
                && entity.type() != EntityType.PERSON) {
            return new Hop(kind(placed, entity), plainName(placed), span, entity.id());
        }
        if (row.facts().declines()
                && metonym
                && isSameStem(Folding.fold(plainName(placed)), Folding.fold(entity.name()))
                && !entity.name().equals(plainName(placed))) {
            return new Hop(kind(placed, entity), entity.name(), span, entity.id());
        }
        if (row.facts().declines()
                && (entity.type() == EntityType.PERSON && isNamed(entity) || metonym)
                && entity.name().equals(plainName(placed))
                && followsAttribution(placed.from())) {
            return new Hop(kind(placed, entity), ofOwner(entity.name()), span, entity.id());
        }
        String name = governed || metonym || clitic || oblique || asItStands || nominativeEnds(placed)
                ? plainName(placed)
                : isNamed(entity) && entity.type() == EntityType.PERSON ? entity.name() : named(entity.name());
        return new Hop(kind(placed, entity), name, span, entity.id());
    }

    /** Whether the words stand directly behind a phrase whose source is in the genitive: по словам. */
    private boolean followsAttribution(int from) {
        for (int i = Math.max(0, from - LONGEST_BACK_POINTER); i < from; i++) {
            PhraseTable.Found<StatementFacts.Attribution> phrase =
                    row.facts().attributions().longestAt(row.tokens(), i, from);
            if (phrase != null && phrase.end() == from) {
                return true;
            }
        }
        return false;
    }

    /** A name in the genitive, word by word, in the form that names: Дана Беннетта, Дан Беннетт. */
    private String ofOwner(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split(" ")) {
            words.append(words.length() == 0 ? "" : " ").append(row.facts().nominative(word, Declension.Case.GENITIVE));
        }
        return words.toString();
    }

    /** Who stands in apposition between commas behind a title, by the title's entity: the mayor of the town, Name, had …. */
    private Map<String, Entity> holders() {
        if (holders == null) {
            holders = new HashMap<>();
            for (Row.Placed title : row.mentions(0, row.size())) {
                Entity entity = row.entity(title.mention());
                if (entity == null
                        || entity.type() != EntityType.PERSON
                        || title.mention().form() != Mention.Form.NOMINAL
                        || isNamed(entity)) {
                    continue;
                }
                Entity holder = apposedBehind(title.to());
                if (holder != null) {
                    holders.putIfAbsent(entity.id(), holder);
                }
            }
        }
        return holders;
    }

    /** The person named between two marks behind the words from {@code from} on; null if none is. */
    private @Nullable Entity apposedBehind(int from) {
        int comma = from;
        while (comma < row.size() && comma < from + LONGEST_OFFICE && isNaming(comma) && !isVerb(comma)) {
            comma++;
        }
        if (comma >= row.size() - 1 || !",،".contains(row.token(comma).form())) {
            return null;
        }
        for (Row.Placed placed : row.mentions(comma + 1, Math.min(row.size(), comma + 1 + LONGEST_NAME))) {
            if (placed.mention().type() == EntityType.PERSON && placed.mention().form() == Mention.Form.NAME) {
                boolean whole =
                        placed.from() == comma + 1 || row.token(comma + 1).isCapitalised();
                boolean closed =
                        placed.to() >= row.size() || !row.token(placed.to()).isWord();
                return whole && closed && placed.from() <= comma + 2 ? row.entity(placed.mention()) : null;
            }
        }
        return null;
    }

    private boolean isVerb(int i) {
        return row.is(i, WordClass.VERB) || row.is(i, WordClass.AUXILIARY) || row.opensSentence(i);
    }

    /** Whether the mention ends in a word whose naming form the data gives, and is called by those very words. */
    private boolean nominativeEnds(Row.Placed placed) {
        Entity entity = row.entity(placed.mention());
        Token last = row.token(placed.to() - 1);
        return row.facts().subjects().get(0) == SubjectPlace.FIRST
                && row.facts().nominative(last) != null
                && entity != null
                && entity.name().endsWith(last.form());
    }

    /** Whether the preposition of an addressee may be written together with the word. */
    private boolean mayCarry(int token) {
        for (int i = first; i < token && !addressed; i++) {
            if (row.is(i, WordClass.DOCUMENT)) {
                return true;
            }
        }
        boolean governed = token > 0
                && token == first
                && row.facts().attributions().longestAt(row.tokens(), token - 1, token) != null;
        return addressed || governed && row.facts().headFirst();
    }

    private String plainName(Row.Placed placed) {
        int from = placed.from();
        while (from < placed.to() - 1 && row.is(from, WordClass.DETERMINER)) {
            from++;
        }
        return name(from, placed.to());
    }

    private Hop.Kind kind(Row.Placed placed, Entity entity) {
        return switch (entity.type()) {
            case PERSON -> isNamed(entity) ? Hop.Kind.PERSON : Hop.Kind.UNNAMED;
            case ORGANISATION -> row.isMedium(placed) ? Hop.Kind.MEDIUM : Hop.Kind.BODY;
            default -> Hop.Kind.BODY;
        };
    }

    private boolean isNamed(Entity entity) {
        return row.isNamed(entity.id());
    }

    private @Nullable Hop ofWords(int from, int to) {
        int a = from;
        int b = to;
        while (a < b && !isNaming(a)) {
            a++;
        }
        int core = core(a, b);
        if (core > a && b - a > 8) {
            b = core;
        }
        while (b > a && !isNaming(b - 1) && !closesName(b - 1, a)) {
            b--;
        }
        if (a >= b) {
            return null;
        }
        int apposed = apposed(a, b);
        if (apposed > a) {
            a = apposed;
        } else {
            b = described(a, b);
        }
        Span span = row.span(a, b);
        Hop before = quotedBefore(a, b);
        if (before != null) {
            return before;
        }
        boolean capitalised = true;
        boolean anonymous = false;
        boolean medium = false;
        int titled = a;
        while (titled < b - 2 && row.is(titled, WordClass.TITLE)) {
            titled++;
        }
        for (int i = a; i < b; i++) {
            capitalised &= i < titled || row.token(i).isCapitalised();
            anonymous |= row.is(i, WordClass.ANONYMOUS);
            medium |= row.is(i, WordClass.MEDIUM);
        }
        medium |= capitalised && b - a > 1 && row.is(b - 1, WordClass.MEDIUM_NAME);
        Hop quoted = medium ? quotedName(a, b, span) : null;
        if (quoted != null) {
            return quoted;
        }
        Hop.Kind kind = medium ? Hop.Kind.MEDIUM : anonymous || !capitalised ? Hop.Kind.UNNAMED : Hop.Kind.PERSON;
        return new Hop(kind, name(a, b), span, null);
    }

    /** Whether the word is part of the name behind it: РИА «Север». */
    private static boolean isInitials(String word) {
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    /** The medium whose name stands in quotation marks behind words for what it is: агентство «Вега»; null if none does. */
    private @Nullable Hop quotedName(int from, int to, Span span) {
        for (Quotation q : row.quotations()) {
            boolean named = q.open() > from && q.end() == to && q.isOpened() && q.isClosed() && q.from() < q.to();
            if (named && !isInitials(row.token(q.open() - 1).form())) {
                Entity entity = row.mentions(q.from(), q.to()).stream()
                        .filter(placed -> placed.from() == q.from() && placed.to() == q.to())
                        .findFirst()
                        .map(placed -> row.entity(placed.mention()))
                        .orElse(null);
                String name = row.span(q.from(), q.to()).in(row.report().text());
                return new Hop(
                        Hop.Kind.MEDIUM,
                        entity == null ? name : entity.name(),
                        span,
                        entity == null ? null : entity.id());
            }
        }
        return null;
    }

    /** The person quoted before whose name ends in a bare word: قال عيد عماش … أكد عماش; null if nobody's does. */
    private @Nullable Hop quotedBefore(int from, int to) {
        if (to - from != 1 || !row.facts().headFirst() || row.is(from, WordClass.SPEAKER_KIND)) {
            return null;
        }
        for (int s = spoken.size() - 1; s >= 0; s--) {
            Hop hop = spoken.get(s).hop();
            String name = hop.name() == null ? "" : Folding.fold(hop.name());
            if (hop.kind() == Hop.Kind.PERSON
                    && name.endsWith(" " + row.token(from).norm())) {
                return new Hop(hop.kind(), hop.name(), row.span(from, to), hop.entity());
            }
        }
        return null;
    }

    /** The words without the proclitic that ties them to what stands before, and without an ending behind an apostrophe. */
    private String name(int from, int to) {
        String words = row.span(from, to).in(row.report().text());
        if (row.facts().declines()) {
            return declinedPhrase(from, to);
        }
        String nominative = row.facts().nominative(row.token(from));
        if (nominative != null && row.facts().headFirst()) {
            return nominatives(from, to, nominative);
        }
        if (nominative != null && (to - from == 1 || row.facts().subjects().get(0) != SubjectPlace.FIRST)) {
            words = nominative + words.substring(row.token(from).form().length());
        }
        Token last = row.token(to - 1);
        String ending = to - from > 1 && row.facts().subjects().get(0) == SubjectPlace.FIRST
                ? row.facts().nominative(last)
                : null;
        if (ending != null) {
            return words.substring(0, words.length() - last.form().length()) + ending;
        }
        if (row.facts().subjects().get(0) == SubjectPlace.FIRST
                && words.endsWith(last.form())
                && last.norm().indexOf('\'') < 0
                && isGoverned(to)) {
            String noun = row.facts().nominative(last.form(), Declension.Case.DATIVE);
            return words.substring(0, words.length() - last.form().length()) + noun;
        }
        if (row.facts().subjects().get(0) == SubjectPlace.FIRST
                && words.endsWith(last.form())
                && row.is(to - 1, WordClass.GENITIVE)
                && !last.isCapitalised()) {
            String noun = row.facts().nominative(last.form(), Declension.Case.GENITIVE);
            return words.substring(0, words.length() - last.form().length()) + noun;
        }
        if (!last.suffix().isEmpty() && row.facts().isInflected(last)) {
            int apostrophe = Math.max(words.lastIndexOf('\''), words.lastIndexOf('’'));
            words = apostrophe > 0 ? words.substring(0, apostrophe) : words;
        }
        int drop = 0;
        for (String proclitic : row.token(from).proclitics()) {
            if (mayCarry(from) && row.facts().isAddressedBy(proclitic)) {
                boolean swallowed = proclitic.length() > 1;
                drop = Math.min(words.length() - 1, drop + proclitic.length());
                return (swallowed ? row.facts().article() : "") + words.substring(drop);
            }
        }
        return words.substring(Math.min(drop, words.length() - 1));
    }

    /** Whether a phrase stands at {@code to} before which a source has an ending: subaya dayanarak. */
    private boolean isGoverned(int to) {
        return to < row.size()
                && (row.facts().attributions().longestAt(row.tokens(), to, row.size()) != null
                        || row.facts().relays().longestAt(row.tokens(), to, row.size()) != null);
    }

    /** The words with their adjectives and the noun behind them in the form that names: неназванного офицера. */
    private String declinedPhrase(int from, int to) {
        boolean place = from > 0 && row.is(from - 1, WordClass.LOCATIVE);
        int noun = from;
        while (noun < to - 1 && row.is(noun, WordClass.ADJECTIVE) && row.facts().nominative(row.token(noun)) == null) {
            noun++;
        }
        String words = row.span(from, to).in(row.report().text());
        String named = row.facts().nominative(row.token(noun));
        boolean town =
                place && noun == from && to - from == 1 && row.token(from).isCapitalised();
        if (named == null) {
            return town ? row.facts().nominative(words, Declension.Case.LOCATIVE) : words;
        }
        if (named.equals(row.token(noun).form())
                || row.facts().endsAsSeveral(row.token(noun).form()) && noun == from && isSubject(from)) {
            return words;
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < noun; i++) {
            String adjective = adjective(row.token(i).form(), place);
            if (adjective.equals(row.token(i).form())) {
                // два инженера: a number, not another case
                return words;
            }
            phrase.append(adjective).append(' ');
        }
        phrase.append(named);
        if (noun + 1 < to) {
            phrase.append(
                    row.report().text(),
                    row.token(noun).span().end(),
                    row.token(to - 1).span().end());
        }
        return phrase.toString();
    }

    /** A body in quotation marks in whose place something was said: в «Приморье» сообщили. */
    private Hop placed(Hop hop, int from, int to) {
        boolean place = row.facts().declines()
                && from > 0
                && row.is(from - 1, WordClass.LOCATIVE)
                && to - from == 3
                && row.token(from).kind() == Token.Kind.QUOTE;
        String name = hop.name();
        return place && name != null
                ? new Hop(hop.kind(), row.facts().nominative(name, Declension.Case.LOCATIVE), hop.span(), hop.entity())
                : hop;
    }

    /** The name of an entity whose first word the data knows for another case, and which cannot be a plural that names. */
    private String named(String name) {
        int blank = name.indexOf(' ');
        String first = blank < 0 ? name : name.substring(0, blank);
        String nominative = row.facts().declines() ? row.facts().nominative(first) : null;
        return nominative == null || row.facts().endsAsSeveral(first)
                ? name
                : nominative + name.substring(first.length());
    }

    /** Whether a verb of saying or the start of a sentence stands before, so that the words are a subject. */
    private boolean isSubject(int from) {
        return from == 0
                || row.opensSentence(from)
                || !row.token(from - 1).isWord()
                || row.facts().cues().longestAt(row.tokens(), from - 1, from) != null;
    }

    private String adjective(String word, boolean place) {
        for (Declension.Case name :
                place ? List.of(Declension.Case.LOCATIVE) : List.of(Declension.Case.GENITIVE, Declension.Case.DATIVE)) {
            String form = row.facts().nominativeAdjective(word, name);
            if (!form.equals(word)) {
                return form;
            }
        }
        return word;
    }

    /** The noun in the form that names, and the adjectives behind it with the same ending: مسؤولا مطلعا, مسؤول مطلع. */
    private String nominatives(int from, int to, String nominative) {
        String form = row.token(from).form();
        int common = 0;
        while (common < Math.min(form.length(), nominative.length())
                && form.charAt(common) == nominative.charAt(common)) {
            common++;
        }
        String oblique = form.substring(common);
        String ending = nominative.substring(common);
        StringBuilder words = new StringBuilder(nominative);
        boolean agrees = !oblique.isEmpty() && !row.facts().article().isEmpty();
        for (int i = from + 1; i < to; i++) {
            String word = row.token(i).form();
            agrees &= row.token(i).isWord() && word.endsWith(oblique);
            words.append(row.report()
                    .text()
                    .substring(
                            row.token(i - 1).span().end(), row.token(i).span().start()));
            words.append(agrees ? word.substring(0, word.length() - oblique.length()) + ending : word);
        }
        return words.toString();
    }

    /** Where the name begins that stands in apposition behind the last comma; {@code from} if there is none. */
    private int apposed(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (!isNaming(i)) {
                return row.token(i).form().length() == 1
                                && ",،".contains(row.token(i).form())
                        ? i + 1
                        : from;
            }
            if (!row.token(i).isCapitalised()) {
                return from;
            }
        }
        return from;
    }

    /** Where a name ends that a noun without one describes behind a comma: Name, a teacher; {@code to} if it is none. */
    private int described(int from, int to) {
        int end = nameEnd(from, to);
        boolean comma =
                end > from && end + 1 < to && ",،".contains(row.token(end).form());
        return comma
                        && row.facts().marksDefinite()
                        && row.is(end + 1, WordClass.DETERMINER)
                        && !row.is(from, WordClass.DETERMINER)
                ? end
                : to;
    }

    private boolean isNaming(int i) {
        return row.token(i).isWord() || row.token(i).kind() == Token.Kind.NUMBER;
    }
}
