package org.whence.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.text.Alignment;
import org.whence.text.Span;

/** Where the words of a page stand in its source. */
class OriginsTest {

    private static final List<String> BITS = List.of(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<br>",
            "<div class=\"a>b\">",
            "</div>",
            "<table><tr><td>",
            "</table>",
            "<li>",
            "<!-- no -->",
            "<script>if (a < b) {}</script>",
            "<style>p>a{}</style>",
            "&amp;",
            "&nbsp;",
            "&#1606;",
            "&eacute;",
            "&nosuch;",
            "&",
            "<",
            " ",
            "\n\t",
            "\r\n",
            "ferry",
            "паром",
            "عبّارة",
            "vapur",
            "کشتی",
            "\ud83d\udea2",
            "a < b",
            "<![CDATA[x]]>",
            "<title>t</title>",
            "</x>",
            "<textarea>a<b</textarea>",
            "<a href='x'>",
            "</a>",
            "\0",
            "<svg><text>",
            "</svg>",
            "<select><option>o</select>");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # source                                              | words of the block   | part     | stands as
            <p>The ferry &amp; the pier</p>                       | The ferry & the pier | &        | &amp;
            <p>caf&eacute; in  Velden</p>                         | café in Velden       | é        | &eacute;
            <p>one <b>two</b> three</p>                           | one two three        | two      | two
            <p>a < b and c</p>                                    | a < b and c          | < b      | < b
            <div>ferry</div><!-- <p>pier --><p>pier</p>           | pier                 | pier     | pier
            <title>pier</title><body><p>the pier</p>              | the pier             | the pier | the pier
            <table><tr><td>cell</td></tr>lost</table><p>last</p>  | last                 | last     | last
            <p>&#1606;&#x641;ت</p>                                | نفت                  | ف        | &#x641;
            """)
    void findsTheWords(String html, String words, String part, String stands) {
        Document page = Jsoup.parse(html);
        PageBlock block = Blocks.of(page.body(), e -> false).stream()
                .filter(one -> one.text().equals(words))
                .findFirst()
                .orElseThrow();
        int at = words.indexOf(part);
        Alignment alignment = Origins.of(Landmarks.of(page).words, html).of(block);
        assertThat(alignment.length()).isEqualTo(words.length());
        assertThat(alignment.toOriginal(new Span(at, at + part.length())).in(html))
                .isEqualTo(stands);
    }

    /** The seed is the number of the repetition. */
    @RepeatedTest(300)
    void everyLetterComesFromItsLike(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        StringBuilder html = new StringBuilder("<body>");
        for (int n = random.nextInt(60); n >= 0; n--) {
            html.append(BITS.get(random.nextInt(BITS.size())));
        }
        String source = html.toString();
        Document page = Jsoup.parse(source);
        Origins origins = Origins.of(Landmarks.of(page).words, source);
        for (PageBlock block : Blocks.of(page.body(), e -> false)) {
            Alignment alignment = origins.of(block);
            assertThat(alignment.length()).isEqualTo(block.text().length());
            for (int i = 0; i < block.text().length(); i++) {
                String written = alignment.toOriginal(new Span(i, i + 1)).in(source);
                char c = block.text().charAt(i);
                // where the parser put words together across dropped tags, they stand for the stretch between
                if (c > ' ' && written.length() == 1) {
                    assertThat(written).as(source).isEqualTo(String.valueOf(c));
                }
            }
        }
    }
}
