package org.whence.register;

import java.util.Collection;
import org.whence.analysis.Analysis;

/** Links analyses into a register. A pure function of the set of analyses: neither order nor threads change the result. */
@FunctionalInterface
public interface Linker {

    Register link(Collection<Analysis> analyses);

    /**
     * The same, as far as {@code rulings} leave it open.
     *
     * @throws UnsupportedOperationException if this linker takes none and there are some
     */
    default Register link(Collection<Analysis> analyses, Rulings rulings) {
        if (rulings.isEmpty()) {
            return link(analyses);
        }
        throw new UnsupportedOperationException(getClass() + " takes no rulings");
    }
}
