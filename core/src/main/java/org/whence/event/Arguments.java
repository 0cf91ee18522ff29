package org.whence.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.syntax.Token;

/**
 * Finds the participants of one event in its sentence by the slots that its frame names: by place in the clause, by
 * preposition, particle or case. Looks no further than the clause, except where the grammar shares a subject.
 */
final class Arguments {

    /** Tokens behind a trigger in which its participants are looked for. */
    private static final int LONGEST_RIGHT = 28;

    /** Tokens before a trigger in which its subject is looked for. */
    private static final int LONGEST_LEFT = 60;

    /** Tokens between a verb that carries a noun of action and the noun. */
    private static final int LONGEST_CARRY = 10;

    /** Tokens between an office and the name of who holds it. */
    private static final int LONGEST_OFFICE = 12;

    /** Participants of one role beyond which an enumeration is not followed. */
    private static final int MOST_JOINED = 8;

    private final View view;
    private final Draft draft;
    private final Predicate<Phrase> shut;
    private final Grammar.Order order;

    /** @param shut phrases that are no participants: the speaker of the statement in which the event stands */
    Arguments(Draft draft, Predicate<Phrase> shut) {
        this.view = draft.view;
        this.draft = draft;
        this.shut = shut;
        this.order = view.grammar.order;
    }

    /** The phrases of the first of {@code slots} that has any. */
    List<Phrase> find(List<Slot> slots, Predicate<Phrase> fits) {
        for (Slot slot : slots) {
            List<Phrase> found = find(slot, fits);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Phrase> find(Slot slot, Predicate<Phrase> fits) {
        return switch (slot) {
            case SUBJECT -> subjectSlot(fits);
            case OBJECT -> objectSlot(fits);
            case POSSESSOR -> possessor(fits);
            case MODIFIER -> modifier(fits);
            case OF -> genitive(fits);
            default -> marked(slot, fits);
        };
    }

    private List<Phrase> subjectSlot(Predicate<Phrase> fits) {
        boolean goods = draft.type() == EventType.ARMS_TRANSFER && (draft.to >= view.size || view.at[draft.to] == null);
        if (!draft.isVerb() && (view.has(draft.from, Mark.OWNED) || isOfOwn()) && !goods) {
            Phrase owner = nearestBefore(draft.from, fits);
            return owner == null ? List.of() : joined(owner, fits);
        }
        if (!draft.isVerb()) {
            return draft.carried && !draft.undergone ? subject(fits) : List.of();
        }
        return draft.passive && draft.frame.wordClass() == WordClass.VERB ? marked(Slot.BY, fits) : subject(fits);
    }

    /** "قرارها شراء": what is decided or meant is of whoever the noun before has a pronoun of. */
    private boolean isOfOwn() {
        int before = draft.from - 1;
        before -= before > 0 && view.signs.before[before] != null ? 1 : 0;
        return order == Grammar.Order.VSO
                && view.isPlainWord(before)
                && !view.verb[before]
                && !view.cut[before]
                && view.has(before, Mark.OWNED);
    }

    private List<Phrase> objectSlot(Predicate<Phrase> fits) {
        if (!draft.isVerb()) {
            return draft.undergone ? subject(fits) : objectOfNoun(fits);
        }
        Phrase noun = draft.reduced ? view.at[draft.from - 1] : null;
        if (noun != null) {
            return open(noun) && fits.test(noun) ? List.of(noun) : List.of();
        }
        return draft.passive ? subject(fits) : object(fits);
    }

    private boolean open(Phrase phrase) {
        return !draft.isAt(phrase) && !shut.test(phrase);
    }

    // ---- subjects

    /** The last phrase before {@code token} that fits: whose a noun with a pronoun is. */
    private @Nullable Phrase nearestBefore(int token, Predicate<Phrase> fits) {
        Phrase best = null;
        for (Phrase phrase : view.phrases) {
            if (phrase.to > token) {
                break;
            }
            best = !draft.isAt(phrase) && fits.test(phrase) ? phrase : best;
        }
        return best;
    }

    List<Phrase> subject(Predicate<Phrase> fits) {
        if (draft.isFirstPerson()) {
            return draft.speaker != null && fits.test(draft.speaker) ? List.of(draft.speaker) : List.of();
        }
        Phrase found =
                switch (order) {
                    case SVO -> subjectBefore(fits);
                    case VSO -> subjectAround(fits);
                    case SOV -> subjectOfClause(fits);
                };
        if (found == null && draft.sayer != null && isFinite() && !hasOvertSubject()) {
            return fits.test(draft.sayer) ? List.of(draft.sayer) : List.of();
        }
        if (found == null && view.carriedOver != null && isFinite() && draft.statement == null && !hasOvertSubject()) {
            Phrase dropped = new Phrase(draft.from, draft.from + 1, view.carriedOver.mention());
            return fits.test(dropped) && agrees(dropped, view.carriedOver.head()) ? List.of(dropped) : List.of();
        }
        return found == null ? List.of() : joined(predicated(lastOf(found), fits), fits);
    }

    /** "Irak Su Bakanlığı Sözcüsü Ali Kaya": where the head of a phrase is its last part, whoever it ends in acts. */
    private Phrase lastOf(Phrase first) {
        Phrase last = first;
        int at = view.phrases.indexOf(first);
        boolean headLast = order == Grammar.Order.SOV && !view.grammar.adjectiveBehind;
        for (int i = at + 1; headLast && at >= 0 && i < view.phrases.size() && i <= at + 4; i++) {
            Phrase next = view.phrases.get(i);
            if (next.from - view.phrases.get(i - 1).to > 2
                    || !next.isBare()
                    || !isOneOffice(view.phrases.get(i - 1).to, next.from)) {
                break;
            }
            if (next.type() == EntityType.PERSON && next.mention.form() == Mention.Form.NAME && open(next)) {
                last = next;
            }
        }
        return last;
    }

    /** "Portugal was the first European country to receive": the state of which a nameless one is said. */
    private Phrase predicated(Phrase phrase, Predicate<Phrase> fits) {
        int at = view.phrases.indexOf(phrase);
        boolean nameless = phrase.type() == EntityType.STATE && phrase.mention.form() == Mention.Form.NOMINAL;
        if (at <= 0 || !nameless || hasComma(view.phrases.get(at - 1).to, phrase.from)) {
            return phrase;
        }
        Phrase named = view.phrases.get(at - 1);
        boolean same = named.type() == EntityType.STATE
                && named.mention.form() == Mention.Form.NAME
                && named.isBare()
                && named.from >= view.clauseStart(phrase.from);
        return same && open(named) && fits.test(named) ? named : phrase;
    }

    /** Whether a clause of its own tells the deed of a subject that names nobody known. */
    boolean isDoneByNobodyKnown() {
        boolean subject = draft.frame.slots(Role.WHO).contains(Slot.SUBJECT);
        return subject && isFinite() && !draft.isFirstPerson() && hasOvertSubject();
    }

    /** Whether words that name nobody known stand where the subject does. */
    private boolean hasOvertSubject() {
        if (order == Grammar.Order.VSO) {
            int next = draft.to;
            boolean marked = next < view.size
                    && (view.signs.before[next] != null
                            || view.at[next] != null && (!view.at[next].isBare() || !agrees(view.at[next]))
                            || view.has(next, Mark.BOUNDARY)
                            || view.has(next, Mark.INFINITIVE)
                            || view.grammar.lexicon.proclitic(view.tokens.get(next)) != null);
            return next < view.size && view.tokens.get(next).isWord() && !marked;
        }
        if (isObjectOfVerb()) {
            // the subject of a verb that is made the object of another has the genitive
            return hasGenitive();
        }
        int i = view.clauseStart(draft.anchor);
        while (i < draft.from
                && (view.timed[i] || view.cue[i] || view.has(i, Mark.FILLER) || view.has(i, Mark.COORDINATOR))) {
            i++;
        }
        Phrase first = i < draft.from ? view.at[i] : null;
        boolean bare = first != null ? first.direct.isBare() : i < draft.from && !isMarkedWord(i);
        return bare;
    }

    /** Whether the ending of the verb makes it the object of another: tutuklandığını. */
    private boolean isObjectOfVerb() {
        return view.grammar.lexicon.ending(view.tokens.get(draft.to - 1), false) == Slot.OBJECT;
    }

    private boolean hasGenitive() {
        for (int i = view.clauseStart(draft.anchor); i < draft.from; i++) {
            Phrase phrase = view.at[i];
            boolean word = phrase == null && view.tokens.get(i).isWord();
            if (phrase != null && phrase.possessor
                    || word && view.grammar.lexicon.ending(view.tokens.get(i), false) == Slot.POSSESSOR) {
                return true;
            }
        }
        return false;
    }

    private boolean isMarkedWord(int token) {
        return view.signs.before[token] != null
                || view.has(token, Mark.DETERMINER)
                || view.grammar.lexicon.ending(view.tokens.get(token), false) != null;
    }

    private boolean isFinite() {
        boolean clause =
                !draft.gerund || order == Grammar.Order.VSO || order == Grammar.Order.SOV && draft.statement != null;
        return draft.isVerb() && clause && !draft.infinitive && !draft.passive;
    }

    private @Nullable Phrase subjectBefore(Predicate<Phrase> fits) {
        int i = draft.anchor - 1;
        while (view.has(i, Mark.FILLER) && view.at[Math.max(i, 0)] == null) {
            i--;
        }
        if (view.has(i, Mark.RELATIVE)) {
            return antecedent(i, fits);
        }
        if (draft.gerund && draft.anchor == draft.from && view.isComma(i)) {
            Phrase before = antecedent(i, fits);
            if (before != null) {
                return before;
            }
        }
        boolean shared = view.has(i, Mark.COORDINATOR);
        if (shared) {
            Phrase first = firstBare(view.clauseStart(i), i, fits);
            // "Oman rejected the accusation and recalled": whoever is said to say the one does the other
            first = first == null && isFinite() ? speakerOf(view.clauseStart(i), i, fits) : first;
            if (first != null) {
                return first;
            }
        }
        Phrase found = scanLeft(i, fits);
        if (found == null && view.grammar.invertedSubject && isFinite()) {
            found = behindObject(fits);
        }
        if (found == null && view.grammar.locativeSubject) {
            found = locative(i, fits);
        }
        if (found == null && draft.to - draft.from > 1 && !draft.gerund && !draft.infinitive) {
            found = inverted(fits);
        }
        return found != null ? found : owner(i, fits);
    }

    /** "Огонь открыли военные": where the trigger holds its object, a name directly behind it acts. */
    private @Nullable Phrase inverted(Predicate<Phrase> fits) {
        Phrase behind = draft.to < view.size ? view.at[draft.to] : null;
        return behind != null && isNominative(behind) && open(behind) && fits.test(behind) ? behind : null;
    }

    /** "Меморандум накануне подписали в Анкаре А и Б": where a word that names nobody leads, the subject stands behind the verb. */
    private @Nullable Phrase behindObject(Predicate<Phrase> fits) {
        int start = view.clauseStart(draft.anchor);
        Phrase object = objectAhead();
        if (object == null && draft.frame.slots(Role.TO).contains(Slot.OBJECT)) {
            // what leads may as well be the subject
            return null;
        }
        boolean leads = object != null;
        for (int i = start; i < draft.anchor; i++) {
            boolean noun = view.isPlainWord(i) && !view.timed[i] && !view.has(i, Mark.FILLER);
            if (object != null && i < object.to) {
                continue;
            }
            if (view.at[i] != null || view.signs.before[i] != null && !noun) {
                return null;
            }
            leads |= noun
                    && view.signs.before[i] == null
                    && !view.has(i, Mark.BOUNDARY)
                    && !view.has(i, Mark.COORDINATOR);
        }
        if (!leads) {
            return null;
        }
        int end = rightEnd(draft.to);
        for (Phrase phrase : view.phrases) {
            boolean named = phrase.mention.form() != Mention.Form.PRONOUN && isNominative(phrase);
            if (phrase.from >= draft.to && phrase.to <= end && named && open(phrase) && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** "Вьетнамскую столицу посетит глава": the object that leads the clause, shown by its ending; null if none does. */
    private @Nullable Phrase objectAhead() {
        for (Phrase phrase : view.phrases) {
            boolean before = phrase.from >= view.clauseStart(draft.anchor) && phrase.to <= draft.anchor;
            if (before && view.grammar.invertedSubject && phrase.direct == Slot.OBJECT && phrase.markedBehind) {
                return phrase;
            }
        }
        return null;
    }

    /** "В министерстве отвергли": a body in which something is done does it, where nobody else is named. */
    private @Nullable Phrase locative(int end, Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            if (phrase.to > end + 1) {
                return null;
            }
            boolean seat = phrase.type() == EntityType.ORGANISATION || phrase.type() == EntityType.PLACE;
            boolean body = seat && phrase.direct == Slot.IN && phrase.from <= 2;
            if (body && open(phrase) && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** "denied that one of its patrols opened fire": the patrol is that of the main clause's subject. */
    private @Nullable Phrase owner(int end, Predicate<Phrase> fits) {
        int start = view.clauseStart(end + 1);
        for (int i = start; i <= end && start > 0; i++) {
            if (view.has(i, Mark.OWN)) {
                return firstOf(start, fits);
            }
        }
        return null;
    }

    /** "the forces, backed by Russia, that attacked": the noun before the relative word. */
    private @Nullable Phrase antecedent(int relative, Predicate<Phrase> fits) {
        int i = relative - 1;
        for (int steps = 0; i >= 0 && steps < 4; i--, steps++) {
            Phrase phrase = view.at[i];
            if (phrase != null && phrase.from > 0 && view.cue[phrase.from - 1]) {
                // "told reporters that": what follows is what is said, not who the reporters are
                return null;
            }
            if (phrase == null && view.isPlainWord(i) && i > 0 && view.isComma(i - 1)) {
                return null;
            }
            if (phrase != null) {
                Phrase outer = phrase.head != null && !phrase.possessor ? phrase.head : phrase;
                return open(outer) && fits.test(outer) ? outer : open(phrase) && fits.test(phrase) ? phrase : null;
            }
        }
        return null;
    }

    private @Nullable Phrase firstBare(int from, int to, Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            if (phrase.from >= from && phrase.to <= to && isNominative(phrase) && open(phrase)) {
                if (fits.test(phrase)) {
                    return phrase;
                }
                Phrase owner = isDoer(phrase) ? origin(phrase) : null;
                if (owner != null && fits.test(owner)) {
                    return owner;
                }
            }
        }
        return null;
    }

    private @Nullable Phrase speakerOf(int from, int to, Predicate<Phrase> fits) {
        Phrase first = firstOf(to, fits);
        return first != null && first.from >= from && isNominative(first) ? first : null;
    }

    /** Whether a thing acts for whoever it is of: "Israeli warplanes struck". */
    private boolean isDoer(Phrase phrase) {
        return phrase.type() == EntityType.EQUIPMENT && !draft.passive && draft.type() != EventType.ARMS_TRANSFER;
    }

    /** Whether the phrase may be a subject: without a marker, and not marked as an object. */
    private boolean isNominative(Phrase phrase) {
        boolean object = phrase.slot == Slot.OBJECT || order == Grammar.Order.SOV && phrase.possessor;
        return phrase.isBare() && !object;
    }

    private @Nullable Phrase scanLeft(int start, Predicate<Phrase> fits) {
        int i = start;
        Phrase controller = null;
        for (int steps = 0; i >= 0 && steps < LONGEST_LEFT; steps++) {
            Phrase phrase = view.at[i];
            if (phrase != null) {
                if (isDoer(phrase) && phrase.isBare() && open(phrase)) {
                    Phrase owner = origin(phrase);
                    return owner != null && fits.test(owner) ? owner : controller;
                }
                if (open(phrase) && fits.test(phrase) && phrase.head == null && phrase.slot != Slot.OBJECT) {
                    if (phrase.isBare() && !phrase.possessor || phrase.isBare() && phrase.proxy) {
                        return controller != null ? controller : renamed(phrase, fits);
                    }
                    if (draft.infinitive && phrase.slot == Slot.TO && controller == null || isPromiser(phrase)) {
                        return phrase;
                    }
                    if (phrase.isBare() && phrase.possessor && controller == null) {
                        controller = phrase;
                    }
                }
                i = phrase.from - 1;
                continue;
            }
            if (view.isComma(i)) {
                int aside = asideStart(i);
                i = aside >= 0 ? aside - 1 : i - 1;
                continue;
            }
            if (view.cut[i]) {
                Phrase shared = crossCut(i, fits);
                return shared != null ? shared : controller;
            }
            i--;
        }
        return controller;
    }

    /** "the promise of X to supply": whose the word is that governs the infinitive. */
    private boolean isPromiser(Phrase phrase) {
        int noun = phrase.governor;
        return draft.infinitive
                && phrase.direct == Slot.OF
                && noun >= 0
                && view.trigger[noun]
                && !view.verb[noun]
                && draft.anchor - phrase.to <= 2;
    }

    /** "Russia, an ally of the government, began": what stands between the commas only describes the name before it. */
    private Phrase renamed(Phrase phrase, Predicate<Phrase> fits) {
        int at = view.phrases.indexOf(phrase);
        int i = phrase.from - 1;
        while (i > 0 && view.has(i, Mark.DETERMINER)) {
            i--;
        }
        if (at == 0 || !view.isComma(i) || phrase.mention.form() != Mention.Form.NOMINAL) {
            return phrase;
        }
        Phrase name = view.phrases.get(at - 1);
        boolean described = name.to == i && name.isBare() && name.mention.form() == Mention.Form.NAME;
        boolean setOff = hasComma(phrase.to, draft.anchor);
        return described && setOff && open(name) && fits.test(name) ? name : phrase;
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.isComma(i)) {
                return true;
            }
        }
        return false;
    }

    /** Where a clause that is set off by two commas begins, if the one before the comma {@code end} is such; else -1. */
    private int asideStart(int end) {
        for (int i = end - 1; i > 0 && end - i < LONGEST_LEFT; i--) {
            if (view.isComma(i) && view.at[i] == null) {
                boolean clause = view.cut[i + 1]
                        || view.has(i + 1, Mark.RELATIVE)
                        || view.has(i + 1, Mark.PARTICIPLE)
                        || view.trigger[i + 1];
                return clause ? i : -1;
            }
        }
        return -1;
    }

    /** At the beginning of a clause without a subject: the noun before a relative word, or the subject of the main clause. */
    private @Nullable Phrase crossCut(int cut, Predicate<Phrase> fits) {
        if (view.has(cut, Mark.RELATIVE)) {
            return antecedent(cut, fits);
        }
        boolean open = draft.gerund
                || draft.infinitive
                || view.has(draft.anchor - 1, Mark.COORDINATOR)
                || cut == draft.anchor - 1 && view.has(cut, Mark.WHERE);
        return open && cut > 0 ? firstBare(0, cut, fits) : null;
    }

    private @Nullable Phrase subjectAround(Predicate<Phrase> fits) {
        int start = view.clauseStart(draft.anchor);
        boolean relative = view.has(draft.anchor - 1, Mark.RELATIVE);
        if (relative) {
            return view.has(draft.from, Mark.RESUMED)
                    ? firstBare(view.clauseStart(draft.anchor - 2), draft.anchor - 1, fits)
                    : antecedent(draft.anchor - 1, fits);
        }
        Phrase before = null;
        // "شكر الوزير طوكيو، وطلب": behind a comma a verb with "and" goes on with the subject of the first
        boolean goesOn = draft.isVerb() && view.isComma(draft.anchor - 1) && view.has(draft.anchor, Mark.COORDINATOR);
        int gap = goesOn ? draft.anchor : 0;
        for (int i = draft.anchor - 1; i >= start && gap <= 3; i--) {
            Phrase phrase = view.at[i];
            if (phrase != null) {
                if (phrase.isBare() && open(phrase) && fits.test(phrase) && agrees(phrase)) {
                    before = phrase;
                    break;
                }
                i = phrase.from;
                continue;
            }
            gap += view.isPlainWord(i) && !view.has(i, Mark.FILLER) && !view.timed[i] ? 1 : 0;
            if (view.verb[i]) {
                break;
            }
        }
        if (before != null) {
            return before;
        }
        if (view.has(start, Mark.PRONOUN)) {
            return firstOf(start, fits);
        }
        if (draft.isVerb() && draft.gerund) {
            return firstOf(draft.anchor, fits);
        }
        if (draft.isVerb() && hasNounBefore(start)) {
            return originBefore(start, fits);
        }
        Phrase behind = firstBareBehind(draft.isVerb() ? draft.from + 1 : draft.anchor + 1, fits);
        if (behind == null && goesOn) {
            return firstOf(draft.anchor, fits);
        }
        return behind != null || start == 0 ? behind : firstOf(start, fits);
    }

    /** "that an Omani technical team visited": whose the team is. */
    private @Nullable Phrase originBefore(int start, Predicate<Phrase> fits) {
        for (int i = draft.anchor - 1; i > start; i--) {
            Phrase phrase = view.at[i];
            if (phrase != null && phrase.type() == EntityType.NATIONALITY && open(phrase) && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether the clause that begins at {@code start} puts a noun that names nobody known before its verb. */
    private boolean hasNounBefore(int start) {
        if (start == 0 || !view.has(start, Mark.BOUNDARY)) {
            return false;
        }
        for (int i = start + 1; i < draft.anchor; i++) {
            boolean noun = view.isPlainWord(i)
                    && !view.timed[i]
                    && !view.has(i, Mark.FILLER)
                    && !view.has(i, Mark.NEGATOR)
                    && !view.has(i, Mark.DETERMINER);
            if (noun && (view.signs.before[i] != null || view.has(i, Mark.OWNED))) {
                return false;
            }
            if (noun) {
                return true;
            }
        }
        return false;
    }

    /** The subject of the clause before token {@code to}, whoever speaks there included. */
    private @Nullable Phrase firstOf(int to, Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            if (phrase.to <= to && phrase.isBare() && !draft.isAt(phrase) && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether the phrase may be the subject of the verb by gender. */
    private boolean agrees(Phrase phrase) {
        return agrees(phrase, view.tokens.get(phrase.from));
    }

    private boolean agrees(Phrase phrase, Token head) {
        Token verb = view.tokens.get(draft.isVerb() ? draft.from : draft.anchor);
        return !draft.isVerb() && !draft.carried || view.grammar.agreement.agree(verb, phrase, head);
    }

    private @Nullable Phrase firstBareBehind(int from, Predicate<Phrase> fits) {
        int end = rightEnd(Math.max(from, draft.isVerb() ? draft.to : from));
        for (Phrase phrase : view.phrases) {
            if (phrase.from >= from && hasNonFinite(draft.to, phrase.from)) {
                return null;
            }
            if (phrase.from >= from && phrase.to <= end && phrase.isBare() && open(phrase)) {
                if (!agrees(phrase)) {
                    return null;
                }
                if (fits.test(phrase)) {
                    return phrase;
                }
                if (isDoer(phrase) && !view.has(phrase.to, Mark.BELONGING)) {
                    Phrase owner = origin(phrase);
                    return owner != null && fits.test(owner) ? owner : null;
                }
            }
        }
        return null;
    }

    private @Nullable Phrase subjectOfClause(Predicate<Phrase> fits) {
        int start = view.clauseStart(draft.anchor);
        if (draft.form == FormKind.PARTICIPLE) {
            Phrase head = behind(4);
            return head != null && open(head) && fits.test(head) ? head : null;
        }
        if (!draft.isVerb() && !draft.carried) {
            return null;
        }
        boolean nominal = draft.gerund || draft.isVerb() && isObjectOfVerb();
        Phrase first = nominal ? genitiveBefore(start, fits) : draft.carried ? genitiveInside(fits) : null;
        if (first == null && draft.passive && isObjectOfVerb() && hasGenitive()) {
            return null;
        }
        if (first == null) {
            first = firstBare(start, draft.anchor, fits);
        }
        if (first == null) {
            first = genitiveBefore(start, fits);
        }
        return first != null ? first : firstBare(0, draft.anchor, fits);
    }

    /** "çatışmaları Kırgız askerlerin başlattığını": whoever stands between the noun and the verb that carries it. */
    private @Nullable Phrase genitiveInside(Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            boolean inside = phrase.from >= draft.to && phrase.to < draft.anchorEnd;
            if (inside && phrase.possessor && phrase.head == null && open(phrase) && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    private @Nullable Phrase genitiveBefore(int start, Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            if (phrase.from >= start
                    && phrase.to <= draft.from
                    && phrase.possessor
                    && (phrase.head == null || phrase.head.type() != EntityType.PLACE)
                    && open(phrase)
                    && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    // ---- objects

    private List<Phrase> object(Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            boolean inside = phrase.from > draft.from && phrase.to <= draft.to && !isAdjective(phrase);
            if (inside && fits.test(phrase) && open(phrase)) {
                return joined(phrase, fits);
            }
        }
        Phrase ahead = order == Grammar.Order.SVO ? objectAhead() : null;
        if (ahead != null && open(ahead) && fits.test(ahead)) {
            return joined(ahead, fits);
        }
        Phrase found = order == Grammar.Order.SOV ? objectBefore(fits) : objectBehind(fits);
        return found == null ? List.of() : joined(found, fits);
    }

    /** "paid an official visit": a word for people that only describes the noun of the trigger. */
    private boolean isAdjective(Phrase phrase) {
        return phrase.mention.form() == Mention.Form.NOMINAL
                && phrase.to - phrase.from == 1
                && phrase.to < draft.to
                && !view.grammar.adjectiveBehind
                && view.isPlainWord(phrase.to)
                && view.signs.before[phrase.to] == null;
    }

    private @Nullable Phrase objectBehind(Predicate<Phrase> fits) {
        Phrase subject = order == Grammar.Order.VSO ? subjectAround(Phrase::isActorOrPlace) : null;
        Phrase holder = subject == null ? null : nameBehind(subject, view.phrases.indexOf(subject));
        int from = holder == null || holder.from < draft.to ? draft.from + 1 : holder.to;
        int end = rightEnd(draft.anchorEnd);
        for (Phrase phrase : view.phrases) {
            if (phrase.from < from || phrase.to > end || !open(phrase)) {
                continue;
            }
            if (hasNonFinite(draft.to, phrase.from)) {
                return null;
            }
            if (subject != null && (phrase == subject || View.isSame(subject, phrase))) {
                continue;
            }
            boolean markedByTrigger = phrase.from == draft.to && view.signs.before[draft.to - 1] != null;
            if (markedByTrigger && phrase.head == null && fits.test(phrase)) {
                return phrase;
            }
            if (phrase.slot.isBare() && phrase.head == null && fits.test(phrase) && isReached(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether no preposition or infinitive parts the verb from a phrase that stands for a larger one. */
    private boolean isReached(Phrase phrase) {
        for (int i = draft.to; i < phrase.from; i++) {
            boolean marker = view.signs.before[i] != null && view.signs.before[i] != Slot.OF;
            if (view.at[i] == null && (phrase.proxy && marker || view.has(i, Mark.INFINITIVE))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasNonFinite(int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.nonFinite[i]) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Phrase objectBefore(Predicate<Phrase> fits) {
        int start = view.clauseStart(draft.anchor);
        Phrase bare = null;
        for (int i = view.phrases.size() - 1; i >= 0; i--) {
            Phrase phrase = view.phrases.get(i);
            if (phrase.from < start || phrase.to > draft.from || !open(phrase) || !fits.test(phrase)) {
                continue;
            }
            if (phrase.slot == Slot.OBJECT) {
                return phrase;
            }
            if (bare == null && phrase.isBare() && !phrase.possessor || phrase.weak == Slot.OBJECT && phrase.isBare()) {
                bare = phrase;
            }
        }
        Phrase subject = subjectOfClause(Phrase::isActorOrPlace);
        return bare != subject ? bare : null;
    }

    // ---- nouns

    /** "поставка Россией ракет Турции": a bare phrase behind the noun that is not its genitive. */
    private List<Phrase> objectOfNoun(Predicate<Phrase> fits) {
        int end = rightEnd(draft.anchorEnd);
        for (Phrase phrase : view.phrases) {
            boolean behind = phrase.from > draft.to && phrase.to <= end;
            if (behind && phrase.isBare() && phrase.direct.isBare() && open(phrase) && fits.test(phrase)) {
                return joined(phrase, fits);
            }
        }
        return List.of();
    }

    private List<Phrase> possessor(Predicate<Phrase> fits) {
        int reach = order == Grammar.Order.SOV ? LONGEST_CARRY : 4;
        for (int i = view.phrases.size() - 1; i >= 0; i--) {
            Phrase phrase = view.phrases.get(i);
            if (phrase.to > draft.from || !phrase.possessor) {
                continue;
            }
            boolean near = draft.from - phrase.to <= reach && !hasCut(phrase.to, draft.from);
            boolean direct = order == Grammar.Order.SOV || noMarkerBetween(phrase.to, draft.from);
            return near && direct && open(phrase) && fits.test(phrase) ? joined(phrase, fits) : List.of();
        }
        return List.of();
    }

    private boolean noMarkerBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.signs.before[i] != null || view.at[i] != null || view.has(i, Mark.COORDINATOR)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasCut(int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.cut[i]) {
                return true;
            }
        }
        return false;
    }

    private List<Phrase> modifier(Predicate<Phrase> fits) {
        Phrase beside = view.grammar.adjectiveBehind ? behind(3) : before(3);
        Phrase origin = beside == null ? null : origin(beside);
        if (origin != null && fits.test(origin)) {
            return List.of(origin);
        }
        boolean adjective = beside != null
                && (beside.type() == EntityType.NATIONALITY || !view.grammar.adjectiveBehind)
                && !beside.possessor
                && open(beside)
                && fits.test(beside);
        return adjective && beside != null ? List.of(beside) : List.of();
    }

    /** The state or people named inside a thing: US in "US drone strike", American in "American weapons". */
    static @Nullable Phrase origin(Phrase thing) {
        if (thing.type() != EntityType.EQUIPMENT) {
            return null;
        }
        for (Mention inner : thing.inner) {
            if (inner.type() == EntityType.STATE || inner.type() == EntityType.NATIONALITY) {
                return new Phrase(thing.from, thing.to, inner);
            }
        }
        return null;
    }

    private @Nullable Phrase before(int reach) {
        for (int i = draft.from - 1, steps = 0; i >= 0 && steps < reach; i--, steps++) {
            Phrase phrase = view.at[i];
            if (phrase != null) {
                return phrase;
            }
            if (!view.isPlainWord(i)
                    || view.signs.before[i] != null
                    || view.cut[i + 1]
                    || view.verb[i]
                    || view.has(i, Mark.COORDINATOR)
                    || view.has(i, Mark.DETERMINER)) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Phrase behind(int reach) {
        for (int i = draft.to, steps = 0; i < view.size && steps < reach; i++, steps++) {
            Phrase phrase = view.at[i];
            if (phrase != null) {
                return phrase;
            }
            if (!view.isPlainWord(i)
                    || view.signs.before[i] != null
                    || view.cut[i]
                    || view.verb[i]
                    || view.has(i, Mark.COORDINATOR)) {
                return null;
            }
        }
        return null;
    }

    /** Like {@link #behind}, over words that a coordinator joins: "the search and rescue exercise of Iran and Kazakhstan". */
    private @Nullable Phrase behindAll(int reach) {
        for (int i = draft.to; i < view.size && i < draft.to + reach; i++) {
            if (view.at[i] != null) {
                return view.at[i];
            }
            if (!view.isPlainWord(i) || view.signs.before[i] != null || view.cut[i] || view.verb[i]) {
                return null;
            }
        }
        return null;
    }

    /** The genitive of a noun: behind it with its marker, or without one where the language writes it so. */
    private List<Phrase> genitive(Predicate<Phrase> fits) {
        int end = rightEnd(draft.to);
        for (Phrase phrase : view.phrases) {
            if (phrase.from < draft.to || phrase.to > end) {
                continue;
            }
            boolean marked =
                    phrase.direct == Slot.OF && phrase.governor >= draft.from - 1 && phrase.governor <= draft.to + 2;
            boolean pair = draft.frame.is(Frame.Note.SYMMETRIC) && phrase == behindAll(5);
            boolean bare = view.grammar.bareGenitiveBehind
                    && (phrase.direct.isBare() || phrase.direct == Slot.OF)
                    && (pair || phrase == behind(3))
                    && (phrase.type() != EntityType.NATIONALITY || !view.grammar.adjectiveBehind);
            if ((marked || bare) && open(phrase) && fits.test(phrase)) {
                return joined(phrase, fits);
            }
        }
        return List.of();
    }

    // ---- marked phrases

    private List<Phrase> marked(Slot slot, Predicate<Phrase> fits) {
        boolean leftToo = order == Grammar.Order.SOV;
        int from = leftToo ? view.clauseStart(draft.anchor) : draft.from;
        int end = rightEnd(draft.anchorEnd);
        Phrase best = null;
        for (Phrase phrase : view.phrases) {
            boolean inside = phrase.from >= from && phrase.to <= end;
            boolean has = phrase.direct == slot || phrase.slot == slot || isWeakly(phrase, slot);
            boolean ofAnother = phrase.head != null && phrase.direct == Slot.OF || isOfOtherNoun(phrase);
            if (!inside || !has || !open(phrase) || !fits.test(phrase) || ofAnother) {
                continue;
            }
            if (best == null || leftToo && phrase.to <= draft.from) {
                best = phrase;
            }
        }
        if (best == null) {
            return List.of();
        }
        List<Phrase> all = joined(best, fits);
        return slot == Slot.BETWEEN && all.size() == 1 ? pair(best, fits) : all;
    }

    /** Whether another noun of action stands directly before the phrase's marker: "the consent after the visit to Russia". */
    private boolean isOfOtherNoun(Phrase phrase) {
        int governor = phrase.governor;
        boolean marked = governor >= draft.to && governor < phrase.from - 1 && view.at[governor] == null;
        return marked
                && view.trigger[governor]
                && !view.verb[governor]
                && view.types[governor] != draft.frame.type()
                && !(draft.carried && governor < draft.anchorEnd);
    }

    /** Whether an ending that has other uses marks the phrase here: an instrumental beside a passive. */
    private boolean isWeakly(Phrase phrase, Slot slot) {
        return phrase.weak == slot
                && phrase.direct.isBare()
                && phrase.head == null
                && (draft.passive || !draft.isVerb());
    }

    /** "Rusya ile Irak arasında": what stands between is two, so the phrase just before belongs to it. */
    private List<Phrase> pair(Phrase second, Predicate<Phrase> fits) {
        int at = view.phrases.indexOf(second);
        if (at == 0) {
            return List.of(second);
        }
        Phrase first = view.phrases.get(at - 1);
        boolean near = second.from - first.to <= 3 && open(first) && fits.test(first);
        return near ? List.of(first, second) : List.of(second);
    }

    /** The nearest phrase of {@code slot} on either side, inside the clause. */
    @Nullable
    Phrase nearest(Slot slot, Predicate<Phrase> fits) {
        int start = view.clauseStart(draft.anchor);
        int end = rightEnd(draft.anchorEnd);
        Phrase best = null;
        int least = Integer.MAX_VALUE;
        for (Phrase phrase : view.phrases) {
            boolean has = (phrase.direct == slot || phrase.slot == slot) && !phrase.proxy;
            if (phrase.from < start || phrase.to > end || !has || !fits.test(phrase) || draft.isAt(phrase)) {
                continue;
            }
            int distance = phrase.from >= draft.to ? phrase.from - draft.to : draft.from - phrase.to + 2;
            if (distance < least) {
                least = distance;
                best = phrase;
            }
        }
        return best;
    }

    /** The token after the last that may belong to an event whose predicate ends before {@code from}. */
    int rightEnd(int from) {
        int i = Math.max(from, 0);
        int most = Math.min(view.size, i + LONGEST_RIGHT);
        while (i < most) {
            if (view.cut[i] && i >= draft.to) {
                return i;
            }
            if (view.verb[i] && i >= draft.to) {
                return i;
            }
            i++;
        }
        return i;
    }

    // ---- enumerations

    /** {@code phrase} and those joined to it by coordinators, in text order. */
    private List<Phrase> joined(Phrase phrase, Predicate<Phrase> fits) {
        int at = view.phrases.indexOf(phrase);
        if (at < 0) {
            return List.of(phrase);
        }
        List<Phrase> all = new ArrayList<>();
        int first = at;
        while (first > 0
                && at - first < MOST_JOINED
                && isJoined(view.phrases.get(first - 1), view.phrases.get(first), first < at)) {
            first--;
        }
        int last = at;
        while (last + 1 < view.phrases.size()
                && last - at < MOST_JOINED
                && isJoined(view.phrases.get(last), view.phrases.get(last + 1), isListed(last + 1))) {
            last++;
        }
        for (int i = first; i <= last; i++) {
            Phrase one = view.phrases.get(i);
            if (i == at || open(one) && fits.test(one) && one.head == null) {
                Phrase name = nameBehind(one, i);
                Phrase named = name != null && fits.test(name) ? name : one;
                if (!all.contains(named)) {
                    all.add(named);
                }
            }
        }
        addLeader(view.phrases.get(last), last, fits, all);
        addTwins(all);
        return all;
    }

    /** "the head of the eastern water board, Houshang Rastin,": the name between commas is whose office stands before it. */
    private @Nullable Phrase nameBehind(Phrase office, int at) {
        if (office.type() != EntityType.PERSON || office.mention.form() != Mention.Form.NOMINAL) {
            return null;
        }
        for (int i = at + 1; i < view.phrases.size() && i <= at + 3; i++) {
            Phrase name = view.phrases.get(i);
            boolean person = name.type() == EntityType.PERSON;
            if (isRank(i)) {
                continue;
            }
            if (person && name.mention.form() != Mention.Form.NAME || name.from - office.to > LONGEST_OFFICE) {
                return null;
            }
            if (person && order == Grammar.Order.VSO && isOneOffice(office.to, name.from) && isOfficeHolder(i)) {
                return name;
            }
            if (person && view.grammar.invertedSubject && isHeldBy(office, name)) {
                return name;
            }
            if (person) {
                int comma = commaBefore(name);
                boolean closed =
                        name.to >= view.size || !view.tokens.get(name.to).isWord();
                boolean setOff = comma >= office.to && (closed || order == Grammar.Order.SOV && name.markedBehind);
                return setOff && isOneOffice(office.to, comma) ? name : null;
            }
        }
        return null;
    }

    /** "глава службы сотрудничества Игорь Столбов": nothing but nouns without a preposition between office and name. */
    private boolean isHeldBy(Phrase office, Phrase name) {
        for (int i = office.to; i < name.from; i++) {
            if (view.signs.before[i] != null || view.has(i, Mark.COORDINATOR) || view.timed[i] || view.at[i] != null) {
                return false;
            }
        }
        // behind a noun of action a name looks like its genitive
        boolean bare = name.isBare() || name.direct == Slot.OF && name.governor == name.from - 1;
        return name.from > office.to && bare && isOneOffice(office.to, name.from);
    }

    /** The comma that sets the name off, directly or with a form of address behind it (", Mr."); -1 if there is none. */
    private int commaBefore(Phrase name) {
        for (int i = name.from - 1; i >= 0 && i >= name.from - 3; i--) {
            if (view.isComma(i)) {
                return i;
            }
            if (view.at[i] != null || view.verb[i] || view.has(i, Mark.COORDINATOR) || view.signs.before[i] != null) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the phrase is a rank of one word directly before a name: المتحدث باسم الجيش العقيد فلان. */
    private boolean isRank(int at) {
        Phrase rank = view.phrases.get(at);
        return order == Grammar.Order.VSO
                && rank.type() == EntityType.PERSON
                && rank.to - rank.from == 1
                && at + 1 < view.phrases.size()
                && View.isSame(rank, view.phrases.get(at + 1));
    }

    /** Whether a name without a marker directly follows the words of an office: القيادي في تجمع المهنيين فلان. */
    private boolean isOfficeHolder(int at) {
        Phrase name = view.phrases.get(at);
        return name.from > 0
                && view.phrases.get(at - 1).to == name.from
                && view.signs.before[name.from - 1] == null
                && view.grammar.lexicon.proclitic(view.tokens.get(name.from)) == null
                && !view.has(name.from, Mark.COORDINATOR);
    }

    /** Whether nothing but the words of an office stand between the two. */
    private boolean isOneOffice(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean word = view.at[i] != null || view.isPlainWord(i);
            if (!word || view.verb[i] || view.isComma(i) || view.has(i, Mark.RELATIVE)) {
                return false;
            }
        }
        return true;
    }

    private static void addTwins(List<Phrase> all) {
        for (Phrase one : List.copyOf(all)) {
            if (one.twin != null) {
                all.add(one.twin);
            }
        }
    }

    /** "the delegation, headed by the minister": the leader acts with it. */
    private void addLeader(Phrase body, int at, Predicate<Phrase> fits, List<Phrase> all) {
        for (int i = at + 1; i < view.phrases.size() && i <= at + 3; i++) {
            Phrase leader = view.phrases.get(i);
            if (leader.direct == Slot.LED && leader.governor - body.to <= 2 && open(leader) && fits.test(leader)) {
                all.add(leader);
                return;
            }
        }
    }

    /** Whether the phrase at {@code i} is followed by a coordinator and another phrase: B in "A, B and C". */
    private boolean isListed(int i) {
        return i + 1 < view.phrases.size()
                && !View.isSame(view.phrases.get(i), view.phrases.get(i + 1))
                && isJoined(view.phrases.get(i), view.phrases.get(i + 1), false);
    }

    /** Whether nothing but a coordinator stands between the two; a comma is enough inside an enumeration. */
    private boolean isJoined(Phrase left, Phrase right, boolean commaIsEnough) {
        int gap = right.from - left.to;
        if (gap <= 2 && View.isSame(left, right)) {
            return true;
        }
        if (gap == 0 || gap > 4) {
            return gap == 0 && view.has(right.from, Mark.COORDINATOR) && left.slot == right.slot;
        }
        boolean joined = false;
        for (int i = left.to; i < right.from; i++) {
            if (view.has(i, Mark.COORDINATOR)) {
                joined = true;
            } else if (view.isComma(i)) {
                joined |= commaIsEnough;
            } else if (view.signs.before[i] != null) {
                if (!joined || right.direct != left.direct) {
                    return false;
                }
            } else if (!view.isPlainWord(i) || view.verb[i] || view.trigger[i] || view.cut[i]) {
                return false;
            }
        }
        return joined && (left.slot == right.slot || right.slot.isBare() && left.slot.isBare());
    }
}
