package org.whence.cli;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; plain lines, now and then, where the output goes to a file. */
final class Bar implements AutoCloseable {

    /** Steps between two lines in a file. */
    private static final int LINE_EVERY = 200;

    private final Terminal terminal;
    private final String task;
    private final int total;
    private final @Nullable ProgressBar bar;
    private int steps;

    private Bar(Terminal terminal, String task, int total, @Nullable ProgressBar bar) {
        this.terminal = terminal;
        this.task = task;
        this.total = total;
        this.bar = bar;
    }

    /** @param total number of steps; -1 if nobody knows */
    static Bar open(Terminal terminal, String task, int total) {
        ProgressBar bar = terminal.interactive()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                        .setUpdateIntervalMillis(100)
                        .setSpeedUnit(java.time.temporal.ChronoUnit.SECONDS)
                        .showSpeed()
                        .setEtaFunction(state -> java.util.Optional.<Duration>empty())
                        .build()
                : null;
        return new Bar(terminal, task, total, bar);
    }

    void step() {
        steps++;
        if (bar != null) {
            bar.step();
        } else if (steps % LINE_EVERY == 0 && steps != total) {
            terminal.err().println(task + ": " + steps + (total < 0 ? "" : " of " + total));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
