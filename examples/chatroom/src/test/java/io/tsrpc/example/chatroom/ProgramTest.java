package io.tsrpc.example.chatroom;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void whatIsMissingIsNamedWithTheLineThatInstallsIt() {
        assertThatThrownBy(() -> Program.installed("no-such-program"))
                .isInstanceOf(IOException.class)
                .hasMessage("no-such-program is missing. Install it: apt-get install no-such-program");
    }

    @Test
    void whatEndsBeforeItIsReadySaysWhy() {
        assertThatThrownBy(() -> Program.start(List.of(JAVA, "NoSuchClass"), "ready", line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(JAVA + " has ended:\n")
                .hasMessageContaining("NoSuchClass");
    }
}
