package org.whence.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;

/**
 * Names that a model learned from marked texts sees. It proposes; {@link NameFinder} reconciles the proposals with what the
 * rules found. The head of the model's file says which of its types are which of ours ({@code types: per=PERSON}) and from
 * which margin on a proposal is made ({@code margin: 20}).
 */
final class NameTagger {

    /** A stretch of words, first and word after the last. */
    record Proposal(int from, int to, EntityType type) {}

    /** Proposes nothing. */
    static final NameTagger NONE = new NameTagger(null);

    private final @Nullable TagModel model;
    private final Map<String, EntityType> types = new LinkedHashMap<>();
    private final double margin;

    private NameTagger(@Nullable TagModel model) {
        this.model = model;
        if (model == null) {
            this.margin = 0;
            return;
        }
        this.margin = Double.parseDouble(model.says("margin"));
        for (String pair : model.says("types").split(",", -1)) {
            int equals = pair.indexOf('=');
            types.put(
                    pair.substring(0, equals).strip(),
                    EntityType.valueOf(pair.substring(equals + 1).strip()));
        }
    }

    /** The tagger of {@code language}; one that proposes nothing if the language has no model. */
    static NameTagger load(Language language) {
        Optional<TagModel> model = TagModel.find(NameTagger.class, language + "/names.model");
        return model.isPresent() ? new NameTagger(model.get()) : NONE;
    }

    List<Proposal> propose(Units units, List<TagFeatures.Line> lines) {
        List<Proposal> proposals = new ArrayList<>();
        if (model == null) {
            return proposals;
        }
        int at = 0;
        for (TagFeatures.Line line : lines) {
            for (TagModel.Stretch stretch : model.find(line.features())) {
                EntityType type = types.get(stretch.type());
                if (type != null && stretch.margin() >= margin) {
                    proposals.add(new Proposal(at + stretch.from(), at + stretch.to(), type));
                }
            }
            at += line.words().size();
        }
        return proposals;
    }

    /** Whether it never proposes anything, so that asking it is lost time. */
    boolean isNone() {
        return model == null;
    }
}
