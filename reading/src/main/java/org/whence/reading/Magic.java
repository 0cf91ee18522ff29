package org.whence.reading;

/** First bytes of files that are often found beside reports and are none. */
enum Magic {
    PDF("a PDF document", '%', 'P', 'D', 'F'),
    ZIP("a ZIP archive or office document", 'P', 'K', 3, 4),
    PNG("a PNG image", 0x89, 'P', 'N', 'G'),
    JPEG("a JPEG image", 0xff, 0xd8, 0xff),
    GIF("a GIF image", 'G', 'I', 'F', '8'),
    RIFF("a WebP image or a sound", 'R', 'I', 'F', 'F'),
    RAR("a RAR archive", 'R', 'a', 'r', '!'),
    SEVEN_ZIP("a 7z archive", '7', 'z', 0xbc, 0xaf),
    BZIP("a bzip2 archive", 'B', 'Z', 'h'),
    XZ("an xz archive", 0xfd, '7', 'z', 'X', 'Z'),
    ZSTD("a Zstandard archive", 0x28, 0xb5, 0x2f, 0xfd),
    OFFICE("an old office document", 0xd0, 0xcf, 0x11, 0xe0),
    ELF("a program", 0x7f, 'E', 'L', 'F'),
    SQLITE("an SQLite database", 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'),
    OGG("a sound or film", 'O', 'g', 'g', 'S'),
    MP3("a sound", 'I', 'D', '3'),
    CLASS("a Java class", 0xca, 0xfe, 0xba, 0xbe),
    RTF("an RTF document", '{', '\\', 'r', 't', 'f');

    private final String what;
    private final int[] first;

    Magic(String what, int... first) {
        this.what = what;
        this.first = first;
    }

    /** For a message: "is a PDF document". */
    String what() {
        return what;
    }

    boolean begins(byte[] bytes) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
