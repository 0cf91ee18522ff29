package org.whence.eval.times;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.whence.eval.EvalException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A document marked in TimeML (ISO 24617-1).
 *
 * @param day of its creation
 * @param text without marks
 * @param times in text order
 */
record TimeMl(String name, LocalDate day, String text, List<Timex> times) {

    /**
     * The documents of {@code folder}, by name.
     *
     * @param half {@code tuned}, {@code untouched} or empty for all: documents whose name has an even checksum (CRC-32) are
     *     the tuned half
     */
    static List<TimeMl> read(Path folder, String half) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".tml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new EvalException("cannot read the folder " + folder + ": " + e, e);
        }
        List<TimeMl> documents = new ArrayList<>();
        for (Path file : files) {
            boolean tuned = isTuned(file.getFileName().toString().replace(".tml", ""));
            if (half.isEmpty() || half.equals(tuned ? "tuned" : "untouched")) {
                documents.add(read(file));
            }
        }
        if (documents.isEmpty()) {
            throw new EvalException("there is no TimeML document (*.tml) in " + folder);
        }
        return documents;
    }

    static boolean isTuned(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return sum.getValue() % 2 == 0;
    }

    private static TimeMl read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
    }

    static TimeMl parse(String name, String xml) {
        Element root;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new EvalException(name + " is not well-formed XML: " + e.getMessage(), e);
        }
        String created = first(first(root, "DCT", name), "TIMEX3", name).getAttribute("value");
        if (!created.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            throw new EvalException(name + " was created on \"" + created + "\", expected a day such as 1998-02-13");
        }
        StringBuilder text = new StringBuilder();
        List<Timex> times = new ArrayList<>();
        add(first(root, "TEXT", name), text, times);
        return new TimeMl(name, LocalDate.parse(created.substring(0, 10)), text.toString(), List.copyOf(times));
    }

    private static Element first(Element root, String tag, String name) {
        if (root.getElementsByTagName(tag).item(0) instanceof Element element) {
            return element;
        }
        throw new EvalException(name + " has no element " + tag + "; expected TimeML with DCT and TEXT");
    }

    private static void add(Element element, StringBuilder text, List<Timex> times) {
        int start = text.length();
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                add(inner, text, times);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getNodeValue());
            }
        }
        if (element.getTagName().equals("TIMEX3") && text.length() > start) {
            times.add(new Timex(start, text.length(), element.getAttribute("value")));
        }
    }
}
