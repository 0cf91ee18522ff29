/**
 * Who is said to have said what, and through whom: cue, source, content and chain. Start at {@link
 * org.whence.statement.StatementFinder} for what comes out, at {@link org.whence.statement.StatementRules} for how it is
 * found; the words of each language lie in the folders beside, described in StatementFacts. UnitReader reads one unit: CueFinder
 * finds its cues, Complements where the content of each begins, Sources and VerbFinal whose words they are, Contents how far they
 * reach; what a linguist would ask of the sentence on the way stands in classes of its own that ReadUnit holds (Clauses,
 * NounPhrases, RelativeClauses, Addressees, SubjectBefore, SubjectBehind, MainSubject, PossibleSpeakers). Whom the words of a source stand for
 * is said by Speakers: Heads chooses the mention, Discourse remembers who was heard before, and BackPointers, Pronouns, Offices
 * and Documents each know one way in which words without a name stand for somebody. May use {@code entity} and what lies below
 * it; does not know events.
 */
@NullMarked
package org.whence.statement;

import org.jspecify.annotations.NullMarked;
