package org.whence.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;

/** A head noun with all that belongs to it: the name of a body, an office, a group of people, a class of equipment. */
final class Phrase {
    final Unit headUnit;
    /** Which meaning of the head; for an office the one that fits what stands beside it. */
    Entry head;
    /** First word. */
    int from;
    /** Word after the last. */
    int to;
    /** Codes of what the body or office is for. */
    final List<String> domains = new ArrayList<>();
    /** Word range of the domains, for the office's "of"; -1 if there are none. */
    int domainFrom = -1;

    int domainTo = -1;
    /** State that stands in the phrase or in the body it belongs to. */
    @Nullable
    String country;
    /** State to which an envoy is sent. */
    @Nullable
    String toCountry;
    /** Body it belongs to. */
    @Nullable
    Phrase parent;
    /** Word range of a name inside: Badr in "Badr Organisation". */
    int nameFrom = -1;

    int nameTo = -1;
    /** Qualifying words that could be heads themselves. */
    final List<Integer> fillers = new ArrayList<>();

    /** How the office is held, as far as the words say. */
    final Set<Office.Qualifier> qualifiers = EnumSet.noneOf(Office.Qualifier.class);

    /** Whether the head is the plural of what the data knows in the singular. */
    boolean plural;

    /** Whether a word stands in it that only tells what kind of person or body it is: senior, western. */
    boolean described;

    boolean definite;
    boolean indefinite;
    /** Whether "country" or "state" stands where the name of the state would: "the country's adviser". */
    boolean stateNoun;
    /** Whether a word stands in it that sets it apart from others of its kind. */
    boolean modified;

    Phrase(Unit headUnit, Entry head) {
        this.headUnit = headUnit;
        this.head = head;
        this.from = headUnit.from();
        this.to = headUnit.to();
    }

    /** Whether both are built around the same words. */
    boolean hasHeadOf(Phrase other) {
        return headUnit.from() == other.headUnit.from();
    }

    boolean isBody() {
        return head.kind() == Kind.HEAD || head.kind() == Kind.BODY;
    }

    boolean isRole() {
        return head.kind() == Kind.OFFICE;
    }

    void domainAt(int wordFrom, int wordTo) {
        domainFrom = domainFrom < 0 ? wordFrom : Math.min(domainFrom, wordFrom);
        domainTo = Math.max(domainTo, wordTo);
    }

    /** Whether it speaks of somebody who held or is to hold the office. */
    boolean isNotHeld() {
        return qualifiers.contains(Office.Qualifier.FORMER)
                || qualifiers.contains(Office.Qualifier.LATE)
                || qualifiers.contains(Office.Qualifier.DESIGNATE);
    }

    /** Code of the domains, the same for every order of them; empty if there are none. */
    String domain() {
        return String.join("+", new TreeSet<>(domains));
    }

    /** Language-neutral name of the body; null if the state is unknown or the words do not name one. */
    @Nullable
    String concept() {
        if (head.kind() == Kind.BODY) {
            return head.code();
        }
        if (head.kind() != Kind.HEAD || country == null || nameFrom >= 0) {
            return null;
        }
        String domain = domain();
        if (head.code().equals("side")) {
            return "iso:" + country;
        }
        if (Codes.ALL.is(Codes.Group.GOVERNMENT, head.code()) && domain.isEmpty()) {
            return "body:" + country + "/government";
        }
        if (head.code().equals("embassy") && toCountry != null) {
            return "body:" + country + "/embassy:" + toCountry;
        }
        boolean unique = head.detail().equals("unique");
        if (!unique && domain.isEmpty()) {
            return null;
        }
        String within = "";
        if (parent != null
                && parent.head.kind() == Kind.HEAD
                && !parent.head.code().equals("government")) {
            within = parent.head.code() + "/";
        } else if (parent != null && parent.head.kind() == Kind.BODY) {
            String code = parent.head.code();
            within = code.substring(code.indexOf('/') + 1) + "/";
        } else if (head.code().equals("committee")) {
            within = "parliament/";
        }
        return "body:" + country + "/" + within + head.code() + (domain.isEmpty() ? "" : ":" + domain);
    }

    @Override
    public String toString() {
        return head.kind() + " " + head.code() + " " + domains + " " + country + " [" + from + ", " + to + ")";
    }
}
