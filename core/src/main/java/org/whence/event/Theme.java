package org.whence.event;

import java.util.List;
import org.whence.syntax.Token;

/**
 * What a report is about, as far as it decides whether words of war are meant: in sport, markets, weather and culture a
 * side is bombarded, prices are attacked and a storm kills without any deed of a party.
 */
final class Theme {

    /** Words of a harmless theme in a hundred from which on words of war are not believed without evidence of war. */
    private static final double MANY = 1.2;

    private static final long HARMLESS = Mark.SPORT.bit() | Mark.MARKET.bit() | Mark.WEATHER.bit() | Mark.CULTURE.bit();

    private int words;
    private int harmless;
    private int disaster;
    private int violent;
    private int arms;

    void count(View view) {
        for (int i = 0; i < view.size; i++) {
            Token token = view.tokens.get(i);
            if (token.isWord()) {
                words++;
                harmless += (view.signs.marks[i] & HARMLESS) != 0 ? 1 : 0;
                disaster += (view.signs.marks[i] & HARMLESS) == Mark.WEATHER.bit() ? 1 : 0;
                violent += view.has(i, Mark.VIOLENCE) ? 1 : 0;
                arms += view.has(i, Mark.ARMS) ? 1 : 0;
            }
        }
    }

    /** How many words of the report speak of arms. */
    int arms() {
        return arms;
    }

    private boolean isHarmless(int found) {
        return words > 0 && found * 100.0 / words >= MANY && found > 2 * violent;
    }

    /** Takes out deeds of force that the theme makes figures of speech. */
    void drop(List<Draft> drafts, Scene scene) {
        boolean harmlessReport = isHarmless(harmless);
        // after a flood states promise, ask and thank each other in earnest
        boolean playful = isHarmless(harmless - disaster);
        boolean ofPublic =
                scene.states.publicMentions() >= 3 && harmless <= 1 + (scene.states.publicMentions() + violent) / 3;
        drafts.removeIf(draft -> draft.ofNobody && !ofPublic);
        boolean mixed = words > 0 && harmless * 100.0 / words >= MANY / 3;
        drafts.removeIf(draft -> (isForce(draft.type()) ? mixed || harmlessReport : playful)
                && !isBetweenStates(draft, scene)
                && isFigure(draft, harmlessReport));
        drafts.removeIf(draft -> isOfNature(draft, scene));
    }

    /**
     * Whether nobody but a flood or a storm did the deed: its sentence speaks of no weapon, and a word for such a force stands
     * nearer to the trigger than a doer of some state, if there is one.
     */
    private static boolean isOfNature(Draft draft, Scene scene) {
        if (draft.type() != EventType.ASSAULT) {
            return false;
        }
        int nature = Integer.MAX_VALUE;
        for (int i = 0; i < draft.view.size; i++) {
            if (draft.view.has(i, Mark.ARMS)) {
                return false;
            }
            if ((draft.view.signs.marks[i] & HARMLESS) == Mark.WEATHER.bit() && (i < draft.from || i >= draft.to)) {
                nature = Math.min(nature, distance(draft, i, i + 1));
            }
        }
        int nearest = nature;
        return nature < Integer.MAX_VALUE
                && draft.who.stream()
                        .noneMatch(doer ->
                                scene.states.country(doer) != null && distance(draft, doer.from, doer.to) < nearest);
    }

    private static int distance(Draft draft, int from, int to) {
        return to <= draft.from ? draft.from - to : Math.max(0, from - draft.to);
    }

    /** What one state says to another over the water of a river is no figure of speech. */
    private static boolean isBetweenStates(Draft draft, Scene scene) {
        if (draft.who.isEmpty() || draft.target.isEmpty() || draft.type() == EventType.ASSAULT) {
            return false;
        }
        String one = scene.states.country(draft.who.get(0));
        String other = scene.states.country(draft.target.get(0));
        return one != null && other != null && !one.equals(other);
    }

    private static boolean isForce(EventType type) {
        return switch (type) {
            case ASSAULT, THREATEN, MOBILIZE, COERCE, PROTEST, SANCTION -> true;
            default -> false;
        };
    }

    /** Whether words of sport, markets or weather in the sentence outweigh those of war, the trigger itself not counted. */
    private static boolean isFigure(Draft draft, boolean harmlessReport) {
        if (draft.frame.needs().contains(Mark.RELIEF)) {
            // where a flood or an earthquake is the theme, help is no figure of speech
            return false;
        }
        int figure = 0;
        int force = 0;
        for (int i = 0; i < draft.view.size; i++) {
            if (i >= draft.from && i < draft.to) {
                continue;
            }
            figure += (draft.view.signs.marks[i] & HARMLESS) != 0 ? 1 : 0;
            force += draft.view.has(i, Mark.VIOLENCE) || draft.view.has(i, Mark.ARMS) ? 1 : 0;
        }
        return harmlessReport ? force == 0 || figure > force : figure > force;
    }
}
