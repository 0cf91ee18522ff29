package org.whence.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/**
 * Whether a verb and a noun can be predicate and subject by their gender, where a language shows it on both: شكر الوزير, شكرت
 * الحكومة. Lines {@code class | form, -ending, beginning-, …} of {@code agreement.facts} with the classes {@code
 * masculine}, {@code feminine} (nouns and names), {@code masculine-verb}, {@code feminine-verb} and {@code oblique} (endings of
 * nouns that are no subject: حث الطرفين). Forms are compared as they are written but for conjunctions before them, for folding
 * would make one letter of the endings that tell.
 */
final class Agreement {

    /** For languages whose data say nothing of gender: everything agrees. */
    static final Agreement NONE = new Agreement(List.of());

    enum Gender {
        MASCULINE,
        FEMININE
    }

    /** Letters that must be left of a word beside an affix. */
    private static final int LEAST_STEM = 2;

    private final boolean known;
    private final Set<String> masculine = new LinkedHashSet<>();
    private final Set<String> feminine = new LinkedHashSet<>();
    private final List<String> feminineEndings = new ArrayList<>();
    private final List<String> masculineVerbs = new ArrayList<>();
    private final List<String> feminineVerbs = new ArrayList<>();
    private final List<String> obliqueEndings = new ArrayList<>();

    private Agreement(List<FactLine> lines) {
        known = !lines.isEmpty();
        for (FactLine line : lines) {
            String name = line.required(0, "class");
            for (String written : line.list(1)) {
                switch (name) {
                    case "masculine" -> masculine.add(Folding.fold(written));
                    case "feminine" -> {
                        if (written.startsWith("-")) {
                            feminineEndings.add(written.substring(1));
                        } else {
                            feminine.add(Folding.fold(written));
                        }
                    }
                    case "masculine-verb" -> masculineVerbs.add(written);
                    case "feminine-verb" -> feminineVerbs.add(written);
                    case "oblique" -> obliqueEndings.add(written);
                    default ->
                        throw line.fault(
                                "\"" + name + "\" is no class",
                                "write masculine, feminine, masculine-verb, feminine-verb or oblique");
                }
            }
        }
    }

    static Agreement from(FactFile file) {
        return new Agreement(file.lines());
    }

    /** False only if both genders are known and differ, or the noun has the ending of an object. */
    boolean agree(Token verb, Phrase subject, Token head) {
        if (!known) {
            return true;
        }
        if (isOblique(subject, head)) {
            return false;
        }
        Gender one = ofVerb(verb);
        Gender other = one == null ? null : ofNoun(subject, head);
        return one == null || other == null || one == other;
    }

    private boolean isOblique(Phrase noun, Token head) {
        boolean word = noun.mention.form() != Mention.Form.NAME || noun.type() == EntityType.ORGANISATION;
        return word
                && fits(head.form(), obliqueEndings)
                && head.stems().stream().noneMatch(masculine::contains);
    }

    private @Nullable Gender ofVerb(Token verb) {
        String form = verb.form();
        for (String proclitic : verb.proclitics()) {
            if (form.length() > proclitic.length() + LEAST_STEM && form.startsWith(proclitic)) {
                form = form.substring(proclitic.length());
                break;
            }
        }
        if (fits(form, feminineVerbs)) {
            return Gender.FEMININE;
        }
        return fits(form, masculineVerbs) ? Gender.MASCULINE : null;
    }

    private static boolean fits(String form, List<String> affixes) {
        for (String affix : affixes) {
            boolean ending = affix.startsWith("-");
            String letters = ending ? affix.substring(1) : affix.substring(0, affix.length() - 1);
            if (form.length() >= letters.length() + LEAST_STEM
                    && (ending ? form.endsWith(letters) : form.startsWith(letters))) {
                return true;
            }
        }
        return false;
    }

    /** States and places are feminine unless the data name them; a person's own name tells nothing. */
    private @Nullable Gender ofNoun(Phrase subject, Token head) {
        for (String stem : head.stems()) {
            if (masculine.contains(stem)) {
                return Gender.MASCULINE;
            }
            if (feminine.contains(stem)) {
                return Gender.FEMININE;
            }
        }
        boolean acts = subject.type() == EntityType.PERSON
                || subject.type() == EntityType.ORGANISATION
                || subject.type() == EntityType.STATE
                || subject.type() == EntityType.PLACE;
        if (subject.mention.form() == Mention.Form.PRONOUN || !acts) {
            return null;
        }
        boolean name = subject.mention.form() == Mention.Form.NAME;
        if (name && (subject.type() == EntityType.STATE || subject.type() == EntityType.PLACE)) {
            return Gender.FEMININE;
        }
        if (name && subject.type() == EntityType.PERSON) {
            return null;
        }
        for (String ending : feminineEndings) {
            if (head.form().endsWith(ending)) {
                return Gender.FEMININE;
            }
        }
        return name ? null : Gender.MASCULINE;
    }
}
