package org.whence.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over the tokens of a line. Elements are separated by blanks:
 *
 * <pre>
 * word          a token whose folded form or a stem is the word       minister
 * =word         a token whose folded form is the word                 =states
 * word~         a token with a stem that begins so                    заяв~
 * &#64;class        a word or phrase of the class                         &#64;said
 * &lt;A|B&gt;         a stretch that a stage has labelled A or B             &lt;PERSON&gt; &lt;time:DATE&gt;
 * #number       digits, or a phrase of the class "number"
 * .             any one token
 * Cap           a word that begins with a capital letter
 * [,:]          a token made of these marks
 * ( a b | c )   a group, with alternatives
 * x?  x{2}  x{0,5}  x*  x+   zero or one, two, up to five, zero to eight, one to eight; as many as fit
 * x??  x{0,5}?  and so on    as few as fit
 * !x            nothing that fits x begins here; x is one element of the lines above the group
 * name:x        what fits x is captured under this name               source:( &lt;PERSON&gt; | &lt;NOMINAL&gt; )
 * ^  $          start, end of the line
 * </pre>
 *
 * Alternatives are tried in order and the first way that fits is the match, which is at most {@link #LONGEST_MATCH} tokens
 * long. The time a search takes is linear in the line. Immutable; any thread.
 */
public final class Pattern {

    /** An element may stand at most so many times. */
    public static final int MOST_TIMES = 20;

    /** Longer matches are not found. In tokens. */
    public static final int LONGEST_MATCH = 500;

    private final Rule rule;
    private final Program program;
    private final @Nullable Keys firstKeys;
    private final @Nullable Keys required;

    Pattern(Rule rule, String text, PatternClasses classes) {
        this.rule = rule;
        Element element = PatternParser.parse(text, classes);
        this.program = new Program(element);
        this.firstKeys = program.firstKeys();
        this.required = element.required();
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException if it breaks the grammar or a limit; the message says where
     */
    public static Pattern compile(String text, PatternClasses classes) {
        return new Pattern(new Rule(text, Map.of()), text, classes);
    }

    /** The matches from left to right, none overlapping the one before it. */
    public List<Match> findAll(Line line) {
        BitSet places = new BitSet(line.size());
        for (int at = 0; at < line.size(); at++) {
            if (firstKeys == null || firstKeys.fit(line, at)) {
                places.set(at);
            }
        }
        return findAll(line, places);
    }

    /** The same, where a match can begin at {@code places} alone. */
    List<Match> findAll(Line line, BitSet places) {
        int at = places.nextSetBit(0);
        if (at < 0) {
            return List.of();
        }
        List<Match> found = new ArrayList<>();
        Program.Search search = program.new Search(line);
        while (at >= 0 && at < line.size()) {
            Match match = search.at(at, rule);
            if (match != null && match.tokenEnd() > at) {
                found.add(match);
                at = places.nextSetBit(match.tokenEnd());
            } else {
                at = places.nextSetBit(at + 1);
            }
        }
        return found;
    }

    /** The match that begins at token {@code index}, which may be the end of the line. */
    public Optional<Match> matchAt(Line line, int index) {
        return Optional.ofNullable(program.new Search(line).at(index, rule));
    }

    /** What the first token of every match must have; null if it may be any token. */
    @Nullable
    Keys firstKeys() {
        return firstKeys;
    }

    /** What some token of every match must have; null if nothing. */
    @Nullable
    Keys required() {
        return required;
    }

    @Override
    public String toString() {
        return rule.name();
    }
}
