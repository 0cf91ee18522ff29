package org.whence.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.whence.app.Library;
import org.whence.config.Settings;
import org.whence.store.Home;
import org.whence.web.Desk;
import org.whence.web.PortTakenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whence serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the web app on this machine's loopback address and waits until it is stopped (Ctrl+C).")
final class ServeCommand implements Callable<Integer> {
    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = Values.Port.class,
            description = "Port to listen on (default: " + Settings.PORT + "); 0 takes any free one.")
    private @Nullable Integer port;

    ServeCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = whence.settings(home.home);
        Home folder = Home.at(settings.home());
        try (Library library = Library.open(folder)) {
            return serve(whence.terminal(), library, port == null ? settings.port() : port);
        }
    }

    /** Shows {@code library} until the process is stopped. */
    static int serve(Terminal terminal, Library library, int port) throws InterruptedException {
        try (Desk desk = Desk.start(library, port)) {
            terminal.out().println("Store: " + library.store().home().folder());
            terminal.out().println("Open " + desk.address() + " in a browser. Stop with Ctrl+C.");
            // the register is made while the person looks for the browser, not when they open the first page
            library.register();
            library.catchUp();
            CountDownLatch stopped = new CountDownLatch(1);
            Thread hook = new Thread(stopped::countDown, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            stopped.await();
            return Exit.DONE;
        } catch (PortTakenException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }
}
