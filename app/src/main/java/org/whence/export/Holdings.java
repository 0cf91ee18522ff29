package org.whence.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whence.analysis.Analysis;
import org.whence.app.Library;
import org.whence.claim.Claim;
import org.whence.correction.Correction;
import org.whence.register.KeyedLinker;
import org.whence.register.Register;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.search.SearchHit;
import org.whence.search.SearchIndex;
import org.whence.store.Fetch;
import org.whence.store.Kept;
import org.whence.store.KeptRegister;
import org.whence.story.Story;

/**
 * What an export is made of: reports with their analyses, and the register of these reports alone. Ids of claims, stories and
 * entities count within it; those of reports are the same everywhere.
 *
 * @param analyses by report id, as corrected
 * @param stored the same as the rules made them
 * @param corrections the entries of the journal about them, oldest first
 * @param fetched answers that a report rests on, for those that were fetched
 * @param pages the bytes that a report was read from
 */
public record Holdings(
        Register register,
        List<Analysis> analyses,
        List<Analysis> stored,
        List<Correction> corrections,
        Map<ReportId, List<Fetch>> fetched,
        Map<ReportId, byte[]> pages) {

    public Holdings {
        analyses = analyses.stream()
                .sorted(Comparator.comparing(a -> a.report().id()))
                .toList();
        stored = stored.stream()
                .sorted(Comparator.comparing(a -> a.report().id()))
                .toList();
        corrections = List.copyOf(corrections);
    }

    /** Reports that nobody corrected. */
    public Holdings(
            Register register,
            List<Analysis> analyses,
            Map<ReportId, List<Fetch>> fetched,
            Map<ReportId, byte[]> pages) {
        this(register, analyses, analyses, List.of(), fetched, pages);
    }

    /** Everything that {@code library} holds. */
    public static Holdings of(Library library) {
        List<ReportId> all = library.reports().stream().map(row -> row.id()).toList();
        return of(library, all, library.register(), library.store().corrections());
    }

    /**
     * The reports that a search finds, at most {@link SearchIndex#MOST_HITS}.
     *
     * @throws ExportException if it finds none
     */
    public static Holdings ofQuery(Library library, String query) {
        if (query.isBlank()) {
            throw new ExportException(
                    "the query is empty; give words to search for, or leave --query out for everything");
        }
        List<ReportId> found = library.search(query, null, SearchIndex.MOST_HITS).stream()
                .map(SearchHit::report)
                .toList();
        return some(library, found, "no report has \"" + query + "\"");
    }

    /**
     * The reports that carry a claim.
     *
     * @throws ExportException if there is none of that id
     */
    public static Holdings ofClaim(Library library, String id) {
        KeptRegister register = library.newest().register();
        List<ReportId> found = register.byKey(Kept.Kind.CLAIM, id).map(register::whole).stream()
                .flatMap(claim -> claim.statements().stream().map(Claim.Member::report))
                .toList();
        return some(library, found, "there is no claim " + id);
    }

    /**
     * The reports of a story.
     *
     * @throws ExportException if there is none of that id
     */
    public static Holdings ofStory(Library library, String id) {
        KeptRegister register = library.newest().register();
        List<ReportId> found = register.byKey(Kept.Kind.STORY, id).map(register::wholeStory).stream()
                .map(Story::reports)
                .flatMap(List::stream)
                .toList();
        return some(library, found, "there is no story " + id);
    }

    private static Holdings some(Library library, Collection<ReportId> found, String otherwise) {
        Set<ReportId> ids = new LinkedHashSet<>(found);
        if (ids.isEmpty()) {
            throw new ExportException(otherwise + "; \"whence search\" and the desk show what there is");
        }
        List<Analysis> analyses = new ArrayList<>();
        ids.forEach(id -> library.analysis(id).ifPresent(analyses::add));
        List<Correction> corrections = library.corrections().standing().stream()
                .filter(c -> c.places().stream().allMatch(place -> ids.contains(place.report())))
                .toList();
        return of(library, ids, KeyedLinker.load().link(analyses), corrections);
    }

    private static Holdings of(
            Library library, Collection<ReportId> ids, Register register, List<Correction> corrections) {
        List<Analysis> analyses = new ArrayList<>();
        List<Analysis> stored = new ArrayList<>();
        Map<ReportId, List<Fetch>> fetched = new LinkedHashMap<>();
        Map<ReportId, byte[]> pages = new LinkedHashMap<>();
        for (ReportId id : ids) {
            library.analysis(id).ifPresent(analyses::add);
            library.store().analysis(id).ifPresent(stored::add);
            library.store().bytes(id).ifPresent(bytes -> pages.put(id, bytes));
            List<Fetch> answers = library.store().evidence(id);
            if (!answers.isEmpty()) {
                fetched.put(id, answers);
            }
        }
        return new Holdings(register, analyses, stored, corrections, fetched, pages);
    }

    Optional<Analysis> analysis(ReportId id) {
        return analyses.stream().filter(a -> a.report().id().equals(id)).findFirst();
    }

    /** Name of the outlet, else where the report was read from. */
    static String publisher(Report report) {
        return report.outlet() == null ? report.source() : report.outlet().name();
    }

    /** An address for things that have none of their own: {@code urn:sha256:…}. */
    static String urn(ReportId id) {
        return "urn:" + id.value();
    }
}
