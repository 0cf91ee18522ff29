package org.whence.cli;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
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
        description =
                "Starts the web app, for this machine alone unless --host is given, and waits until it is stopped (Ctrl+C).")
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

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = {
                "Address to listen on, where others reach it. Whoever comes needs a token: $WHENCE_TOKEN, else one that is"
                        + " made and printed. Without --host only this machine reaches the desk."
            })
    private @Nullable String host;

    ServeCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = whence.settings(home.home);
        Home folder = Home.at(settings.home());
        try (Library library = Library.open(folder)) {
            int number = port == null ? settings.port() : port;
            if (host == null || host.equals("127.0.0.1") || host.equals("localhost")) {
                return serve(whence.terminal(), library, number);
            }
            String token = whence.environment("WHENCE_TOKEN").orElseGet(ServeCommand::token);
            String address = host;
            return serve(
                    whence.terminal(),
                    library,
                    () -> Desk.startFor(library, address, number, token),
                    "?token=" + token);
        } catch (IllegalArgumentException e) {
            throw new CommandException("$WHENCE_TOKEN: " + e.getMessage());
        }
    }

    private static String token() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Shows {@code library} until the process is stopped. */
    static int serve(Terminal terminal, Library library, int port) throws InterruptedException {
        return serve(terminal, library, () -> Desk.start(library, port), "");
    }

    private static int serve(Terminal terminal, Library library, Supplier<Desk> start, String query)
            throws InterruptedException {
        try (Desk desk = start.get()) {
            terminal.out().println("Store: " + library.store().home().folder());
            terminal.out().println("Open " + desk.address() + query + " in a browser. Stop with Ctrl+C.");
            // what is kept is read while the person looks for the browser, not when they open the first page
            library.linkInBackground();
            library.catalogue();
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
