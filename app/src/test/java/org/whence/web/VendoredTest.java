package org.whence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts of others are shipped as they came: name, version, licence and hash stand in the list beside them. */
class VendoredTest {

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Desk.class.getResourceAsStream("static/vendor/" + name)) {
            assertThat(stream).as(name).isNotNull();
            return stream.readAllBytes();
        }
    }

    @Test
    void everyFileIsTheOneThatTheListNames() throws IOException, NoSuchAlgorithmException {
        List<String> lines = new String(resource("vendor.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            String[] fields = line.split("\\s*\\|\\s*");
            assertThat(fields).as(line).hasSize(6);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(resource(fields[2]))))
                    .as(fields[2])
                    .isEqualTo(fields[5]);
            assertThat(resource(fields[4])).as(fields[4]).isNotEmpty();
        }
    }
}
