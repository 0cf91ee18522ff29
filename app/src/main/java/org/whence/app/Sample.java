package org.whence.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sample collection that ships with the program: short reports in five languages, all of them fiction. */
public final class Sample {

    private Sample() {}

    /** The reports, in the order of the manifest. */
    public static List<Input> inputs() {
        return new String(resource("manifest.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.startsWith("#"))
                .map(name -> Input.of("sample/" + name, resource(name)))
                .toList();
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Sample.class.getResourceAsStream("sample/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the sample lacks " + name + ", which its manifest names");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
