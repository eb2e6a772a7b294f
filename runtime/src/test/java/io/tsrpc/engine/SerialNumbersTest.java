package io.tsrpc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The numbering of calls. */
class SerialNumbersTest {
    @Test
    void countingBeginsWithOne() {
        SerialNumbers numbers = new SerialNumbers();
        assertThat(numbers.last()).isZero();
        assertThat(numbers.next()).isEqualTo(1);
        assertThat(numbers.next()).isEqualTo(2);
        assertThat(numbers.last()).isEqualTo(2);
    }

    @Test
    void afterTheLargestThatJavaScriptHoldsItBeginsAgain() {
        SerialNumbers numbers = new SerialNumbers(SerialNumbers.MAX - 1);
        assertThat(numbers.next()).isEqualTo(SerialNumbers.MAX);
        assertThat(numbers.next()).isEqualTo(1);
    }
}
