package org.whence.register;

import java.util.Collection;
import org.whence.analysis.Analysis;

/** Links analyses into a register. A pure function of the set of analyses: neither order nor threads change the result. */
@FunctionalInterface
public interface Linker {

    Register link(Collection<Analysis> analyses);
}
