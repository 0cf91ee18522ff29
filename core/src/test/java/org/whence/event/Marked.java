package org.whence.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/**
 * A sentence with its mentions and times written into it: {@code [P:Karim Adel]} a person by name, {@code [p:the minister]}
 * by description; O body, S state, L place, E equipment, N nationality, Q quantity; {@code /IRQ} behind the letter is the
 * country, letters behind the type an id for several mentions of one entity ({@code [pAdel/IRQ:the minister]}). The
 * entity's id is otherwise its words. {@code {2020-12-07:on 7 December}} is a time.
 */
record Marked(Report report, Entities entities, List<TimeMention> times) {

    private record Open(int start, String tag, boolean time) {}

    static Marked of(String language, String marked) {
        StringBuilder text = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        List<TimeMention> times = new ArrayList<>();
        Map<String, Entity> entities = new LinkedHashMap<>();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[' || c == '{') {
                int colon = marked.indexOf(':', i);
                open.push(new Open(text.length(), marked.substring(i + 1, colon), c == '{'));
                i = colon;
            } else if (c == ']' || c == '}') {
                Open one = open.pop();
                Span span = new Span(one.start(), text.length());
                if (one.time()) {
                    times.add(new TimeMention(span, TimeMention.Type.DATE, one.tag(), TimeMention.Direction.UNKNOWN));
                } else {
                    mention(one.tag(), span, text.substring(one.start()), mentions, entities);
                }
            } else {
                text.append(c);
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return new Marked(
                report(language, text.toString()), new Entities(mentions, List.copyOf(entities.values())), times);
    }

    private static void mention(
            String tag, Span span, String words, List<Mention> mentions, Map<String, Entity> entities) {
        int slash = tag.indexOf('/');
        String head = slash < 0 ? tag : tag.substring(0, slash);
        EntityType type =
                switch (head.substring(0, 1).toUpperCase(Locale.ROOT)) {
                    case "P" -> EntityType.PERSON;
                    case "O" -> EntityType.ORGANISATION;
                    case "S" -> EntityType.STATE;
                    case "L" -> EntityType.PLACE;
                    case "E" -> EntityType.EQUIPMENT;
                    case "N" -> EntityType.NATIONALITY;
                    case "Q" -> EntityType.QUANTITY;
                    default -> throw new IllegalArgumentException(tag + " begins with no type");
                };
        String id = head.length() > 1 ? head.substring(1) : words;
        Mention.Form form = Character.isUpperCase(head.charAt(0)) ? Mention.Form.NAME : Mention.Form.NOMINAL;
        mentions.add(new Mention(span, type, form, id));
        entities.putIfAbsent(
                id,
                new Entity(
                        id,
                        type,
                        words,
                        List.of(),
                        slash < 0 ? null : tag.substring(slash + 1),
                        "",
                        null,
                        Entity.Agreement.UNKNOWN,
                        List.of()));
    }

    private static Report report(String language, String text) {
        return Report.bare(
                new ReportId("sha256:" + "0".repeat(64)),
                "test.txt",
                new Language(language),
                text,
                List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)));
    }
}
