package org.whence.statement;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.syntax.Token;
import org.whence.text.Folding;
import org.whence.text.Span;

/** Turns the mention that is the head of a source into the hop that it stands for. */
final class MentionHops {

    /** What describes an office before the comma behind it is not longer. In words. */
    private static final int LONGEST_OFFICE = 8;

    private final Row row;
    private final NamingForms forms;
    private final Phrases phrases;
    private @Nullable Map<String, Entity> holders;

    MentionHops(Row row, NamingForms forms, Phrases phrases) {
        this.row = row;
        this.forms = forms;
        this.phrases = phrases;
    }

    @Nullable
    Hop hop(Row.Placed placed, Span span) {
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
        boolean clitic = forms.mayCarry(placed.from())
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
                && forms.isGoverned(placed.to())
                && entity.name().endsWith(row.token(placed.to() - 1).form());
        if (forms.mayCarry(placed.from())
                && row.facts().isAddressedWithArticle(opening)
                && !entity.name().startsWith(row.facts().article())
                && placed.mention().form() != Mention.Form.PRONOUN
                && entity.type() != EntityType.PERSON) {
            return new Hop(kind(placed, entity), forms.plainName(placed), span, entity.id());
        }
        if (row.facts().declines()
                && metonym
                && Phrases.isSameStem(Folding.fold(forms.plainName(placed)), Folding.fold(entity.name()))
                && !entity.name().equals(forms.plainName(placed))) {
            return new Hop(kind(placed, entity), entity.name(), span, entity.id());
        }
        if (row.facts().declines()
                && (entity.type() == EntityType.PERSON && isNamed(entity) || metonym)
                && entity.name().equals(forms.plainName(placed))
                && forms.isOwned(placed.from())) {
            return new Hop(kind(placed, entity), forms.ofOwner(entity.name()), span, entity.id());
        }
        String name = governed || metonym || clitic || oblique || asItStands || forms.nominativeEnds(placed)
                ? forms.plainName(placed)
                : isNamed(entity) && entity.type() == EntityType.PERSON ? entity.name() : forms.named(entity.name());
        return new Hop(kind(placed, entity), name, span, entity.id());
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
        while (comma < row.size()
                && comma < from + LONGEST_OFFICE
                && phrases.isNaming(comma)
                && !phrases.isVerb(comma)) {
            comma++;
        }
        if (comma >= row.size() - 1 || !row.isComma(comma) || row.is(comma + 1, WordClass.CONNECTIVE)) {
            return null;
        }
        for (Row.Placed placed : row.mentions(comma + 1, Math.min(row.size(), comma + 1 + Phrases.LONGEST_NAME))) {
            if (placed.mention().type() == EntityType.PERSON && placed.mention().form() == Mention.Form.NAME) {
                boolean whole =
                        placed.from() == comma + 1 || row.token(comma + 1).isCapitalised();
                boolean closed =
                        placed.to() >= row.size() || !row.token(placed.to()).isWord() && !opensPredicate(placed.to());
                return whole && closed && placed.from() <= comma + 2 ? row.entity(placed.mention()) : null;
            }
        }
        return null;
    }

    /** Whether a quotation goes on with the verb of the name before it: from his lawyer, Name “has never been there”. */
    private boolean opensPredicate(int mark) {
        return row.facts().has(Trait.QUOTED_PREDICATES)
                && row.token(mark).kind() == Token.Kind.QUOTE
                && mark + 1 < row.size()
                && (row.is(mark + 1, WordClass.AUXILIARY) || row.is(mark + 1, WordClass.VERB));
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
}
