package org.whence.cli;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.config.Likeness;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, and where to read more. */
final class WrongUse {

    /** Letters that a slip of the keyboard gets wrong. */
    private static final int SLIP = 2;

    /** No word of ours is longer. */
    private static final int LONGEST = 40;

    private WrongUse() {}

    static int say(Terminal terminal, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        terminal.complain(what(wrong) + "; try: " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }

    private static String what(ParameterException wrong) {
        if (wrong.getCause() instanceof TypeConversionException refused && wrong.getArgSpec() != null) {
            return name(wrong.getArgSpec()) + " is \"" + value(wrong.getValue()) + "\", " + refused.getMessage();
        }
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched);
        }
        String message = String.valueOf(wrong.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        String typed = wrong.getUnmatched().get(0);
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        Set<String> known = wrong.isUnknownOption()
                ? command.optionsMap().keySet()
                : command.subcommands().keySet();
        String kind = wrong.isUnknownOption() ? "option" : known.isEmpty() ? "argument" : "command";
        String word = typed.replaceFirst("=.*", "");
        String near = word.length() > LONGEST ? null : Likeness.nearest(word, known);
        return "\"" + typed + "\" is no " + kind + " here"
                + (near != null && Likeness.distance(word, near) <= SLIP ? "; did you mean " + near + "?" : "");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String value(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
