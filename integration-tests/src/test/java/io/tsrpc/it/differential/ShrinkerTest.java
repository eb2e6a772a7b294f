package io.tsrpc.it.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.types.Choices;
import io.tsrpc.it.types.Choices.Tape;
import io.tsrpc.it.types.Leaves;
import io.tsrpc.it.types.RandomValues;
import io.tsrpc.it.types.protocols.MsgContainers;
import io.tsrpc.it.types.protocols.MsgTuples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    /** The simplest value for which a condition holds, from the first random one for which it does. */
    private static <T extends Record> T simplest(Class<T> type, Predicate<T> condition) {
        long seed = 0;
        while (!condition.test(RandomValues.of(type, Choices.of(seed)))) {
            seed++;
        }
        Choices choices = Choices.of(seed);
        RandomValues.of(type, choices);
        Tape tape = Shrinker.shrink(choices.tape(), draws -> {
            Choices again = Choices.replay(draws);
            return condition.test(RandomValues.of(type, again)) ? Optional.of(again.tape()) : Optional.empty();
        });
        return RandomValues.of(type, Choices.replay(tape.draws()));
    }

    private static List<Object> leaves(Record value) {
        List<Object> leaves = new ArrayList<>();
        Leaves.any(value, leaves::add);
        return leaves;
    }

    @Test
    void whatDoesNotMatterIsTheSimplestThereIs() {
        MsgContainers simplest = simplest(MsgContainers.class, value -> true);

        assertThat(leaves(simplest)).isEmpty(); // all lists and maps are empty
    }

    @Test
    void whatMattersIsAllThatIsLeft() {
        MsgContainers simplest = simplest(
                MsgContainers.class, value -> value.groups().values().stream().anyMatch(List::isEmpty));

        assertThat(leaves(simplest)).containsExactly("a"); // the key of the one entry
        assertThat(simplest.groups().get("a")).isEmpty();
    }

    @Test
    void elementsBeforeTheOneThatMattersAreLeftOut() {
        MsgContainers simplest = simplest(
                MsgContainers.class, value -> value.collection().stream().anyMatch(number -> number > 1000));

        assertThat(simplest.collection()).hasSize(1);
        assertThat(leaves(simplest)).hasSize(1);
    }

    @Test
    void numbersAndTextsAreMadeSmall() {
        MsgTuples simplest = simplest(
                MsgTuples.class,
                value -> value.row().number() < 0 && !value.row().text().isEmpty());

        assertThat(simplest.row().number()).isEqualTo(-1);
        assertThat(simplest.row().text()).isEqualTo("a");
        assertThat(simplest.rows()).isEmpty();
        assertThat(simplest.maybe()).isNull();
    }
}
