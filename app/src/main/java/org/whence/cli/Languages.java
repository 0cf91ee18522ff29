package org.whence.cli;

import java.util.Locale;
import org.whence.language.Language;

/** Languages as people type them. */
final class Languages {

    private Languages() {}

    /** @throws CommandException if {@code tag} is no language tag */
    static Language parse(String tag) {
        try {
            return new Language(tag.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    "--language is \"" + tag + "\", expected a BCP 47 tag such as en, ar, ru, tr or fa");
        }
    }
}
