package org.whence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.app.Catalogue;
import org.whence.claim.Claim;
import org.whence.language.Language;
import org.whence.store.Kept;
import org.whence.store.KeptRegister;

/**
 * A claim as a list tells it: in the words of somebody whom the reader can read, if there is one, and who carries it.
 *
 * @param words of a carrier in the language of the pages, else those of the claim
 * @param language of the words; null if it is not known
 * @param carriers some of the reports that carry it, each outlet once
 * @param more outlets that are not among them
 */
public record Voiced(Claim claim, String words, @Nullable Language language, List<ReportLink> carriers, int more) {

    /** Outlets that are named in a list. */
    private static final int SHOWN = 6;

    /** Carriers that are looked at. */
    private static final int LOOKED_AT = 24;

    static Voiced of(Kept<Claim> claim, Catalogue catalogue, Language reader) {
        List<KeptRegister.Carrier> carriers = catalogue.register().carriers(claim.place(), LOOKED_AT);
        KeptRegister.Carrier readable = carriers.stream()
                .filter(c ->
                        c.report().language().equals(reader.tag()) && !c.words().isBlank())
                .findFirst()
                .orElse(null);
        Map<String, ReportLink> byOutlet = new LinkedHashMap<>();
        carriers.forEach(c -> {
            ReportLink link = ReportLink.of(c.report());
            byOutlet.putIfAbsent(link.publisher(), link);
        });
        List<ReportLink> shown = byOutlet.values().stream().limit(SHOWN).toList();
        return new Voiced(
                claim.item(),
                readable == null ? claim.item().text() : readable.words(),
                readable == null ? null : reader,
                shown,
                Math.max(0, claim.item().outlets() - shown.size()));
    }
}
