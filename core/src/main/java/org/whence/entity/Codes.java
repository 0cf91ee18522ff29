package org.whence.entity;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;

/** What holds of the codes of heads, offices and domains in every language; from {@code codes.facts}. */
final class Codes {

    /** Groups of codes. */
    enum Group {
        /** Ways of saying the government, of which only the state makes one. */
        GOVERNMENT,
        /** Offices and bodies that act for one state in another. */
        ENVOY,
        /** Offices that are said with the body they belong to. */
        LEADING,
        /** Offices that may stand beside another person's: adviser to the president. */
        BESIDE_OFFICE,
        /** Bodies before which the name of whoever leads them stands: Trump administration. */
        LED_BY_NAME,
        /** The same, unless the noun has a capital as part of a name: the Kuzey Yıldızı Örgütü. */
        LED_UNLESS_CAPITAL,
        /** Domains of which there are sources that say nothing: energy sources. */
        MATERIAL,
        /** Ranks and forms of address, which are no offices. */
        RANK,
        /** Words for many people, which name one only together with what has been said. */
        GENERIC,
        /** Offices of people who speak in a court and are not on trial there. */
        COURTROOM,
        /** Offices that one alone holds at a time. */
        HELD_BY_ONE,
        /** Words that are an office only if something says of what. */
        OFFICE_OF_SOMETHING
    }

    static final Codes ALL = new Codes(FactFile.load(Codes.class, "codes.facts"));

    private final Map<Group, Set<String>> groups = new EnumMap<>(Group.class);
    private final Map<String, Set<String>> alike = new LinkedHashMap<>();
    private final Map<String, Set<String>> sectors = new LinkedHashMap<>();

    private Codes(FactFile file) {
        for (FactLine line : file.lines()) {
            if (line.required(0, "group").equals("sectors")) {
                sectors.put(line.required(1, "office"), Set.copyOf(line.list(2)));
            } else if (line.field(0).equals("alike")) {
                alike.put(line.required(1, "description"), Set.copyOf(line.list(2)));
            } else {
                groups.computeIfAbsent(line.constant(0, Group.class), g -> new TreeSet<>())
                        .addAll(line.list(1));
            }
        }
    }

    boolean is(Group group, String code) {
        return groups.getOrDefault(group, Set.of()).contains(code);
    }

    /** Whose holders a bare word for {@code office} may mean too: the diplomat is an ambassador or an envoy. */
    Set<String> alike(String office) {
        return alike.getOrDefault(office, Set.of());
    }

    /** Of which sectors a bare word for {@code office} may mean someone; empty if of none. */
    Set<String> sectorsOf(String office) {
        return sectors.getOrDefault(office, Set.of());
    }
}
