package org.whence.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Packed;
import org.whence.analysis.Packing;
import org.whence.analysis.Shelf;
import org.whence.entity.EntityType;
import org.whence.entity.Identities;
import org.whence.entity.Identity;
import org.whence.report.ReportId;

/** Who is who: of every entity its identity by number, of every identity its names on a shelf. */
final class LinkedEntities implements Identities {
    /** Identities that are held, each in the one place that its number leaves it; a power of two. */
    private static final int HELD = 1 << 13;

    private final EntityTable entities;
    private final Shelf shelf;
    private final int[] identityOf;
    private final @Nullable Identity[] held = new Identity[HELD];
    private final int[] heldNumbers = new int[HELD];
    private long[] places = new long[256];
    private int size;

    LinkedEntities(EntityTable entities, Shelf shelf) {
        this.entities = entities;
        this.shelf = shelf;
        this.identityOf = new int[entities.size()];
    }

    /** The id of the next identity. */
    String nextId() {
        return "E" + (size + 1);
    }

    /** @param members numbers of its entities */
    void add(Identity identity, int[] members) {
        for (int member : members) {
            identityOf[member] = size;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size + (size >> 1));
        }
        places[size++] = shelf.put(packed(identity));
    }

    private static byte[] packed(Identity identity) {
        Packing packing = new Packing();
        packing.add(identity.type().ordinal()).add(identity.name());
        packing.add(identity.country() == null ? "" : identity.country());
        packing.add(identity.names().size());
        identity.names().forEach((language, forms) -> {
            packing.add(language).add(forms.size());
            forms.forEach(packing::add);
        });
        return packing.bytes();
    }

    private Identity read(int number) {
        Packed packed = new Packed(shelf.get(places[number]));
        EntityType type = EntityType.values()[packed.number()];
        String name = packed.text();
        String country = packed.text();
        Map<String, List<String>> names = new TreeMap<>();
        int languages = packed.number();
        for (int i = 0; i < languages; i++) {
            String language = packed.text();
            int count = packed.number();
            List<String> forms = new ArrayList<>(count);
            for (int j = 0; j < count; j++) {
                forms.add(packed.text());
            }
            names.put(language, forms);
        }
        return new Identity(
                "E" + (number + 1), type, name, names, country.isEmpty() ? null : country, List.of(), List.of());
    }

    @Override
    public Optional<Identity> of(ReportId report, String id) {
        int entity = entities.find(report, id);
        if (entity < 0) {
            return Optional.empty();
        }
        int number = identityOf[entity];
        Identity known = held[number & HELD - 1];
        if (known == null || heldNumbers[number & HELD - 1] != number) {
            known = read(number);
            held[number & HELD - 1] = known;
            heldNumbers[number & HELD - 1] = number;
        }
        return Optional.of(known);
    }
}
