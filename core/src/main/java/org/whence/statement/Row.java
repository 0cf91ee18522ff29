package org.whence.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Folding;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/**
 * The tokens of a report in one row, with what the language data, the quotation marks and the mentions say of each. Places
 * are token numbers.
 */
final class Row {

    /** A mention by its tokens. */
    record Placed(int from, int to, Mention mention) {}

    /** Of a longer name only so many words are compared. */
    private static final int LONGEST_OUTLET = 6;

    /** A word of an outlet's name that may stand for the whole is not shorter. In letters. */
    private static final int SHORTEST_OF_OUTLET = 4;

    /** Behind them stands the desk or the place of an outlet. */
    private static final List<String> OUTLET_MARKS = List.of(" - ", " – ", " — ", " | ", " / ", "؛", ";");

    /** Classes of words that have no meaning of their own. */
    private static final long FUNCTION_WORDS = WordClass.INTERROGATIVE.bit()
            | WordClass.COMPLEMENTISER.bit()
            | WordClass.RELATIVE.bit()
            | WordClass.SUBORDINATOR.bit()
            | WordClass.COORDINATOR.bit()
            | WordClass.PRONOUN.bit()
            | WordClass.OBJECT_PRONOUN.bit()
            | WordClass.NOBODY.bit()
            | WordClass.AUXILIARY.bit()
            | WordClass.CONDITIONAL.bit()
            | WordClass.ADVERB.bit()
            | WordClass.VERB.bit();

    private final Report report;
    private final StatementFacts facts;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Integer> blockEnds = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final boolean[] opensSentence;
    /** The classes of each token, 64 to a row. */
    private final long[][] classes;

    private final List<Quotation> quotations;
    private final int[] quotationAt;
    private final List<Placed> mentions;
    private final int[] firstMentionFrom;
    private final Map<String, Entity> entities;
    private final Set<String> named = new HashSet<>();

    /** A name behind the noun for a medium is not longer. In words. */
    private static final int LONGEST_MEDIUM = 4;

    Row(Report report, List<Sentence> sentences, List<TimeMention> times, Entities entities, StatementFacts facts) {
        this.report = report;
        this.facts = facts;
        List<Integer> starts = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (blocks.isEmpty() || !blocks.get(blocks.size() - 1).equals(sentence.block())) {
                blocks.add(sentence.block());
                blockEnds.add(0);
            }
            starts.add(tokens.size());
            tokens.addAll(sentence.tokens());
            blockEnds.set(blockEnds.size() - 1, tokens.size());
        }
        int size = tokens.size();
        opensSentence = new boolean[size + 1];
        starts.forEach(start -> opensSentence[start] = true);
        opensSentence[size] = true;
        classes = new long[WordClass.ROWS][size];
        classify(times);
        markOutlet();
        quotations = Quotations.find(
                report.text(),
                tokens,
                blockEnds,
                facts.singleQuotes(),
                facts.dashSpeech() ? i -> facts.cues().longestAt(tokens, i, tokens.size()) != null : null);
        quotationAt = new int[size];
        Arrays.fill(quotationAt, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Quotation quotation = quotations.get(q);
            if (quotation.depth() == 0) {
                Arrays.fill(quotationAt, quotation.open(), quotation.end(), q);
            }
        }
        this.entities = new HashMap<>();
        entities.all().forEach(entity -> this.entities.put(entity.id(), entity));
        mentions = place(entities);
        firstMentionFrom = new int[size + 1];
        int m = 0;
        for (int i = 0; i <= size; i++) {
            while (m < mentions.size() && mentions.get(m).from() < i) {
                m++;
            }
            firstMentionFrom[i] = m;
        }
        clearTitles();
        markMedia();
        clearNames();
    }

    /** A word of time in the title of a body is none: told Morning Tide. */
    private void clearTitles() {
        for (Placed placed : mentions) {
            boolean title = placed.mention().type() == EntityType.ORGANISATION
                    && placed.mention().form() == Mention.Form.NAME
                    && facts.has(Trait.TITLES_IN_CAPITALS)
                    && placed.to() - placed.from() > 1;
            for (int i = placed.from(); title && i < placed.to(); i++) {
                classes[0][i] &= ~WordClass.TIME.bit();
            }
        }
    }

    /** Initials and the last word of a name are no function words, whatever words they look like: WHO, Ли. */
    private void clearNames() {
        for (int i = 0; i < tokens.size(); i++) {
            String form = tokens.get(i).form();
            boolean initials = form.length() > 1 && form.codePoints().allMatch(Character::isUpperCase) && !isShouted(i);
            boolean named = tokens.get(i).isCapitalised() && !opensSentence[i] && closesName(i);
            if (initials || named) {
                classes[0][i] &= ~FUNCTION_WORDS;
            }
        }
    }

    /** Whether the words around are in capitals as well. */
    private boolean isShouted(int i) {
        for (int j = Math.max(0, i - 1); j < Math.min(tokens.size(), i + 2); j++) {
            String form = tokens.get(j).form();
            if (j != i && tokens.get(j).isWord() && form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private boolean closesName(int i) {
        for (int m = firstMentionFrom[Math.max(0, i - LONGEST_OUTLET)];
                m < mentions.size() && mentions.get(m).from() <= i;
                m++) {
            Placed placed = mentions.get(m);
            if (placed.to() == i + 1
                    && placed.mention().form() == Mention.Form.NAME
                    && placed.mention().type() == EntityType.PERSON) {
                return true;
            }
        }
        return false;
    }

    /** What is called a medium once is one wherever its whole name stands: the weekly Harbour Letter … told Harbour Letter. */
    private void markMedia() {
        if (!facts.namesFollowKinds()) {
            return;
        }
        Set<List<String>> names = new LinkedHashSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean quoted = is(i, WordClass.MEDIUM_ACT) && tokens.get(i + 1).kind() == Token.Kind.QUOTE;
            List<String> name = quoted || is(i, WordClass.MEDIUM_KIND) ? nameBehind(i + 1) : List.of();
            name = name.isEmpty() ? nameBefore(i) : name;
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        for (List<String> name : names) {
            for (int i = 0; i + name.size() <= tokens.size(); i++) {
                int n = 0;
                while (n < name.size()
                        && (n > 0 || tokens.get(i).isCapitalised())
                        && tokens.get(i + n).is(name.get(n))) {
                    n++;
                }
                for (int j = i; n == name.size() && j < i + n; j++) {
                    mark(j, WordClass.MEDIUM);
                }
            }
        }
    }

    /** The folded words of the name that begins at {@code from}, bare or in quotation marks; empty if none does. */
    private List<String> nameBehind(int from) {
        Quotation quoted = tokens.get(from).kind() == Token.Kind.QUOTE && quotationAt[from] >= 0
                ? quotations.get(quotationAt[from])
                : null;
        if (quoted != null && (quoted.open() != from || !quoted.isClosed() || quoted.words() > LONGEST_MEDIUM)) {
            return List.of();
        }
        int start = quoted == null ? from : quoted.from();
        int end = quoted == null ? Math.min(tokens.size(), from + LONGEST_MEDIUM) : quoted.to();
        List<String> name = new ArrayList<>();
        for (int i = start; i < end; i++) {
            Token token = tokens.get(i);
            if (quoted == null && joinsName(i) && !name.isEmpty()) {
                name.add(token.norm());
                continue;
            }
            boolean joined = i + 1 < tokens.size() && joinsName(i + 1);
            boolean other = quoted == null
                    && !joined
                    && (is(i, WordClass.TIME) && !is(i, WordClass.MEDIUM_NAME)
                            || is(i, WordClass.SPEAKER_KIND)
                            || namesOther(i));
            if (!token.isWord() || quoted == null && !token.isCapitalised() || other) {
                break;
            }
            name.add(token.norm());
        }
        return name.size() == 1 && name.get(0).length() < SHORTEST_OF_OUTLET - 1 ? List.of() : List.copyOf(name);
    }

    /** The folded words of the name between an article and the noun for a medium at {@code kind}: the Nordvik agency; empty if none stands there. */
    private List<String> nameBefore(int kind) {
        int from = kind;
        while (facts.hasArticleWords()
                && is(kind, WordClass.MEDIUM_KIND)
                && from > 0
                && kind - from < LONGEST_MEDIUM
                && tokens.get(from - 1).isWord()
                && tokens.get(from - 1).isCapitalised()
                && !is(from - 1, WordClass.DETERMINER)
                && !namesOther(from - 1)) {
            from--;
        }
        if (from == kind || from == 0 || !is(from - 1, WordClass.DEFINITE) || is(kind, WordClass.TIME)) {
            return List.of();
        }
        List<String> name = new ArrayList<>();
        tokens.subList(from, kind).forEach(token -> name.add(token.norm()));
        return List.copyOf(name);
    }

    /** Whether the mark joins two words of one name: Reed & Sons. */
    boolean joinsName(int i) {
        return tokens.get(i).form().equals("&")
                && i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).isCapitalised()
                && tokens.get(i + 1).isCapitalised();
    }

    /** Whether a mention begins at {@code i} that cannot be the name of a medium: a state, a place, a person's full name. */
    private boolean namesOther(int i) {
        for (int m = firstMentionFrom[i]; m < mentions.size() && mentions.get(m).from() == i; m++) {
            Placed placed = mentions.get(m);
            Entity entity = entity(placed.mention());
            boolean known = entity != null
                    && (entity.country() != null && entity.type() != EntityType.ORGANISATION
                            || entity.type() == EntityType.PERSON
                                    && entity.name().indexOf(' ') > 0
                            || entity.type() == EntityType.PLACE
                            || entity.type() == EntityType.NATIONALITY);
            if (known || placed.mention().form() != Mention.Form.NAME) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text tells the word from a preposition by its last letter, and writes it as a name: علي beside على. */
    private boolean isSpelledApart(Token token, Set<String> written) {
        return facts.spelledApart().stream()
                .anyMatch(word -> written.contains(word)
                        && Folding.fold(word).equals(token.norm())
                        && !token.form().equals(word));
    }

    private void classify(List<TimeMention> times) {
        int size = tokens.size();
        Set<String> written = new HashSet<>();
        tokens.forEach(token -> written.add(token.form()));
        for (int i = 0; i < size; i++) {
            PhraseTable.Found<WordClass> found = facts.words().longestAt(tokens, i, size);
            if (found == null || found.end() == i + 1 && isSpelledApart(tokens.get(i), written)) {
                continue;
            }
            boolean transparent =
                    found.end() > i + 1 && found.values().stream().allMatch(WordClass::leavesWordsTheirOwn);
            for (int j = i; j < found.end(); j++) {
                int at = j;
                found.values().forEach(wordClass -> mark(at, wordClass));
                PhraseTable.Found<WordClass> own = transparent ? facts.words().longestAt(tokens, j, j + 1) : null;
                if (own != null) {
                    own.values().forEach(wordClass -> mark(at, wordClass));
                }
            }
            i = found.end() - 1;
        }
        for (TimeMention time : times) {
            for (int i = tokenAt(time.span().start());
                    i < size && tokens.get(i).span().start() < time.span().end();
                    i++) {
                mark(i, WordClass.TIME);
            }
        }
    }

    private void mark(int token, WordClass wordClass) {
        classes[wordClass.row()][token] |= wordClass.bitOfRow();
    }

    /** The outlet is a medium wherever its whole name stands; the words for its kind may be left out. */
    private void markOutlet() {
        if (report.outlet() == null) {
            return;
        }
        List<String> name = new ArrayList<>();
        for (String word : outletName().split("[\\s,«»\"“”„]+")) {
            if (!word.isEmpty() && name.size() < LONGEST_OUTLET) {
                name.add(Folding.fold(word));
            }
        }
        while (name.size() > 1 && facts.mediumWords().contains(name.get(0))) {
            name.remove(0);
        }
        for (int i = 0; i < tokens.size() && !name.isEmpty(); i++) {
            int n = 0;
            while (n < name.size() && i + n < tokens.size() && isWordOfOutlet(i + n, name.get(n))) {
                n++;
            }
            if (n == name.size()) {
                for (int j = i; j < i + n; j++) {
                    mark(j, WordClass.MEDIUM);
                }
            }
        }
    }

    /** Whether the word may stand for the outlet: one of its name's, with a capital, and none of a longer name. */
    boolean isWordOfOutlet(int i) {
        if (report.outlet() == null
                || !tokens.get(i).isCapitalised()
                || i + 1 < tokens.size()
                        && tokens.get(i + 1).isWord()
                        && tokens.get(i + 1).isCapitalised()) {
            return false;
        }
        for (String word : outletName().split("[\\s,()«»\"“”„]+")) {
            boolean letters = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            if ((letters || word.length() >= SHORTEST_OF_OUTLET)
                    && tokens.get(i).is(Folding.fold(word))) {
                return true;
            }
        }
        return false;
    }

    /** The outlet's name without brackets, and without the desk or place that stands behind a dash; empty if it is unknown. */
    String outletName() {
        if (report.outlet() == null) {
            return "";
        }
        String name = report.outlet().name();
        for (String mark : OUTLET_MARKS) {
            int at = name.indexOf(mark);
            name = at > 1 ? name.substring(0, at) : name;
        }
        String bare = name.replaceAll("[()\\[\\]]", "").strip();
        return bare.isEmpty() ? report.outlet().name() : bare;
    }

    boolean isWordOfOutlet(int i, String word) {
        Token token = tokens.get(i);
        String article = Folding.fold(facts.article());
        return token.is(word)
                || !article.isEmpty()
                        && word.startsWith(article)
                        && facts.isAddressedWithArticle(token)
                        && token.is(word.substring(article.length()));
    }

    private List<Placed> place(Entities entities) {
        List<Placed> placed = new ArrayList<>();
        for (Mention mention : entities.mentions()) {
            int from = tokenAt(mention.span().start());
            int to = from;
            while (to < tokens.size()
                    && tokens.get(to).span().start() < mention.span().end()) {
                to++;
            }
            if (to > from) {
                placed.add(new Placed(from, to, mention));
                if (mention.form() == Mention.Form.NAME) {
                    named.add(mention.entity());
                }
            }
        }
        placed.sort(Comparator.comparingInt(Placed::from).thenComparing(p -> -p.to()));
        return placed;
    }

    /** The first token that ends behind {@code offset}. */
    int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Report report() {
        return report;
    }

    /** The entity that {@code mention} names; null if the list is broken. */
    @Nullable
    Entity entity(Mention mention) {
        return entities.get(mention.entity());
    }

    /** The entity of that id; null if there is none. */
    @Nullable
    Entity entity(@Nullable String id) {
        return id == null ? null : entities.get(id);
    }

    /** Whether some mention gives the entity a name. */
    boolean isNamed(String entity) {
        return named.contains(entity);
    }

    /** Whether {@code mention} names a medium: by the data's sector, or by a word of its own. */
    boolean isMedium(Placed placed) {
        Entity entity = entity(placed.mention());
        if (entity != null && entity.sector().equals("MED")) {
            return true;
        }
        for (int i = placed.from(); i < placed.to(); i++) {
            if (is(i, WordClass.MEDIUM)) {
                return true;
            }
        }
        int kind = placed.from() - 1;
        if (kind > 0 && tokens.get(kind).kind() == Token.Kind.QUOTE) {
            kind--;
        }
        return facts.ownersBehind() && kind >= 0 && is(kind, WordClass.MEDIUM_KIND);
    }

    /** Whether the word has no endings: it is written in capitals alone, or in Latin letters. */
    boolean isIndeclinable(int i) {
        String form = tokens.get(i).form();
        return form.codePoints().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c))
                || form.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    /**
     * Whether the token is the initials of a body that no data knows. Whoever is told is a medium then: bodies of state are known
     * or called by their kind.
     */
    boolean isUnknownInitials(int i) {
        String form = tokens.get(i).form();
        if (form.length() < SHORTEST_OF_OUTLET - 1
                || !form.codePoints().allMatch(Character::isUpperCase)
                || is(i, WordClass.TITLE)) {
            return false;
        }
        for (int m = firstMentionFrom[i]; m < mentions.size() && mentions.get(m).from() == i; m++) {
            Entity entity = entity(mentions.get(m).mention());
            if (entity != null
                    && (entity.type() != EntityType.ORGANISATION
                            || entity.concept() != null
                            || !entity.sector().isEmpty())) {
                return false;
            }
        }
        return true;
    }

    StatementFacts facts() {
        return facts;
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    int size() {
        return tokens.size();
    }

    /** Whether the token belongs to {@code wordClass}. */
    boolean is(int i, WordClass wordClass) {
        return (classes[wordClass.row()][i] & wordClass.bitOfRow()) != 0;
    }

    /** The classes of token {@code i} that can stand in a set; {@link WordClass#bit()}. */
    long classesOf(int i) {
        return classes[0][i];
    }

    boolean isComma(int i) {
        return ",،".contains(token(i).form());
    }

    boolean opensSentence(int i) {
        return opensSentence[i];
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Where the sentence begins that ends before token {@code i}. */
    int sentenceBefore(int i) {
        int start = i - 1;
        while (start > 0 && !opensSentence[start]) {
            start--;
        }
        return start;
    }

    /** The end of a sentence without its last mark. */
    int withoutStop(int from, int to) {
        int end = to;
        while (end > from + 1 && ".!?…؟۔".contains(tokens.get(end - 1).form())) {
            end--;
        }
        return end;
    }

    /** The number of the block that holds token {@code i}. */
    int blockOf(int i) {
        int b = 0;
        while (b < blockEnds.size() - 1 && blockEnds.get(b) <= i) {
            b++;
        }
        return b;
    }

    List<Integer> blockEnds() {
        return blockEnds;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    /** Number of the outermost quotation whose marks or words hold token {@code i}; -1 if none. */
    int quotationAt(int i) {
        return quotationAt[i];
    }

    /** The mentions wholly inside the tokens from {@code from} to before {@code to}, in text order, longer before shorter. */
    List<Placed> mentions(int from, int to) {
        List<Placed> inside = new ArrayList<>();
        for (int m = firstMentionFrom[from];
                m < mentions.size() && mentions.get(m).from() < to;
                m++) {
            if (mentions.get(m).to() <= to) {
                inside.add(mentions.get(m));
            }
        }
        return inside;
    }

    /** The words from token {@code from} to before {@code to}. */
    Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }
}
