package org.whence.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.register.Collected;
import org.whence.register.Register;
import org.whence.register.RegisterSink;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.story.Story;

/**
 * A register as lines, one for each thing in it, each a word for its kind, a tab and the form that the thing has in {@link
 * RegisterJson}; so that it can be kept and read again without ever being one text. Its reports are not in them: whoever keeps
 * a register has those.
 */
public final class RegisterLines {

    private RegisterLines() {}

    /** Gives every line to {@code lines}, in the register's order, without line breaks. */
    public static void write(Register register, Consumer<String> lines) {
        register.to(sink(lines));
    }

    /** Gives {@code lines} a line for each thing as it is made. */
    public static RegisterSink sink(Consumer<String> lines) {
        return new RegisterSink() {
            private <T> void write(String kind, T item, ItemJson.Form<T> form) {
                lines.accept(kind + "\t" + ItemJson.write(item, form));
            }

            @Override
            public void entity(Identity entity) {
                write("entity", entity, ItemJson.ACTOR);
            }

            @Override
            public void office(Tenure office) {
                write("office", office, ItemJson.OFFICE);
            }

            @Override
            public void lineage(Lineage lineage) {
                write("lineage", lineage, ItemJson.LINEAGE);
            }

            @Override
            public void claim(Claim claim) {
                write("claim", claim, ItemJson.CLAIM);
            }

            @Override
            public void story(Story story) {
                write("story", story, ItemJson.STORY);
            }

            @Override
            public void conflict(Conflict conflict) {
                write("conflict", conflict, ItemJson.CONFLICT);
            }

            @Override
            public void promise(Promise promise) {
                write("promise", promise, ItemJson.PROMISE);
            }

            @Override
            public void deal(Deal deal) {
                write("deal", deal, ItemJson.DEAL);
            }
        };
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param reports of the register, sorted by id
     * @throws WireException if a line is of another form
     */
    public static Register read(Iterator<String> lines, List<Report> reports) {
        Reading reading = new Reading();
        reports.forEach(r -> reading.ids.put(r.id().value(), r.id()));
        while (lines.hasNext()) {
            String line = lines.next();
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new WireException("a line of a register has no kind: " + line, null);
            }
            try {
                reading.take(line.substring(0, tab), Json.tree(line.substring(tab + 1)));
            } catch (IllegalArgumentException e) {
                throw new WireException(String.valueOf(e.getMessage()), e);
            }
        }
        return reading.collected.register(reports);
    }

    /** What was read so far. */
    private static final class Reading {
        /** One object for every id, which stands in most lines. */
        final Map<String, ReportId> ids = new LinkedHashMap<>();

        final ItemRead items = new ItemRead(id -> {
            @Nullable ReportId known = ids.get(id);
            return known == null ? new ReportId(id) : known;
        });

        final Collected collected = new Collected();

        void take(String kind, JsonNode node) {
            switch (kind) {
                case "entity" -> collected.entity(items.entity(node));
                case "office" -> collected.office(items.office(node));
                case "lineage" -> collected.lineage(items.lineage(node));
                case "claim" -> collected.claim(items.claim(node));
                case "story" -> collected.story(items.story(node));
                case "conflict" -> collected.conflict(items.conflict(node));
                case "promise" -> collected.promise(items.promise(node));
                case "deal" -> collected.deal(items.deal(node));
                default -> throw new WireException("a register has no \"" + kind + "\"", null);
            }
        }
    }
}
