package org.whence.eval.tagging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.text.Span;

/**
 * One document of FactRuEval 2016 and the measure of its first track as its organisers define it: partial credit by tokens,
 * descriptors free, nothing counted for objects without a name or inside greater ones.
 *
 * @param tokens by first character
 */
record FactRuEval(String text, TreeMap<Integer, Token> tokens, List<Item> objects) {

    /** Spans whose tokens must be found, by type of object; all others are free. */
    private static final Map<String, Set<String>> COUNTED = Map.of(
            "locorg", Set.of("org_name", "loc_name"),
            "loc", Set.of("org_name", "loc_name"),
            "org", Set.of("org_name", "loc_name"),
            "per", Set.of("name", "patronymic", "nickname", "surname"));

    private static final Map<String, String> TYPES =
            Map.of("Person", "per", "Org", "org", "Organization", "org", "LocOrg", "locorg", "Location", "loc");

    record Token(Span span, String form) {
        boolean isPunctuation() {
            return form.codePoints().noneMatch(Character::isLetterOrDigit);
        }
    }

    /**
     * An object.
     *
     * @param tokens by first character
     * @param counted those that must be found
     */
    record Item(String type, Set<Integer> tokens, Set<Integer> counted, Span stretch) {
        boolean isUnnamed() {
            return counted.isEmpty();
        }
    }

    /** @param hits may be a fraction */
    record Tally(double hits, int standard, int given) {
        Tally plus(Tally other) {
            return new Tally(hits + other.hits, standard + other.standard, given + other.given);
        }
    }

    private record Part(String type, List<Token> tokens) {}

    static FactRuEval read(Path objectsFile) throws IOException {
        String base = objectsFile.toString().replaceAll("\\.objects$", "");
        String text = Files.readString(Path.of(base + ".txt"));
        Map<String, Token> byId = new HashMap<>();
        TreeMap<Integer, Token> tokens = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(base + ".tokens"))) {
            String[] fields = line.split(" ", 4);
            if (fields.length == 4) {
                int start = Integer.parseInt(fields[1]);
                Token token = new Token(new Span(start, start + Integer.parseInt(fields[2])), fields[3]);
                byId.put(fields[0], token);
                tokens.put(start, token);
            }
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(base + ".spans"))) {
            int bar = line.indexOf("  # ");
            if (bar > 0) {
                String[] left = line.substring(0, bar).strip().split(" +");
                String[] right = line.substring(bar + 4).strip().split(" +");
                List<Token> of = new ArrayList<>();
                for (int i = 0; i < Integer.parseInt(left[5]); i++) {
                    Token token = byId.get(right[i]);
                    if (token != null) {
                        of.add(token);
                    }
                }
                parts.put(left[0], new Part(left[1], of));
            }
        }
        List<Item> objects = new ArrayList<>();
        for (String line : Files.readAllLines(objectsFile)) {
            int comment = line.indexOf('#');
            String[] fields =
                    (comment < 0 ? line : line.substring(0, comment)).strip().split(" +");
            String type = fields.length < 3 ? null : TYPES.get(fields[1]);
            if (type != null) {
                List<Part> own = new ArrayList<>();
                Arrays.stream(fields, 2, fields.length)
                        .map(parts::get)
                        .filter(p -> p != null)
                        .forEach(own::add);
                objects.add(item(type, own));
            }
        }
        return new FactRuEval(text, tokens, objects);
    }

    private static Item item(String type, List<Part> parts) {
        Set<Integer> tokens = new HashSet<>();
        Set<Integer> counted = new HashSet<>();
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (Part part : parts) {
            for (Token token : part.tokens()) {
                tokens.add(token.span().start());
                if (COUNTED.getOrDefault(type, Set.of()).contains(part.type()) && !token.isPunctuation()) {
                    counted.add(token.span().start());
                }
                from = Math.min(from, token.span().start());
                to = Math.max(to, token.span().end());
            }
        }
        return new Item(type, tokens, counted, new Span(Math.min(from, to), to));
    }

    /** How {@code given}, stretches by type, compare with the objects; by type, {@code all} for the sum. */
    Map<String, Tally> score(List<MarkedText.Mark> given, boolean stateBodiesApart) {
        List<Item> standard = new ArrayList<>();
        for (Item item : objects) {
            standard.add(
                    stateBodiesApart || !item.type().equals("locorg")
                            ? item
                            : new Item("loc", item.tokens(), item.counted(), item.stretch()));
        }
        List<Item> test = new ArrayList<>();
        for (MarkedText.Mark mark : given) {
            Set<Integer> of = new HashSet<>();
            tokens.subMap(mark.span().start(), mark.span().end()).forEach((start, token) -> {
                if (!token.isPunctuation()) {
                    of.add(start);
                }
            });
            String type = !stateBodiesApart && mark.type().equals("locorg") ? "loc" : mark.type();
            test.add(new Item(type, of, of, mark.span()));
        }
        Map<Item, Item> pairs = pairs(standard, test);
        Map<String, Tally> tallies = new LinkedHashMap<>();
        Set<Item> ignored = new HashSet<>();
        for (Item s : standard) {
            if (isIgnored(s, standard, pairs)) {
                ignored.add(s);
            }
        }
        for (Item s : standard) {
            if (!ignored.contains(s)) {
                Item t = pairs.get(s);
                add(tallies, s.type(), new Tally(t == null ? 0 : quality(s, t), 1, t == null ? 0 : 1));
            }
        }
        Set<Item> matched = new HashSet<>(pairs.values());
        for (Item t : test) {
            if (!matched.contains(t)) {
                add(tallies, t.type(), new Tally(0, 0, 1));
            }
        }
        return tallies;
    }

    private static void add(Map<String, Tally> tallies, String type, Tally tally) {
        tallies.merge(type, tally, Tally::plus);
        tallies.merge("all", tally, Tally::plus);
    }

    /** Best pairs first. Marks seldom overlap, so that this is the best assignment but for rare ties. */
    private static Map<Item, Item> pairs(List<Item> standard, List<Item> test) {
        record Pair(Item standard, Item test, double worth) {}
        List<Pair> all = new ArrayList<>();
        for (Item s : standard) {
            for (Item t : test) {
                if (s.type().equals(t.type())) {
                    double worth = quality(s, t) + (s.isUnnamed() ? -1 : 0) + overlap(s.tokens(), t.tokens()) * 0.01;
                    if (overlap(s.tokens(), t.tokens()) > 0) {
                        all.add(new Pair(s, t, worth));
                    }
                }
            }
        }
        all.sort((a, b) -> Double.compare(b.worth(), a.worth()));
        Map<Item, Item> pairs = new LinkedHashMap<>();
        Set<Item> taken = new HashSet<>();
        for (Pair pair : all) {
            if (!pairs.containsKey(pair.standard()) && taken.add(pair.test())) {
                pairs.put(pair.standard(), pair.test());
            }
        }
        return pairs;
    }

    private static double overlap(Set<Integer> a, Set<Integer> b) {
        long common = a.stream().filter(b::contains).count();
        return common == 0 ? 0 : common / (double) (a.size() + b.size() - common);
    }

    private static double quality(Item s, Item t) {
        long hits = t.tokens().stream().filter(s.counted()::contains).count();
        long missed = s.counted().size() - hits;
        long extra = t.tokens().stream().filter(x -> !s.tokens().contains(x)).count();
        return hits + missed + extra == 0 ? overlap(s.tokens(), t.tokens()) : hits / (double) (hits + missed + extra);
    }

    private static boolean isIgnored(Item s, List<Item> standard, Map<Item, Item> pairs) {
        if (s.isUnnamed()) {
            return true;
        }
        Set<String> around = s.type().endsWith("org") ? Set.of("org", "locorg") : Set.of("loc", "org", "locorg");
        for (Item other : standard) {
            if (other.equals(s) || !around.contains(other.type())) {
                continue;
            }
            if (other.tokens().size() > s.tokens().size() && other.tokens().containsAll(s.tokens())) {
                return true;
            }
            if (other.tokens().equals(s.tokens())) {
                boolean both = pairs.containsKey(s) == pairs.containsKey(other);
                return both ? !s.type().equals("org") : !pairs.containsKey(s);
            }
        }
        return false;
    }
}
