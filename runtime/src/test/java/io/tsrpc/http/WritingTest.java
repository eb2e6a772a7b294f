package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers over HTTP have a limit together. Here no thread is interrupted; it is only said which would be. */
class WritingTest {
    private static final int LIMIT = 100;

    private final Writing writing = new Writing(LIMIT);
    private final List<String> expired = new ArrayList<>();

    /** As when all threads wait for clients that read nothing. */
    @Test
    void answersThatWaitForAThreadCount() {
        write("a", 40);
        writing.hold(60);
        assertThat(expired).isEmpty();
        writing.hold(60);
        assertThat(expired).containsExactly("a");
    }

    @Test
    void thoseThatHaveWaitedForLongestAreGivenUp() {
        write("a", 40);
        write("b", 40);
        write("c", 40);
        assertThat(expired).containsExactly("a", "b");
    }

    @Test
    void aSingleAnswerMayBeOfAnySize() {
        Writing.Wait large = write("large", 10 * LIMIT);
        assertThat(expired).isEmpty();
        write("small", 10);
        assertThat(expired).containsExactly("large");
        over(large, 10 * LIMIT);
        write("medium", 60);
        assertThat(expired).containsExactly("large");
    }

    /** An answer that is given up is released once, when its thread has noticed. */
    @Test
    void whatIsGivenUpIsNotReleasedTwice() {
        Writing.Wait first = write("a", 60);
        Writing.Wait second = write("b", 60);
        assertThat(expired).containsExactly("a");
        over(first, 60);
        over(second, 60);
        expired.clear();
        write("c", 50);
        write("d", 50);
        assertThat(expired).isEmpty();
        write("e", 10);
        assertThat(expired).containsExactly("c");
    }

    @Test
    void waitsOfAServerThatEndedAreOverAtOnce() {
        write("a", 10);
        writing.end();
        assertThat(expired).containsExactly("a");
        write("b", 10);
        assertThat(expired).containsExactly("a", "b");
    }

    private Writing.Wait write(String name, int size) {
        Writing.Wait wait = () -> expired.add(name);
        writing.hold(size);
        writing.begin(wait, size);
        return wait;
    }

    private void over(Writing.Wait wait, int size) {
        writing.done(wait);
        writing.release(size);
    }
}
