package org.whence.reading.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.whence.reading.day.Days;
import org.whence.reading.draft.Draft;
import org.whence.reading.furniture.Datelines;
import org.whence.reading.furniture.Furniture;
import org.whence.report.Block;
import org.whence.text.Alignment;

public final class PageReader {
    public PageReader(Days days, Furniture furniture, Datelines datelines) {}

    public Draft read(String html, String name) {
        Document doc = Jsoup.parse(html);
        Draft d = new Draft();
        d.add(Block.Kind.TITLE, doc.title(), Alignment.EMPTY);
        for (var p : doc.select("p"))
            if (p.text().length() > 40) d.add(Block.Kind.PARAGRAPH, p.text(), Alignment.EMPTY);
        return d;
    }
}
