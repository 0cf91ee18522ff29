package org.whence.reading.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What the JSON-LD of a page says about its report, after schema.org. */
final class Linked {

    /** Types of reports, the surest first. */
    private static final List<String> TYPES = List.of(
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "ReviewNewsArticle",
            "LiveBlogPosting",
            "Article",
            "BlogPosting",
            "Report",
            "ScholarlyArticle",
            "TechArticle",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "AdvertiserContentArticle",
            "Review",
            "WebPage",
            "ItemPage",
            "CreativeWork",
            "VideoObject",
            "Recipe",
            "Event",
            "Product");

    /** The first so many of them are reports; the others only carry a day now and then. */
    private static final int REPORTS = 15;

    private static final List<String> PARTS =
            List.of("Comment", "UserComments", "Answer", "ImageObject", "Person", "Organization", "Rating", "Offer");

    private static final List<String> ORIGINALS = List.of("sourceOrganization", "provider");

    private static final List<String> PUBLISHERS = List.of("NewsMediaOrganization", "Organization", "WebSite");

    /** More nodes are not looked at. */
    private static final int MOST_NODES = 2_000;

    private final List<Json> nodes = new ArrayList<>();
    private final Map<String, Json> byId = new HashMap<>();
    private final List<Json> reports = new ArrayList<>();

    private Linked() {}

    static Linked of(Landmarks page) {
        Linked linked = new Linked();
        for (Element script : page.data) {
            Json.read(script.data()).forEach(value -> linked.collect(value, 0));
        }
        for (String type : TYPES.subList(0, REPORTS)) {
            linked.nodes.stream().filter(node -> linked.is(node, type)).forEach(linked.reports::add);
        }
        return linked;
    }

    private void collect(Json value, int depth) {
        if (depth > 6 || nodes.size() > MOST_NODES) {
            return;
        }
        for (Json one : value.all()) {
            if (!one.members().isEmpty()) {
                nodes.add(one);
                one.at("@id").text().ifPresent(id -> {
                    if (one.members().size() > 1) {
                        byId.putIfAbsent(id, one);
                    }
                });
                collect(one.at("@graph"), depth + 1);
                collect(one.at("mainEntity"), depth + 1);
                collect(one.at("mainEntityOfPage"), depth + 1);
            }
        }
    }

    private boolean is(Json node, String type) {
        return node.at("@type").all().stream()
                .map(Json::text)
                .flatMap(Optional::stream)
                .anyMatch(t -> t.equals(type) || t.endsWith("/" + type) || t.endsWith(":" + type));
    }

    /** The strings that the reports give for {@code name}, the surest first. */
    List<String> ofReports(String name) {
        return texts(reports, name);
    }

    /** The strings that nodes about the page as a whole give for {@code name}; parts of a page are none. */
    List<String> ofPage(String name) {
        List<Json> others = new ArrayList<>();
        for (String type : TYPES.subList(REPORTS, TYPES.size())) {
            nodes.stream().filter(node -> is(node, type)).forEach(others::add);
        }
        nodes.stream()
                .filter(node -> !reports.contains(node) && !others.contains(node))
                .filter(node -> PARTS.stream().noneMatch(type -> is(node, type)))
                .forEach(others::add);
        return texts(others, name);
    }

    private static List<String> texts(List<Json> nodes, String name) {
        return nodes.stream()
                .flatMap(node -> node.at(name).all().stream())
                .map(Json::text)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Names of those whom the reports give as {@code role}: author, publisher. */
    List<String> names(String role) {
        List<String> names = new ArrayList<>();
        for (Json report : reports) {
            for (Json one : report.at(role).all()) {
                nameOf(one).ifPresent(names::add);
            }
        }
        return names.stream().distinct().toList();
    }

    /** Who the reports say published them first: another organisation than {@code publisher}; the surest first. */
    List<String> originals() {
        List<String> names = new ArrayList<>();
        for (String role : ORIGINALS) {
            names.addAll(names(role));
        }
        for (Json report : reports) {
            for (Json based : report.at("isBasedOn").all()) {
                for (String role : List.of("publisher", "sourceOrganization", "provider")) {
                    based.at(role).all().forEach(one -> nameOf(one).ifPresent(names::add));
                }
            }
        }
        return names;
    }

    /** Name of the organisation or site that the page describes, if it describes exactly one. */
    Optional<String> site() {
        List<String> names = nodes.stream()
                .filter(node -> PUBLISHERS.stream().anyMatch(type -> is(node, type)))
                .map(node -> node.at("name").text())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private Optional<String> nameOf(Json one) {
        if (one.members().isEmpty()) {
            return one.text();
        }
        Json node = one.at("name").text().isPresent()
                ? one
                : one.at("@id").text().map(byId::get).orElse(one);
        return node.at("name").all().stream()
                .map(Json::text)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
