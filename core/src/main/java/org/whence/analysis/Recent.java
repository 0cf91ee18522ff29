package org.whence.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.whence.report.ReportId;

/** Analyses that are slow to come by, the last ones asked for in memory. */
final class Recent implements Analyses {
    private final Analyses all;
    private final int most;
    private final Map<ReportId, Analysis> held = new LinkedHashMap<>(16, 0.75f, true);

    Recent(Analyses all, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("holding " + most + " analyses is holding none");
        }
        this.all = all;
        this.most = most;
    }

    @Override
    public List<ReportId> ids() {
        return all.ids();
    }

    @Override
    public synchronized Analysis of(ReportId id) {
        Analysis known = held.get(id);
        if (known != null) {
            return known;
        }
        Analysis read = all.of(id);
        held.put(id, read);
        if (held.size() > most) {
            held.remove(held.keySet().iterator().next());
        }
        return read;
    }

    /** Past what is held: whoever goes through all leaves nothing behind that he comes back to. */
    @Override
    public void forEach(Consumer<Analysis> each) {
        all.forEach(each);
    }
}
