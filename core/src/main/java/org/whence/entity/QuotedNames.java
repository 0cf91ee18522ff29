package org.whence.entity;

import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;

/** Names in quotation marks behind a noun for a medium or a company. */
final class QuotedNames {
    private final NameDraft draft;
    private final Units units;

    QuotedNames(NameDraft draft, Units units) {
        this.draft = draft;
        this.units = units;
    }

    /** What stands in quotation marks behind a noun for a medium or company is its name as a whole: газета «Береговой курьер». */
    void find() {
        for (int i = 0; i + 2 < units.size(); i++) {
            boolean medium = units.word(i).is(WordClass.MEDIUM_NOUN);
            if (!medium && !isCompany(i) || !draft.opensQuotation(i + 1)) {
                continue;
            }
            int from = i + 2;
            int to = from;
            while (units.together(i, to)
                    && to - from < NameFinder.LONGEST
                    && units.word(to).isWord()) {
                to++;
            }
            if (to == from || !draft.opensQuotation(to) || isKnownName(from, to) || !isUncasedOrCapital(from)) {
                continue;
            }
            int first = from;
            int last = to;
            draft.names.removeIf(name -> name.from >= first && name.to <= last);
            draft.add(
                    new NameSpan(from, to, units.word(from).start(), EntityType.ORGANISATION, NameFinder.KIND_NOUN),
                    EntityType.ORGANISATION,
                    NameFinder.KIND_NOUN,
                    to,
                    medium ? "medium" : "");
        }
    }

    private boolean isCompany(int i) {
        Unit unit = units.at(i);
        Entry head = unit == null ? null : unit.find(Kind.HEAD);
        return unit != null
                && head != null
                && unit.to() == i + 1
                && (head.code().equals("company") || head.code().equals("bank"));
    }

    /** Whether the lexicon knows the words, or a name that reaches beyond them is there. */
    private boolean isKnownName(int from, int to) {
        for (int i = from; i < to; i++) {
            Unit unit = units.at(i);
            if (unit != null
                    && (unit.is(Kind.MEDIUM) || unit.is(Kind.BODY))
                    && unit.from() == from
                    && unit.to() == to) {
                return true;
            }
        }
        return draft.names.stream().anyMatch(n -> n.from < to && n.to > from && (n.from < from || n.to > to));
    }

    private boolean isUncasedOrCapital(int i) {
        return NameDraft.isUncased(units.word(i)) || units.word(i).isCapitalised();
    }
}
