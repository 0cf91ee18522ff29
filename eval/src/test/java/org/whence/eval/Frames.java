package org.whence.eval;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Puts a page of a kilobyte or two into the frame that sites put around their reports: styles, scripts, menus, other
 * reports, comments, a footer. With it a page has the size of those found on the web, a hundred kilobytes and more.
 */
final class Frames {

    private static final int MENU = 80;
    private static final int TEASERS = 60;
    private static final int COMMENTS = 30;
    private static final int FOOTER = 60;

    private Frames() {}

    /** {@code page}, whose charset extends ASCII, in its frame. */
    static byte[] around(byte[] page) {
        String html = new String(page, StandardCharsets.ISO_8859_1);
        String lower = html.toLowerCase(Locale.ROOT);
        int head = lower.indexOf("</head>");
        int open = lower.indexOf("<body");
        int body = open < 0 ? -1 : lower.indexOf('>', open) + 1;
        int end = lower.lastIndexOf("</body>");
        if (head < 0 || body <= 0 || end < body) {
            return page;
        }
        String framed = html.substring(0, head)
                + head()
                + html.substring(head, body)
                + menu()
                + html.substring(body, end)
                + others()
                + html.substring(end);
        return framed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String head() {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            head.append("<link rel=\"preload\" as=\"script\" href=\"/static/chunk-")
                    .append(i)
                    .append(".js\">\n");
            head.append("<meta name=\"viewport-").append(i).append("\" content=\"width=device-width\">\n");
        }
        head.append("<style>");
        for (int i = 0; i < 300; i++) {
            head.append(".card-").append(i).append("{display:flex;margin:0 auto;padding:4px}\n");
        }
        return head.append("</style>\n<script>")
                .append("window.queue=window.queue||[];if(1<2){queue.push(function(){return '</p>'.length});}\n"
                        .repeat(200))
                .append("</script>\n")
                .toString();
    }

    private static String menu() {
        StringBuilder menu = new StringBuilder("<div class=\"site-header\"><nav class=\"main-menu\"><ul>");
        for (int i = 0; i < MENU; i++) {
            menu.append("<li class=\"menu-item item-")
                    .append(i)
                    .append("\"><a href=\"/section/")
                    .append(i);
            menu.append("\"><span>Section ").append(i).append("</span></a></li>\n");
        }
        return menu.append("</ul></nav></div>\n").toString();
    }

    private static String others() {
        StringBuilder others = new StringBuilder("<aside class=\"sidebar related-posts\">");
        for (int i = 0; i < TEASERS; i++) {
            others.append("<div class=\"teaser card card-")
                    .append(i)
                    .append("\"><a class=\"card__link\" href=\"/other/");
            others.append(i)
                    .append("\"><img class=\"card__image lazy\" data-src=\"/i/")
                    .append(i)
                    .append(".jpg\" alt=\"\">");
            others.append("<h3 class=\"card__title\">Another report of the day, number ")
                    .append(i)
                    .append("</h3></a>");
            others.append(
                    "<span class=\"card__date\">2 May 2021</span><p class=\"card__text\">What it says in short &amp; ");
            others.append("in a line or two, so that readers go on.</p></div>\n");
        }
        others.append("</aside><section id=\"comments\" class=\"comments\">");
        for (int i = 0; i < COMMENTS; i++) {
            others.append("<div class=\"comment\"><b>Reader ").append(i).append("</b><time>3 May 2021</time><p>");
            others.append("A reader says at some length what he or she thinks of the report above, and of"
                    + " others.</p></div>\n");
        }
        others.append("</section><footer class=\"site-footer\"><ul>");
        for (int i = 0; i < FOOTER; i++) {
            others.append("<li><a href=\"/about/")
                    .append(i)
                    .append("\">About ")
                    .append(i)
                    .append("</a></li>");
        }
        return others.append("</ul></footer>\n<script>")
                .append("!function(a,b){a[b]=a[b]||[];a[b].push({event:'view',id:'<div>'})}(window,'dataLayer');\n"
                        .repeat(250))
                .append("</script>\n")
                .toString();
    }
}
