package org.whence.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.syntax.Token;
import org.whence.text.Span;

/** Says whom the words in the place of a source stand for. Places are tokens. */
final class Speakers {

    private final Row row;
    private final TitledNames titles;
    private final SourcePlace place = new SourcePlace();
    private final Phrases phrases;
    private final Discourse discourse;
    private final Offices offices;
    private final Heads heads;
    private final JointSources joints;
    private final NamingForms forms;
    private final MentionHops hops;
    private final Appositions appositions;
    private final BareWords bareWords;
    private final Pronouns pronouns;
    private final Documents documents;
    private final BackPointers backPointers;

    Speakers(Row row) {
        this.row = row;
        this.titles = new TitledNames(row);
        this.phrases = new Phrases(row);
        this.discourse = new Discourse(row, phrases);
        this.offices = new Offices(row, phrases);
        this.heads = new Heads(row, phrases, place);
        this.joints = new JointSources(row, heads, phrases);
        this.forms = new NamingForms(row, place);
        this.hops = new MentionHops(row, forms, phrases);
        this.appositions = new Appositions(row, forms, phrases);
        this.bareWords = new BareWords(row, appositions, discourse, forms, phrases);
        this.pronouns = new Pronouns(row, discourse, hops, place);
        this.documents = new Documents(row, bareWords, discourse, hops, pronouns);
        this.backPointers = new BackPointers(row, discourse, hops, forms, offices, phrases, place);
    }

    /** Who has been heard so far. */
    Discourse discourse() {
        return discourse;
    }

    /** Whom the report names beside an office. */
    Offices offices() {
        return offices;
    }

    /** Whoever the words stand for that name a medium spoken to: its first word may carry a preposition. */
    List<Hop> addressed(int from, int to) {
        place.address(true);
        if (row.facts().subjects().get(0) == SubjectPlace.FIRST
                && phrases.isAll(from, to, WordClass.MEDIUM_KIND)
                && discourse.lastMedium() == null
                && backPointers.outlet(row.span(from, to)) == null) {
            // gazeteye konuşan: nobody knows which
            place.address(false);
            return List.of();
        }
        int bracket = from + 1;
        while (bracket < to && !"([".contains(row.token(bracket).form())) {
            bracket++;
        }
        // لوكالة الأنباء الألمانية (د ب أ): letters that stand for the name say nothing more
        List<Hop> hops = at(from, row.facts().headFirst() ? bracket : to, Agreement.UNKNOWN);
        place.address(false);
        return hops.size() == 1 ? List.of(forms.declined(hops.get(0), from, to)) : hops;
    }

    /** The speakers that the words from {@code from} to before {@code to} stand for: several if they are joined. */
    List<Hop> at(int from, int to, Agreement agreement) {
        place.begin(from);
        List<Hop> ofMedium = sourceOfMedium(from, to);
        if (!ofMedium.isEmpty()) {
            return ofMedium;
        }
        int document = documents.document(from, to);
        List<Hop> seen = document == from || document > from && row.facts().has(Trait.PARTICIPLES_BEHIND_NOUNS)
                ? seenBy(from, to, agreement)
                : List.of();
        if (!seen.isEmpty()) {
            return seen;
        }
        List<Hop> ofQuoted = sourceOfQuotedMedium(from, to);
        if (!ofQuoted.isEmpty()) {
            return ofQuoted;
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
        int joint = joints.coordinator(from, to);
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
                            || second.name().startsWith(row.token(right).form()) && !joints.isWhole(right))) {
                second = new Hop(second.kind(), second.name().substring(1), second.span(), second.entity());
            }
            if (first != null && second != null) {
                return List.of(first, second.joint(true));
            }
        }
        Hop hop = one(from, to, agreement);
        return hop == null ? List.of() : List.of(forms.placed(hop, from, to));
    }

    /** A document and the medium that has seen it: وثيقة اطلعت عليها مجلة; empty if no words tell of one. */
    private List<Hop> seenBy(int from, int to, Agreement agreement) {
        if (!row.facts().headFirst() && !row.facts().has(Trait.PARTICIPLES_BEHIND_NOUNS)) {
            return List.of();
        }
        for (int i = from + 1; i < to - 1; i++) {
            PhraseTable.Found<StatementFacts.Relay> relay = row.facts().relays().longestAt(row.tokens(), i, to);
            if (relay != null && relay.values().get(0).outer() && relay.end() > i + 1 && relay.end() < to) {
                List<Hop> medium = addressed(relay.end(), to);
                boolean passesOn = row.facts().headFirst()
                        || medium.size() == 1 && medium.get(0).kind() == Hop.Kind.MEDIUM;
                Hop document = passesOn ? one(from, i, agreement) : null;
                if (document != null && medium.size() == 1) {
                    Hop hop = medium.get(0);
                    return List.of(document, new Hop(Hop.Kind.MEDIUM, hop.name(), hop.span(), hop.entity()));
                }
            }
        }
        return List.of();
    }

    /** The owner of the words by which a medium has reached the source: HHA'nın ulaştığı bir yetkili; -1 if there is none. */
    private int ownerBefore(int from, int to) {
        int owner = from;
        while (owner < to - 2
                && owner < from + Phrases.LONGEST_NAME
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
        Hop medium = discourse.lastMedium();
        if (to - start != 2 && !tail || medium == null) {
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
        Hop known = tail || start > from && row.facts().ownersBehind() ? null : discourse.lastUnnamed();
        known = known != null && row.facts().marksDefinite() && row.is(source, WordClass.PLURAL) && !isSeveral(known)
                ? null
                : known;
        Span span = row.span(from, to);
        Hop speaker = known != null
                ? known.at(span)
                : new Hop(
                        Hop.Kind.UNNAMED,
                        tail || start > from
                                ? forms.name(row.facts().ownersBehind() ? from : start, to)
                                : forms.name(source, source + 1),
                        span,
                        null);
        return List.of(speaker, medium.at(span));
    }

    /** Whether the words that stood for the source hold a plural. */
    private boolean isSeveral(Hop hop) {
        Span span = hop.span();
        return span != null
                && phrases.holds(row.tokenAt(span.start()), row.tokenAt(span.end() - 1) + 1, WordClass.PLURAL);
    }

    /** The source of a medium in quotation marks, and that medium: собеседник «Вестника» в министерстве; empty if it is none. */
    private List<Hop> sourceOfQuotedMedium(int from, int to) {
        if (!row.facts().ownersBehind() || !row.is(from, WordClass.SOURCE_KIND)) {
            return List.of();
        }
        for (Quotation q : row.quotations()) {
            if (q.open() == from + 1 && q.isClosed() && q.end() <= to) {
                List<Hop> medium = addressed(q.open(), q.end());
                place.begin(from);
                Span span = row.span(from, to);
                return medium.size() != 1
                        ? List.of()
                        : List.of(
                                new Hop(Hop.Kind.UNNAMED, forms.name(from, from + 1), span, null),
                                new Hop(
                                        Hop.Kind.MEDIUM,
                                        medium.get(0).name(),
                                        medium.get(0).span(),
                                        medium.get(0).entity()));
            }
        }
        return List.of();
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
                && phrases.nameEnd(behind ? owner : owner + 1, at) == at
                && phrases.nameEnd(at + 1, to) == to
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
        return new Hop(Hop.Kind.UNNAMED, forms.name(start, to), row.span(from, to), entity);
    }

    private @Nullable Hop one(int from, int to, Agreement agreement) {
        int start = from;
        while (start < to - 1 && row.is(start, WordClass.DETERMINER)) {
            start++;
        }
        if (place.isAddressed() && to - start == 1 && row.token(start).isCapitalised() && row.isWordOfOutlet(start)) {
            return backPointers.outlet(row.span(from, to));
        }
        if (row.facts().headFirst()
                && row.is(start, WordClass.SOURCE_KIND)
                && backPointers.isOneOfSeveral(from, start, to)) {
            int end = phrases.core(start, to);
            return new Hop(Hop.Kind.UNNAMED, forms.name(from, end), row.span(from, end), null);
        }
        Hop told = backPointers.toldOutlet(from, start, to);
        if (told != null) {
            return told;
        }
        Hop titled = backPointers.mediumByTitle(from, start, to);
        if (titled != null) {
            return titled;
        }
        Hop hop = named(from, start, to, agreement);
        if (hop != null && hop.entity() != null && row.isNamed(hop.entity())) {
            Hop nearer = backPointers.nearerWithoutName(from, start, to, agreement);
            if (nearer == null && backPointers.isOtherOffice(hop, start, to)) {
                return bareWords.ofWords(start, to);
            }
            return nearer == null ? backPointers.nearerNamed(hop, from, start, to, agreement) : nearer;
        }
        Hop back = backPointers.pointedBack(from, start, to, agreement);
        if (back != null) {
            return back;
        }
        Hop holder = hop == null || hop.kind() == Hop.Kind.MEDIUM ? null : offices.holderOf(from, start, to);
        return holder == null ? hop : holder;
    }

    private @Nullable Hop named(int from, int start, int to, Agreement agreement) {
        if (to - from == 1
                && (row.is(from, WordClass.PRONOUN)
                        || row.is(from, WordClass.POSSESSIVE)
                        || row.is(from, WordClass.OBJECT_PRONOUN))) {
            return pronouns.pronoun(from, agreement);
        }
        int document = documents.document(start, to);
        List<Row.Placed> mentions = row.mentions(from, to);
        if (document >= 0) {
            return documents.ofDocument(from, to, document, mentions);
        }
        int kind = appositions.mediumKindBefore(start, to);
        if (kind > start) {
            return new Hop(Hop.Kind.MEDIUM, forms.name(kind, to), row.span(from, to), null);
        }
        Hop body = appositions.bodyBehindComma(start, to);
        if (body != null) {
            return body;
        }
        Row.Placed best = heads.best(mentions, from, start, to);
        int run = row.facts().ownersBehind() ? appositions.nameAtEnd(start, to) : to;
        if (run < to && (best == null || best.to() <= run || best.mention().form() != Mention.Form.NAME)) {
            return appositions.apposedName(run, from, to, best);
        }
        TitledNames.Name behind = titles.behind(start, to);
        if (behind.from() < to && behind.to() == to) {
            return appositions.apposedName(behind.from(), from, to, best);
        }
        boolean office = row.facts().headFirst()
                && row.facts().article().isEmpty()
                && row.is(start, WordClass.SPEAKER_KIND)
                && best != null
                && best.from() > start
                && best.mention().type() != EntityType.PERSON;
        if (best == null || office) {
            return bareWords.ofWords(start, to);
        }
        if (heads.isOwnerOfMany(best, start, to)) {
            Hop owned = bareWords.ofWords(start, to);
            boolean owner = mentions.stream()
                    .anyMatch(
                            placed -> placed.from() == start && placed.mention().type() == EntityType.ORGANISATION);
            return owned == null || !owner || owned.kind() == Hop.Kind.MEDIUM
                    ? owned
                    : new Hop(Hop.Kind.BODY, owned.name(), owned.span(), null);
        }
        if (appositions.goesOnBehind(best, to) || heads.isInsideQuotedName(best, start, to)) {
            return bareWords.ofWords(start, to);
        }
        int holder = appositions.holder(best, start, to);
        if (holder < to) {
            return appositions.apposedName(holder, from, to, best);
        }
        Hop hop = hops.hop(best, row.span(from, to));
        if (hop == null || hop.entity() == null) {
            return hop;
        }
        if (row.isNamed(hop.entity())) {
            return heads.isNew(best, from, to) || offices.isOfOther(best, from) || heads.isOfSeveral(best)
                    ? bareWords.ofWords(start, to)
                    : hop;
        }
        int apposed = appositions.nameBehindComma(best.to(), to);
        return apposed > 0
                ? appositions.apposedName(apposed, from, phrases.nameEnd(apposed, to), null)
                : appositions.fuller(hop, start, to, best);
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
                    && (best == null || Phrases.longer(placed, best))) {
                best = placed;
            }
        }
        place.begin(from);
        return best == null ? null : one(Math.max(from, start - 1), namedBehind(best, to), Agreement.UNKNOWN);
    }

    /** Where the name ends that stands behind the nouns of a title: начальник отдела полковник Name; where the title does if none stands there. */
    private int namedBehind(Row.Placed title, int to) {
        int end = title.to();
        if (!row.facts().ownersBehind() || title.mention().form() != Mention.Form.NOMINAL) {
            return end;
        }
        int name = end;
        while (name < to
                && name - end < Phrases.LONGEST_TITLE
                && row.token(name).isWord()
                && !row.token(name).isCapitalised()
                && !row.is(name, WordClass.PREPOSITION)
                && !phrases.isVerb(name)) {
            name++;
        }
        for (Row.Placed placed : row.mentions(name, to)) {
            boolean person = placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME;
            if (placed.from() == name && person) {
                return placed.to();
            }
        }
        return end;
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
}
