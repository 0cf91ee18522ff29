package org.whence.eval.tagging.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.whence.eval.tagging.NameTrainer;

/**
 * The name finder of Apache OpenNLP with its perceptron, which is the better of its learners on news, and its default features
 * with its prefixes and suffixes, without which it is far worse in languages that inflect.
 */
public final class OpenNlp implements NameTrainer {

    private static final int ITERATIONS = 60;

    private static final String FEATURES = """
            <featureGenerators cache="true" name="names">
              <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
                <int name="prevLength">2</int>
                <int name="nextLength">2</int>
                <generator class="opennlp.tools.util.featuregen.TokenClassFeatureGeneratorFactory"/>
              </generator>
              <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
                <int name="prevLength">2</int>
                <int name="nextLength">2</int>
                <generator class="opennlp.tools.util.featuregen.TokenFeatureGeneratorFactory">
                  <bool name="lowercase">true</bool>
                </generator>
              </generator>
              <generator class="opennlp.tools.util.featuregen.PrefixFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.SuffixFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.DefinitionFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.PreviousMapFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.BigramNameFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.SentenceFeatureGeneratorFactory">
                <bool name="begin">true</bool>
                <bool name="end">false</bool>
              </generator>
            </featureGenerators>
            """;

    @Override
    public String name() {
        return "OpenNLP (perceptron, default features with prefixes and suffixes)";
    }

    @Override
    public Tagger fit(String language, List<Text> texts) {
        List<NameSample> samples = new ArrayList<>();
        for (Text text : texts) {
            for (int s = 0; s < text.sentences().size(); s++) {
                samples.add(new NameSample(
                        words(text.sentences().get(s)), spans(text.names().get(s)), s == 0));
            }
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        try {
            NameFinderME finder = new NameFinderME(NameFinderME.train(
                    language,
                    null,
                    ObjectStreamUtils.createObjectStream(samples),
                    parameters,
                    TokenNameFinderFactory.create(
                            null, FEATURES.getBytes(StandardCharsets.UTF_8), Map.of(), new BioCodec())));
            return sentences -> find(finder, sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Stretch>> find(NameFinderME finder, List<List<String>> sentences) {
        finder.clearAdaptiveData();
        List<List<Stretch>> found = new ArrayList<>();
        for (List<String> sentence : sentences) {
            found.add(Arrays.stream(finder.find(words(sentence)))
                    .map(s -> new Stretch(s.getStart(), s.getEnd(), s.getType()))
                    .toList());
        }
        return found;
    }

    private static String[] words(List<String> sentence) {
        return sentence.toArray(String[]::new);
    }

    private static Span[] spans(List<Stretch> names) {
        return names.stream().map(n -> new Span(n.from(), n.to(), n.type())).toArray(Span[]::new);
    }
}
