package org.whence.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.whence.analysis.Analysis;
import org.whence.app.Library;
import org.whence.wire.CorrectionJson;
import org.whence.wire.RegisterJson;

/** Writes what a library holds, or a part of it. Equal holdings give equal documents. */
public final class Export {

    /** Forms of export. */
    public enum Format {
        /** The register as one JSON document. */
        JSON("json", "application/json"),
        /** JSON Lines: one analysis a line with its page, by report id, then corrections; {@code whence import} reads it. */
        JSONL("jsonl", "application/jsonl"),
        /** One statement a line: who said it through whom, in which words. */
        CSV("csv", "text/csv"),
        /** Events in the columns of POLECAT, with speaker, chain, stage and passage. */
        PLOVER_CSV("csv", "text/csv"),
        /** Deals in the columns of the SIPRI arms transfers database, with the passages behind them. */
        ARMS_CSV("csv", "text/csv"),
        /** Entities of FollowTheMoney, one a line. */
        FTM("ftm.json", "application/jsonl"),
        /** W3C Web Annotations: one for each statement, with its words and their place. */
        ANNOTATIONS("jsonld", "application/ld+json"),
        /** Who quotes whom and what rests on what, in PROV-O. */
        PROV("jsonld", "application/ld+json"),
        /** Events with their places, by name: no coordinates are known. */
        GEOJSON("geojson", "application/geo+json"),
        /** A page to print, with passages, sources, hashes and times of access. */
        DOSSIER("html", "text/html");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** Of a file of this form, without the full stop. */
        public String extension() {
            return extension;
        }

        /** IANA media type; the text is always UTF-8. */
        public String mediaType() {
            return mediaType;
        }

        /** As one types it: {@code plover-csv}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The form that {@code word} names; empty if it names none. */
        public static Optional<Format> of(String word) {
            return Arrays.stream(values())
                    .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }

        /** All words, for a message. */
        public static String words() {
            return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
        }
    }

    private Export() {}

    /** Hands everything in {@code library} to {@code lines}, line by line. */
    public static void write(Library library, Format format, Consumer<String> lines) {
        if (format == Format.JSON || format == Format.ARMS_CSV) {
            // these need the register alone, not every page
            byRegister(
                    new Holdings(library.register(), java.util.List.of(), java.util.Map.of(), java.util.Map.of()),
                    format,
                    lines);
        } else {
            write(Holdings.of(library), format, lines);
        }
    }

    private static void byRegister(Holdings holdings, Format format, Consumer<String> lines) {
        if (format == Format.JSON) {
            lines.accept(RegisterJson.write(holdings.register()));
        } else {
            ArmsCsv.write(holdings.register(), lines);
        }
    }

    /** Hands the document to {@code lines}, line by line. */
    public static void write(Holdings holdings, Format format, Consumer<String> lines) {
        switch (format) {
            case JSON, ARMS_CSV -> byRegister(holdings, format, lines);
            case JSONL -> {
                holdings.stored().forEach(a -> lines.accept(Exchange.write(a, holdings)));
                holdings.corrections().forEach(c -> lines.accept(CorrectionJson.write(c)));
            }
            case CSV -> StatementsCsv.write(holdings, lines);
            case PLOVER_CSV -> {
                lines.accept(PloverCsv.header());
                for (Analysis analysis : holdings.analyses()) {
                    PloverCsv.write(analysis, lines);
                }
            }
            case FTM -> FollowTheMoney.write(holdings, lines);
            case ANNOTATIONS -> lines.accept(Annotations.of(holdings));
            case PROV -> lines.accept(Provenance.of(holdings));
            case GEOJSON -> lines.accept(GeoJson.of(holdings));
            case DOSSIER -> Dossier.write(holdings, lines);
        }
    }
}
