package org.whence.eval.peers;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.whence.eval.QuoteTagger;
import org.whence.text.Span;

/** The quote annotator of CoreNLP 4.5 with all that it asks for, neural coreference left at its authors' setting. */
public final class CoreNlpQuotes implements QuoteTagger {

    private final StanfordCoreNLP pipeline;

    public CoreNlpQuotes() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.useSUTime", "false");
        pipeline = new StanfordCoreNLP(settings);
    }

    @Override
    public String name() {
        return "CoreNLP";
    }

    @Override
    public List<Quote> tag(String text) {
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        List<CoreLabel> tokens = annotation.get(CoreAnnotations.TokensAnnotation.class);
        List<Quote> quotes = new ArrayList<>();
        for (CoreMap quote : annotation.get(CoreAnnotations.QuotationsAnnotation.class)) {
            Span content = new Span(
                    quote.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                    quote.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
            Integer first = quote.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
            Integer last = quote.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
            Span source = first == null || last == null
                    ? null
                    : new Span(
                            tokens.get(first).beginPosition(), tokens.get(last).endPosition());
            String speaker = words(quote.get(QuoteAttributionAnnotator.SpeakerAnnotation.class)) + " "
                    + words(quote.get(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class)) + " "
                    + (source == null ? "" : source.in(text));
            quotes.add(new Quote(content, source, speaker.strip()));
        }
        return quotes;
    }

    private static String words(String speaker) {
        return speaker == null || speaker.equals("Unknown") ? "" : speaker;
    }
}
