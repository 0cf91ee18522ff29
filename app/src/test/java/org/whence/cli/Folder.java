package org.whence.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports of our own in a folder, for the commands to work on. */
record Folder(Path path) {

    static final String ARABIC_NAME = "تقرير عن الميناء.txt";

    /** The same three reports every time: English, Arabic with an Arabic name, Russian. */
    static Folder of(Path path) throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("ferry.txt"), """
                Ferry reaches Velmora after nine hours

                The harbour master of Velmora said that the ferry had come in after nine hours at sea.

                “Nobody was hurt,” he told the Harbour Agency on Monday.
                """);
        Files.writeString(path.resolve(ARABIC_NAME), """
                العبّارة تصل إلى فلمورا بعد تسع ساعات

                قال مدير الميناء في فلمورا إن العبّارة وصلت بعد تسع ساعات في البحر.

                وأضاف لوكالة الميناء: «لم يصب أحد بأذى، والصناديق كلها جافة».
                """);
        Files.writeString(path.resolve("паром.txt"), """
                Паром прибыл в порт Велмора

                Начальник порта сообщил, что паром прибыл после девяти часов в море.

                «Никто не пострадал», — сказал он агентству «Гавань» в понедельник.
                """);
        return new Folder(path);
    }

    String file(String name) {
        return path.resolve(name).toString();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
