package org.whence.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.syntax.Token;

/** Names of ships: the hull number in brackets, and later mentions without the prefix. */
final class ShipNames {
    /** Letters before the number of a ship: DDG, L. */
    private static final int LONGEST_HULL_LETTERS = 4;

    private final NameDraft draft;
    private final Units units;

    ShipNames(NameDraft draft, Units units) {
        this.draft = draft;
        this.units = units;
    }

    /** "(DDG 51)" behind the name of a ship: another name of hers. */
    void hullNumber(NameSpan ship) {
        int from = ship.to + 1;
        if (!units.together(ship.from, from + 2)
                || !units.word(from - 1).isMark("(")
                || !units.word(from + 2).isMark(")")
                || !units.word(from).isWord()
                || units.word(from).form().length() > LONGEST_HULL_LETTERS
                || !units.word(from).isCapitalised()
                || units.word(from + 1).token().kind() != Token.Kind.NUMBER) {
            return;
        }
        NameSpan number =
                new NameSpan(from, from + 2, units.word(from).start(), EntityType.EQUIPMENT, NameFinder.KIND_NOUN);
        number.of = ship;
        draft.add(number, EntityType.EQUIPMENT, NameFinder.KIND_NOUN, from + 2, "");
    }

    /** The name of a ship without the prefix with which it stood before. */
    void shipsWithoutPrefix() {
        Map<String, NameSpan> byName = new HashMap<>();
        for (NameSpan name : List.copyOf(draft.names)) {
            Word first = units.word(name.from);
            if (name.type == EntityType.EQUIPMENT && name.to - name.from == 2 && first.is(WordClass.SHIP_PREFIX)) {
                byName.putIfAbsent(units.word(name.to - 1).norm(), name);
            }
        }
        for (int i = 0; i < units.size() && !byName.isEmpty(); i++) {
            Word word = units.word(i);
            NameSpan ship = word.isCapitalised() ? byName.get(word.norm()) : null;
            NameSpan before = ship == null ? null : draft.nameOver(i);
            if (ship == null || before == null && draft.covered[i]) {
                continue;
            }
            if (before != null && (before.to - before.from > 1 || before.type == EntityType.EQUIPMENT)) {
                continue;
            }
            draft.names.remove(before);
            NameSpan name = new NameSpan(i, i + 1, word.start(), EntityType.EQUIPMENT, NameFinder.KIND_NOUN);
            name.of = ship;
            draft.add(name, EntityType.EQUIPMENT, NameFinder.KIND_NOUN, i + 1, "");
        }
    }
}
