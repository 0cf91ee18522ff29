package org.whence.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Packed;
import org.whence.analysis.Packing;
import org.whence.analysis.Shelf;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.language.Language;
import org.whence.likeness.Numbering;
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.text.Span;

/**
 * The entities of all reports, a number each, by report and id: what identities are decided by in a few bytes, what they are
 * made of on a shelf. There are some twenty-five for every report.
 */
final class EntityTable {
    /** Of {@link #country}, {@link #concept} and {@link #gender}: there is none. */
    static final int NONE = 0;

    private static final int FIRST_ROOM = 256;

    private final Shelf shelf;
    private final List<ReportId> reports;
    /** Strings that many entities have; the first is that of nothing. */
    private final Numbering<String> strings = new Numbering<>();

    /** Of each report its first entity; one more for the end. */
    private final int[] firsts;

    private final Language[] languages;
    private final @Nullable LocalDate[] days;
    private int readReports;

    private int size;
    private int[] reportOf = new int[FIRST_ROOM];
    private int[] ids = new int[FIRST_ROOM];
    private byte[] types = new byte[FIRST_ROOM];
    private boolean[] isNamed = new boolean[FIRST_ROOM];
    private int[] concepts = new int[FIRST_ROOM];
    private int[] countries = new int[FIRST_ROOM];
    private byte[] genders = new byte[FIRST_ROOM];
    private long[] places = new long[FIRST_ROOM];

    /** @param reports sorted */
    EntityTable(List<ReportId> reports, Shelf shelf) {
        // the number of nothing is NONE
        strings.of("");
        this.reports = reports;
        this.shelf = shelf;
        this.firsts = new int[reports.size() + 1];
        this.languages = new Language[reports.size()];
        this.days = new LocalDate[reports.size()];
    }

    /** Those of the next report, sorted. Returns the number of the first. */
    int add(List<EntityOfReport> entities, Language language, @Nullable LocalDate day) {
        int first = size;
        languages[readReports] = language;
        days[readReports] = day;
        for (EntityOfReport entity : entities) {
            room();
            reportOf[size] = readReports;
            ids[size] = strings.of(entity.entity().id());
            types[size] = (byte) entity.entity().type().ordinal();
            isNamed[size] = !entity.named().isEmpty();
            concepts[size] = strings.of(entity.conceptOrNothing());
            countries[size] = strings.of(entity.countryOrNothing());
            genders[size] = (byte) strings.of(entity.genderOrNothing());
            places[size] = shelf.put(packed(entity));
            size++;
        }
        readReports++;
        firsts[readReports] = size;
        return first;
    }

    private void room() {
        if (size == ids.length) {
            int room = size + (size >> 1);
            reportOf = Arrays.copyOf(reportOf, room);
            ids = Arrays.copyOf(ids, room);
            types = Arrays.copyOf(types, room);
            isNamed = Arrays.copyOf(isNamed, room);
            concepts = Arrays.copyOf(concepts, room);
            countries = Arrays.copyOf(countries, room);
            genders = Arrays.copyOf(genders, room);
            places = Arrays.copyOf(places, room);
        }
    }

    private static byte[] packed(EntityOfReport entity) {
        Packing packing = new Packing();
        packing.add(entity.entity().name()).add(entity.mentions().size());
        for (EntityOfReport.Words words : entity.mentions()) {
            packing.add(words.isName() ? 1 : 0)
                    .add(words.passage().span().start())
                    .add(words.passage().span().end())
                    .add(words.passage().text());
        }
        return packing.bytes();
    }

    int size() {
        return size;
    }

    /** Place of the report in the collection. */
    int report(int entity) {
        return reportOf[entity];
    }

    Language language(int entity) {
        return languages[reportOf[entity]];
    }

    /** Of the report; null if it is undated. */
    @Nullable
    LocalDate day(int entity) {
        return days[reportOf[entity]];
    }

    /** The first entity of the report at {@code place}; that of the next report is the first one that it has not. */
    int first(int place) {
        return firsts[place];
    }

    EntityType type(int entity) {
        return EntityType.values()[types[entity]];
    }

    boolean isNamed(int entity) {
        return isNamed[entity];
    }

    int concept(int entity) {
        return concepts[entity];
    }

    int country(int entity) {
        return countries[entity];
    }

    int gender(int entity) {
        return genders[entity];
    }

    /** What a number stands for. */
    String string(int number) {
        return strings.value(number);
    }

    Identity.Member member(int entity) {
        return new Identity.Member(reports.get(reportOf[entity]), strings.value(ids[entity]));
    }

    /** The number of an entity; -1 if there is none such. */
    int find(ReportId report, String id) {
        int place = Collections.binarySearch(reports, report);
        int wanted = strings.find(id);
        if (place < 0 || wanted == Numbering.UNKNOWN) {
            return -1;
        }
        for (int entity = firsts[place]; entity < firsts[place + 1]; entity++) {
            if (ids[entity] == wanted) {
                return entity;
            }
        }
        return -1;
    }

    /** What an entity is called, and by which words it is named or described. */
    record Details(String name, List<EntityOfReport.Words> mentions) {}

    Details details(int entity) {
        Packed packed = new Packed(shelf.get(places[entity]));
        String name = packed.text();
        int count = packed.number();
        List<EntityOfReport.Words> mentions = new ArrayList<>(count);
        ReportId report = reports.get(reportOf[entity]);
        for (int i = 0; i < count; i++) {
            boolean isName = packed.number() == 1;
            Span span = new Span(packed.number(), packed.number());
            mentions.add(new EntityOfReport.Words(new Passage(report, span, packed.text()), isName));
        }
        return new Details(name, mentions);
    }
}
