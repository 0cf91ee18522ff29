package org.whence.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.analysis.Shelf;

/** Links analyses into a register. A pure function of the set of analyses: neither order nor threads change the result. */
@FunctionalInterface
public interface Linker {

    Register link(Collection<Analysis> analyses);

    /**
     * The same for analyses wherever they are kept, as far as {@code rulings} leave it open. A linker that knows no other way
     * brings them all into memory.
     *
     * @throws UnsupportedOperationException if this linker takes no rulings and there are some
     */
    default Register link(Analyses analyses, Rulings rulings) {
        List<Analysis> all = new ArrayList<>();
        analyses.forEach(all::add);
        return link(all, rulings);
    }

    /**
     * The same, given to {@code sink} as it is made; what is needed again meanwhile is put on {@code shelf}. A linker that knows
     * no other way makes the whole in memory.
     */
    default void link(Analyses analyses, Rulings rulings, Shelf shelf, RegisterSink sink) {
        link(analyses, rulings).to(sink);
    }

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
