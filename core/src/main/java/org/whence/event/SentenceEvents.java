package org.whence.event;

import java.util.ArrayList;
import java.util.List;
import org.whence.statement.Statement;

/** The events of one sentence: participants for every trigger, then what belongs together is put together. */
final class SentenceEvents {

    private final Scene scene;
    private final View view;
    private final List<Statement> around;

    SentenceEvents(Scene scene, View view) {
        this.scene = scene;
        this.view = view;
        this.around = scene.statementsAround(view.sentence.span());
    }

    List<Draft> find() {
        markCues();
        Participants participants = new Participants(scene, view, around);
        Conditions conditions = new Conditions(scene, view);
        ImpliedParties implied = new ImpliedParties(scene, view);
        List<Draft> all = Triggers.find(view);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Draft> kept = new ArrayList<>();
        Draft last = null;
        for (Draft draft : all) {
            if (last != null && last.from == draft.from) {
                continue;
            }
            participants.fill(draft);
            draft.unproved = !conditions.isComplete(draft);
            kept.add(draft);
            last = !draft.unproved && draft.isTold() ? draft : last;
        }
        Joining joining = new Joining(scene, view, kept);
        joining.thank();
        joining.complement();
        joining.impliedTransfers();
        kept.removeIf(draft -> draft.unproved || draft.dropped);
        joining.merge();
        joining.blame();
        joining.dropKept();
        joining.shareParties();
        joining.visitsMeet();
        joining.drop();
        kept.forEach(conditions::warning);
        kept.forEach(draft -> draft.ofNobody = !draft.isTold() || conditions.isPrivate(draft));
        kept.removeIf(draft -> draft.dropped || draft.ofNobody && !draft.isToldOfNobody());
        Telling telling = new Telling(scene, view);
        kept.forEach(implied::maker);
        kept.forEach(telling::finish);
        kept.removeIf(Conditions::isHarmless);
        kept.forEach(implied::buyer);
        kept.forEach(implied::otherSide);
        kept.forEach(implied::addDenier);
        return kept;
    }

    /** A cue of saying is a verb: no participant is looked for beyond it. */
    private void markCues() {
        for (Statement statement : around) {
            if (statement.cue() == null) {
                continue;
            }
            boolean person = false;
            for (int i = 0; i < view.size; i++) {
                if (statement.cue().contains(view.tokens.get(i).span().start())) {
                    // "invited the admiral to": whoever stands between the words of the cue takes part in what they
                    // name
                    person |= view.at[i] != null;
                    view.verb[i] |= !person;
                    view.cue[i] |= !person;
                }
            }
        }
    }
}
