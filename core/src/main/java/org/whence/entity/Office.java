package org.whence.entity;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * A role that someone holds, held or is to hold: {@code head} of {@code Security and Defense Committee of the Iraqi Parliament}.
 *
 * @param role as it stands, without the body: {@code minister}, {@code رئيس}
 * @param code language-neutral name of the role from the data ({@code head}, {@code minister}, {@code ambassador},
 *     {@code spokesperson}); empty if the data does not know it
 * @param of the body or domain, as it stands: {@code Defense}; empty if none is named
 * @param country ISO 3166-1 alpha-3 of the state the office belongs to, or null
 * @param span the whole description in the clean text
 * @param qualifiers how it is held as of the report, in the order of {@link Qualifier}; empty if the words say nothing of it
 */
public record Office(
        String role, String code, String of, @Nullable String country, Span span, List<Qualifier> qualifiers) {

    /** How an office is held. */
    public enum Qualifier {
        /** No longer: former, ex-, سابق, бывший, eski. */
        FORMER,
        /** By someone who has died: the late president, الراحل, покойный, merhum. */
        LATE,
        /** In another's place: acting, بالوكالة, исполняющий обязанности, vekâleten, سرپرست. */
        ACTING,
        /** Until there is a new government: caretaker, لتصريف الأعمال, پیشبرد امور. */
        CARETAKER,
        /** For a time of transition: interim, временный, geçici, موقت. */
        INTERIM,
        /** Not yet: president-elect, ambassador-designate, المكلف, منتخب. */
        DESIGNATE,
        /** Since lately: new, newly arrived, الجديد, недавно назначенный, yeni. */
        NEW,
        /** Not for much longer: outgoing, المنتهية ولايته, уходящий, görevi devreden. */
        OUTGOING
    }

    public Office {
        qualifiers = List.copyOf(new TreeSet<>(qualifiers));
    }

    /** An office of which the words do not say how it is held. */
    public Office(String role, String code, String of, @Nullable String country, Span span) {
        this(role, code, of, country, span, List.of());
    }

    /** Whether it is held as of the report: neither by a former nor by a future holder. */
    public boolean isHeld() {
        return !qualifiers.contains(Qualifier.FORMER)
                && !qualifiers.contains(Qualifier.LATE)
                && !qualifiers.contains(Qualifier.DESIGNATE);
    }

    /** Whether one alone can hold it at a time, so that another holder means another time: minister of a field, ambassador. */
    public boolean isHeldByOne() {
        return Codes.ALL.is(Codes.Group.HELD_BY_ONE, code)
                && (!of.isEmpty() || !Codes.ALL.is(Codes.Group.OFFICE_OF_SOMETHING, code) || code.equals("president"));
    }
}
