package org.whence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.language.Language;

class TraitTest {

    @ParameterizedTest(name = "{0} is a trait of some language, and not of all")
    @EnumSource
    void tellsLanguagesApart(Trait trait) {
        assertThat(Language.ANALYSED)
                .anyMatch(language -> has(language, trait))
                .anyMatch(language -> !has(language, trait));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | trait                    | has it
            en         | RELATIVES_WITHOUT_COMMA  | true
            ru         | RELATIVES_WITHOUT_COMMA  | false
            de         | RELATIVES_WITHOUT_COMMA  | false
            en         | POSSESSIVES_AS_ARTICLES  | true
            de         | POSSESSIVES_AS_ARTICLES  | true
            tr         | POSSESSIVES_AS_ARTICLES  | false
            ar         | PARTICIPLES_BEHIND_NOUNS | false
            fa         | COMMENT_CLAUSES          | false
            """)
    void standsInTheGrammar(String language, Trait trait, boolean expected) {
        assertThat(has(new Language(language), trait)).isEqualTo(expected);
    }

    private static boolean has(Language language, Trait trait) {
        return StatementFacts.find(language).orElseThrow().has(trait);
    }
}
