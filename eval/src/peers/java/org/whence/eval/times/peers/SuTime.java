package org.whence.eval.times.peers;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.TimeExpression;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.whence.eval.times.TimeTagger;
import org.whence.eval.times.Timex;

/** SUTime of CoreNLP 4.5, with its tokens and parts of speech, as its authors run it. */
public final class SuTime implements TimeTagger {

    private final AnnotationPipeline pipeline = new AnnotationPipeline();

    public SuTime() {
        Properties settings = new Properties();
        settings.setProperty("sutime.binders", "0");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        pipeline.addAnnotator(new TokenizerAnnotator(false, settings));
        pipeline.addAnnotator(
                new POSTaggerAnnotator("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger", false));
        pipeline.addAnnotator(new TimeAnnotator("sutime", settings));
    }

    @Override
    public String name() {
        return "SUTime";
    }

    @Override
    public List<Timex> tag(String text, LocalDate day) {
        Annotation annotation = new Annotation(text);
        annotation.set(CoreAnnotations.DocDateAnnotation.class, day.toString());
        pipeline.annotate(annotation);
        List<Timex> times = new ArrayList<>();
        for (CoreMap found : annotation.get(TimeAnnotations.TimexAnnotations.class)) {
            List<CoreLabel> tokens = found.get(CoreAnnotations.TokensAnnotation.class);
            String value =
                    found.get(TimeExpression.Annotation.class).getTemporal().getTimexValue();
            times.add(new Timex(
                    tokens.get(0).beginPosition(),
                    tokens.get(tokens.size() - 1).endPosition(),
                    value == null ? "" : value));
        }
        return times;
    }
}
