package org.whence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetsTest {
    @Test
    void setsComeByTheirLeastMemberWhateverTheOrderOfThePairs() {
        for (List<int[]> pairs : List.of(
                List.of(new int[] {5, 1}, new int[] {2, 6}, new int[] {6, 5}, new int[] {0, 4}),
                List.of(new int[] {0, 4}, new int[] {6, 5}, new int[] {1, 5}, new int[] {6, 2}))) {
            Sets sets = new Sets(8);
            pairs.forEach(p -> sets.join(p[0], p[1]));
            List<List<Integer>> found = new ArrayList<>();
            sets.forEach(set -> found.add(IntStream.of(set).boxed().toList()));
            assertThat(found).containsExactly(List.of(0, 4), List.of(1, 2, 5, 6));
            assertThat(sets.areOne(2, 1)).isTrue();
            assertThat(sets.areOne(3, 7)).isFalse();
        }
    }
}
