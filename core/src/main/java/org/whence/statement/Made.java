package org.whence.statement;

import java.util.List;

/**
 * A statement without its id.
 *
 * @param from its first token
 * @param to behind its last
 * @param own who speaks in its clause, and who passes that on
 * @param chain the same with those inside whose words the clause stands
 */
record Made(Draft draft, int from, int to, List<Hop> own, List<Hop> chain) {

    Made part(int from, int to) {
        return new Made(draft, from, to, own, chain);
    }

    /** The same, passed on as {@code chain} says. */
    Made with(List<Hop> chain) {
        return new Made(draft, from, to, own, chain);
    }

    /** The media that pass on what the last speaker before them says. */
    List<Hop> media() {
        int first = chain.size();
        while (first > 1 && chain.get(first - 1).kind() == Hop.Kind.MEDIUM) {
            first--;
        }
        return chain.subList(first, chain.size());
    }

    /** The last who speaks before the media. */
    Hop last() {
        return chain.get(chain.size() - media().size() - 1);
    }
}
