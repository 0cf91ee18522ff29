package org.whence.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.report.Outlet;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.store.StoredReport;

/**
 * A report as the pages name it.
 *
 * @param title never empty
 * @param outlet null if unknown
 * @param day ISO, or null
 */
public record ReportLink(
        ReportId id,
        Language language,
        String title,
        @Nullable String outlet,
        @Nullable String day) {

    static ReportLink of(StoredReport row) {
        return new ReportLink(
                row.id(), new Language(row.language()), titled(row.title(), row.source()), row.outlet(), row.day());
    }

    static ReportLink of(Report report) {
        Outlet outlet = report.outlet();
        return new ReportLink(
                report.id(),
                report.language(),
                titled(report.title(), report.source()),
                outlet == null ? null : outlet.name(),
                report.day().map(d -> d.value()).orElse(null));
    }

    /** A report without a title goes by the last part of its path. */
    private static String titled(String title, String source) {
        return title.isBlank() ? source.substring(source.lastIndexOf('/') + 1) : title;
    }

    public String address() {
        return "/reports/" + id.value().substring("sha256:".length());
    }

    /** The language in words, for the pages are in English. */
    public String languageName() {
        return languageName(language.tag());
    }

    /** {@code Turkish} for {@code tr}; a tag that nobody has a name for stands for itself. */
    public static String languageName(String tag) {
        return tag.equals(Language.UNDETERMINED.tag())
                ? "unknown language"
                : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    /** Who published it, else what it is called. */
    public String publisher() {
        return outlet == null ? title : outlet;
    }

    public String dayOrNone() {
        return day == null ? "undated" : day;
    }

    public String direction() {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }
}
