package org.whence.config;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, from the file {@code whence.properties} in the home folder. Commands' options stand above it.
 *
 * @param home folder of the store, absolute
 * @param port of the web app, 0 to 65535; 0 takes any free one
 * @param threads that analyse, 1 to 256
 */
public record Settings(Path home, int port, int threads) {

    /** The web app's port unless somebody says otherwise. */
    public static final int PORT = 8787;

    /** Name of the file in the home folder. */
    public static final String FILE = "whence.properties";

    private static final List<String> KEYS = List.of("port", "threads");

    public Settings {
        home = home.toAbsolutePath().normalize();
        if (port < 0 || port > 65_535) {
            throw new SettingsException("port is " + port + ", not 0 to 65535; give another with --port or in " + FILE);
        }
        if (threads < 1 || threads > 256) {
            throw new SettingsException("threads is " + threads + ", not 1 to 256; mend it in " + FILE);
        }
    }

    /**
     * Reads the settings.
     *
     * @param home folder given on the command line, or null
     * @param environment variables of the process: {@code WHENCE_HOME}, and where the system keeps users' data
     * @throws SettingsException if a key is unknown or a value is no number
     */
    public static Settings load(@Nullable Path home, Map<String, String> environment) {
        Path folder = home != null ? home : homeOf(environment);
        Properties properties = new Properties();
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!KEYS.contains(key)) {
                throw new SettingsException(file + ": \"" + key + "\" is no setting; did you mean \""
                        + Likeness.nearest(key, KEYS) + "\"?");
            }
        }
        return new Settings(
                folder,
                number(properties, "port", PORT, file),
                number(properties, "threads", Runtime.getRuntime().availableProcessors(), file));
    }

    /** {@code WHENCE_HOME}, else the folder that the system has for users' data. */
    private static Path homeOf(Map<String, String> environment) {
        String given = environment.getOrDefault("WHENCE_HOME", "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        if (!data.isBlank()) {
            return Path.of(data, "whence");
        }
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        if (!local.isBlank()) {
            return Path.of(local, "whence");
        }
        return Path.of(System.getProperty("user.home"), ".local", "share", "whence");
    }

    private static int number(Properties properties, String key, int otherwise, Path file) {
        String value = properties.getProperty(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new SettingsException(file + ": " + key + " is \"" + value + "\", expected a whole number");
        }
    }
}
