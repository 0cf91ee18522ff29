package org.whence.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.reading.Reader;
import org.whence.reading.Source;
import org.whence.report.Block;
import org.whence.report.Report;

/** What of a body is the report's own. */
class TrimTest {

    private static final Reader READER = Reader.standard();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # last paragraph                                          | kept as
            * Организация признана нежелательной                      | NOTE
            * the group is banned in the country                      | NOTE
            Суда пойдут по очереди, начиная с паромов, добавил он.    | PARAGRAPH
            """)
    void keepsTheOutletsInsertionsAsNotes(String last, String kind) {
        String html =
                "<html lang=ru><head><title>Порт открылся после шторма</title></head><body><h1>Порт открылся после"
                        + " шторма</h1><article><p>Портовые службы разрешили выход судов в четверг, сообщил начальник гавани Егор"
                        + " Латынин.</p><p>Об этом написала организация «Тихий берег»* в своём канале, сославшись на диспетчеров"
                        + " порта.</p><p>" + last + "</p></article></body></html>";
        Report report = READER.read(Source.of("x.html", html.getBytes(StandardCharsets.UTF_8)))
                .accepted()
                .orElseThrow();
        Block block = report.blocks().get(report.blocks().size() - 1);
        assertThat(report.at(block.span())).isEqualTo(last);
        assertThat(block.kind()).isEqualTo(Block.Kind.valueOf(kind));
    }
}
