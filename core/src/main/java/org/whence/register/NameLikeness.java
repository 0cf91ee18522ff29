package org.whence.register;

import java.util.Collection;
import java.util.Set;
import org.whence.language.Language;
import org.whence.text.Folding;

/** Whether two names can be forms of one. Callable from any thread. */
public interface NameLikeness {
    /** Keys of {@code name}: forms of one name share at least one, as far as the method goes. Never empty. */
    Collection<String> keys(String name, Language language);

    /** 0 to 1: 1 for equal names, 0 for names that have nothing in common. Symmetric. */
    double score(String a, Language languageOfA, String b, Language languageOfB);

    /** Names are alike only if their folded letters are equal. */
    static NameLikeness exact() {
        return new NameLikeness() {
            @Override
            public Collection<String> keys(String name, Language language) {
                return Set.of(Folding.fold(name));
            }

            @Override
            public double score(String a, Language languageOfA, String b, Language languageOfB) {
                return Folding.fold(a).equals(Folding.fold(b)) ? 1 : 0;
            }
        };
    }
}
