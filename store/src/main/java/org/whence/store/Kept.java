package org.whence.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.story.Story;
import org.whence.wire.ItemJson;
import org.whence.wire.ItemRead;

/**
 * A thing of a kept register, cut to its first parts: an actor may have a mention in every report, and no page shows them all.
 *
 * @param place names it inside the register
 * @param item with its first parts: mentions of an actor, statements of a claim, reports of a story, stages of a deal, passages
 *     of an office
 * @param parts how many it has; 1 for things without parts
 */
public record Kept<T>(long place, T item, int parts) {

    /** A kind of things, in the order in which a register has them. */
    public static final class Kind<T> {
        /** Whoever can act or speak; most often mentioned first. */
        public static final Kind<Identity> ACTOR = entity(0);

        public static final Kind<Identity> EQUIPMENT = entity(1);

        /** Every other entity. */
        public static final Kind<Identity> THING = entity(2);

        public static final Kind<Tenure> OFFICE = new Kind<>(
                3,
                ItemJson.OFFICE,
                ItemRead::office,
                3,
                t -> t.passages().size(),
                (t, some) -> new Tenure(
                        t.office(), t.holder(), t.entity(), t.from(), t.to(), some.of(t.passages()), t.qualifiers()));

        public static final Kind<Lineage> LINEAGE = whole(4, ItemJson.LINEAGE, ItemRead::lineage);

        /** Those in which the outlets outnumber the origins most come first: there a reader is most easily misled. */
        public static final Kind<Claim> CLAIM = new Kind<>(
                5,
                ItemJson.CLAIM,
                ItemRead::claim,
                1,
                c -> c.statements().size(),
                (c, some) ->
                        new Claim(c.id(), c.text(), some.of(c.statements()), c.outlets(), c.origins(), c.undecided()));

        public static final Kind<Story> STORY = new Kind<>(
                6,
                ItemJson.STORY,
                ItemRead::story,
                100,
                s -> s.reports().size(),
                (s, some) -> new Story(s.id(), s.title(), some.of(s.reports()), s.from(), s.to()));

        public static final Kind<Conflict> CONFLICT = whole(7, ItemJson.CONFLICT, ItemRead::conflict);

        /** Open ones first, by the day on which they are due; those without a day last. */
        public static final Kind<Promise> PROMISE = whole(8, ItemJson.PROMISE, ItemRead::promise);

        public static final Kind<Deal> DEAL = new Kind<>(
                9,
                ItemJson.DEAL,
                ItemRead::deal,
                12,
                d -> d.stages().size(),
                (d, some) -> new Deal(d.supplier(), d.recipient(), d.item(), d.amount(), some.of(d.stages())));

        /** Places below this are of entities. */
        static final long AFTER_ENTITIES = 3L << 40;

        private final int number;
        private final ItemJson.Form<T> form;
        private final Function<String, T> reading;
        private final int most;
        private final ToIntFunction<T> parts;
        private final BiFunction<T, Some, T> cut;

        /** Takes some of the parts. */
        record Some(int from, int to) {
            <P> List<P> of(List<P> parts) {
                return parts.subList(Math.min(from, parts.size()), Math.min(to, parts.size()));
            }
        }

        private Kind(
                int number,
                ItemJson.Form<T> form,
                Function<String, T> reading,
                int most,
                ToIntFunction<T> parts,
                BiFunction<T, Some, T> cut) {
            this.number = number;
            this.form = form;
            this.reading = reading;
            this.most = most;
            this.parts = parts;
            this.cut = cut;
        }

        private static Kind<Identity> entity(int number) {
            return new Kind<>(
                    number,
                    ItemJson.ACTOR,
                    ItemRead::entity,
                    1,
                    i -> i.mentions().size(),
                    (i, some) -> new Identity(
                            i.id(), i.type(), i.name(), i.names(), i.country(), List.of(), some.of(i.mentions())));
        }

        private static <T> Kind<T> whole(int number, ItemJson.Form<T> form, Function<String, T> reading) {
            return new Kind<>(number, form, reading, 1, item -> 1, (item, some) -> item);
        }

        int number() {
            return number;
        }

        /** Where the thing stands that is the {@code count}-th of its register. */
        long place(long count) {
            return ((long) number << 40) + count;
        }

        String write(T item) {
            return ItemJson.write(item, form);
        }

        T read(String json) {
            return reading.apply(json);
        }

        int parts(T item) {
            return parts.applyAsInt(item);
        }

        /** The thing with its first parts. */
        T head(T item) {
            return cut.apply(item, new Some(0, most));
        }

        /** The thing with its other parts, {@code size} at a time. */
        List<T> slices(T item, int size) {
            List<T> slices = new ArrayList<>();
            int all = parts(item);
            for (int from = most; from < all; from += size) {
                slices.add(cut.apply(item, new Some(from, Math.min(from + size, all))));
            }
            return slices;
        }
    }
}
