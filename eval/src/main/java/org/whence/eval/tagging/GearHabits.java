package org.whence.eval.tagging;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.entity.TagFeatures;
import org.whence.eval.tagging.MarkedText.Mark;
import org.whence.text.Span;

/**
 * What the annotators of a set do with the words for equipment that the lists know: whether they mark a kind at all, as what,
 * and whether the article or number before belongs to the mark. Counted, because a set has too few such marks for a tagger to
 * learn the words as well; where fewer than {@link #FEWEST} were seen, the lists decide.
 */
final class GearHabits {

    private static final int FEWEST = 3;

    /** @param marked of the {@code seen} ones */
    private record Count(int seen, int marked) {
        Count plus(boolean one) {
            return new Count(seen + 1, marked + (one ? 1 : 0));
        }
    }

    private static final Count NONE = new Count(0, 0);

    /** By last word: whether it was marked, with or without what stands before. */
    private final Map<String, Count> kinds = new HashMap<>();
    /** By what stands before a phrase that was marked: whether it was marked too. */
    private final Map<String, Count> before = new HashMap<>();
    /** By type and words. */
    private final Map<String, Count> typed = new HashMap<>();

    private final Map<String, String> types;

    /** @param types of the set by group of equipment */
    GearHabits(Map<String, String> types) {
        this.types = types;
    }

    void learn(MarkedText text, List<TagFeatures.Line> lines) {
        List<Mark> marks = text.flat();
        for (TagFeatures.Line line : lines) {
            for (TagFeatures.Gear gear : line.gear()) {
                if (!types.containsKey(gear.group())) {
                    continue;
                }
                String kind = lastWord(text, line, gear);
                Mark bare = find(marks, span(line, gear, 0));
                Mark longer = gear.from() == 0 ? null : find(marks, span(line, gear, 1));
                Mark mark = bare == null ? longer : bare;
                kinds.merge(kind, NONE.plus(mark != null), (a, b) -> a.plus(mark != null));
                if (mark != null) {
                    before.merge(
                            gear.before() + gear.compound(),
                            NONE.plus(longer != null),
                            (a, b) -> a.plus(longer != null));
                    typed.merge(mark.type() + " " + text(text, line, gear), NONE.plus(true), (a, b) -> a.plus(true));
                }
            }
        }
    }

    private @Nullable Mark find(List<Mark> marks, Span span) {
        return marks.stream()
                .filter(m -> m.span().equals(span) && types.containsValue(m.type()))
                .findFirst()
                .orElse(null);
    }

    /** What would be marked of {@code gear}, whose group must be among the types; null if nothing. */
    @Nullable
    Mark mark(MarkedText text, TagFeatures.Line line, TagFeatures.Gear gear) {
        String kind = lastWord(text, line, gear);
        Count marked = kinds.getOrDefault(kind, NONE);
        if (marked.seen() >= FEWEST && 3 * marked.marked() < marked.seen()) {
            return null;
        }
        Count longer = before.getOrDefault(gear.before() + gear.compound(), NONE);
        boolean with = gear.from() > 0 && longer.seen() >= FEWEST && 2 * longer.marked() > longer.seen();
        String type = types.getOrDefault(gear.group(), "");
        int most = typed.getOrDefault(type + " " + text(text, line, gear), NONE).seen();
        for (String other : types.values()) {
            int seen = typed.getOrDefault(other + " " + text(text, line, gear), NONE)
                    .seen();
            if (seen > most) {
                most = seen;
                type = other;
            }
        }
        return new Mark(span(line, gear, with ? 1 : 0), type);
    }

    private static Span span(TagFeatures.Line line, TagFeatures.Gear gear, int before) {
        return new Span(
                line.words().get(gear.from() - before).start(),
                line.words().get(gear.to() - 1).end());
    }

    private static String text(MarkedText text, TagFeatures.Line line, TagFeatures.Gear gear) {
        Span span = span(line, gear, 0);
        return text.report().text().substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
    }

    private static String lastWord(MarkedText text, TagFeatures.Line line, TagFeatures.Gear gear) {
        Span span = line.words().get(gear.to() - 1);
        return text.report().text().substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
    }
}
