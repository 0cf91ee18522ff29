package org.whence.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.reading.ReadResult;
import org.whence.reading.Reader;
import org.whence.reading.Source;
import org.whence.reading.feed.FeedItem;
import org.whence.report.Issue;

/**
 * Something to add: a name and the bytes under it, fetched only when its turn comes.
 *
 * @param name path or address as the person gave it
 * @param content the bytes, or why there are none
 * @param origin where they come from, if from anywhere but a file
 */
public record Input(String name, Content content, Origin origin) {

    public Input(String name, Content content) {
        this(name, content, Origin.NOTHING);
    }

    /** This input, from {@code source}. */
    Input from(Origin source) {
        return new Input(name, content, source);
    }

    /** Fetches bytes, or says why there are none. */
    @FunctionalInterface
    public interface Content {
        <R> R fetch(Function<byte[], R> bytes, Function<Issue, R> issue);
    }

    /** What a person says of the inputs, above what the pages say. Either may be null. */
    public record Given(
            @Nullable LocalDate published, @Nullable Language language) {
        public static final Given NOTHING = new Given(null, null);
    }

    /** The file at {@code path}. */
    public static Input file(Path path) {
        return new Input(path.toString(), new Content() {
            @Override
            public <R> R fetch(Function<byte[], R> bytes, Function<Issue, R> issue) {
                try {
                    if (Files.isRegularFile(path) && Files.size(path) <= Reader.MOST_BYTES) {
                        return bytes.apply(Files.readAllBytes(path));
                    }
                    return issue.apply(new Issue(
                            "too-large",
                            path.toString(),
                            "has " + Files.size(path) + " bytes, the limit is " + Reader.MOST_BYTES,
                            "split it into single reports"));
                } catch (IOException e) {
                    return issue.apply(new Issue(
                            "unreadable",
                            path.toString(),
                            "cannot be read (" + e.getClass().getSimpleName() + ")",
                            "check the path and your rights to it"));
                }
            }
        });
    }

    /** Bytes that are there already. */
    public static Input of(String name, byte[] content) {
        return new Input(name, new Content() {
            @Override
            public <R> R fetch(Function<byte[], R> bytes, Function<Issue, R> issue) {
                return bytes.apply(content);
            }
        });
    }

    /** Something that was found, but is not to be read. */
    public static Input passedOver(Issue why) {
        return new Input(why.where(), new Content() {
            @Override
            public <R> R fetch(Function<byte[], R> bytes, Function<Issue, R> issue) {
                return issue.apply(why);
            }
        });
    }

    ReadResult read(Reader reader, byte[] bytes, Given given) {
        Source source = Source.of(name, bytes);
        if (origin.fetched() != null) {
            source = source.fetched(origin.fetched());
        }
        FeedItem feed = origin.feed();
        if (feed != null && feed.published() != null) {
            source = source.stated(feed.published(), feed.publishedBy(), origin.whole());
        }
        if (given.published() != null) {
            source = source.published(given.published());
        }
        if (given.language() != null) {
            source = source.language(given.language());
        }
        return reader.read(source);
    }
}
