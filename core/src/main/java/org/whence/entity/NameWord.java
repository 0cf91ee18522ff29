package org.whence.entity;

import java.util.List;

/**
 * One word of a name, in the forms that it may stand for: as written, or brought back from an oblique case.
 *
 * @param forms the likeliest first, at least one
 * @param initial whether it is a first letter alone
 */
record NameWord(List<Form> forms, boolean initial) {

    NameWord {
        forms = List.copyOf(forms);
    }

    /**
     * @param letters as written, in lower case
     * @param folded as the data's lists are compared
     */
    record Form(String letters, String folded, Phones.Word sounds) {
        Form join(Form next) {
            return new Form(letters + next.letters, folded + next.folded, sounds.join(next.sounds));
        }
    }

    /** This word and the one behind it as one word: Nasr Allah, Nasrallah. */
    NameWord join(NameWord next) {
        return new NameWord(List.of(first().join(next.first())), false);
    }

    Form first() {
        return forms.get(0);
    }
}
