package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for each case below {@code src/test/resources/golden}. {@code -Dgoldens.update=true} rewrites the
 * expected files; then read the difference.
 */
final class GoldenTest {
    /** The number of lines that fit one review. */
    private static final int LONGEST = 500;

    @TempDir
    private Path directory;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatIsExpected(GoldenCase golden) throws IOException {
        Map<String, String> shown = golden.shown(golden.generated(directory));
        if (Boolean.getBoolean("goldens.update")) {
            golden.update(shown);
        }

        Map<String, String> expected = golden.expected();
        assertThat(shown.keySet()).isEqualTo(expected.keySet());
        shown.forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsShortEnoughToBeRead(GoldenCase golden) throws IOException {
        assertThat(golden.expected().values().stream()
                        .mapToLong(text -> text.lines().count())
                        .sum())
                .as("lines")
                .isBetween(1L, (long) LONGEST);
    }

    @Test
    void protocolWithFoldersGivesTheseFiles() throws IOException {
        assertThat(GoldenCase.named("services").generated(directory).keySet())
                .containsExactly(
                        "ApiSendReqCodec.java",
                        "ApiSendResCodec.java",
                        "ChatApi.java",
                        "ChatClient.java",
                        "ChatProtocol.java",
                        "ChatWsClient.java",
                        "MsgChat.ts",
                        "MsgChatCodec.java",
                        "PtlSend.ts",
                        "serviceProto.json",
                        "serviceProto.ts",
                        "user/ApiLoginReqCodec.java",
                        "user/ApiLoginResCodec.java",
                        "user/PtlLogin.ts",
                        "user/User.ts",
                        "user/UserApi.java",
                        "user/UserClient.java",
                        "user/UserCodec.java",
                        "user/admin/AdminApi.java",
                        "user/admin/AdminClient.java",
                        "user/admin/ApiKickReqCodec.java",
                        "user/admin/ApiKickResCodec.java",
                        "user/admin/MsgKicked.ts",
                        "user/admin/MsgKickedCodec.java",
                        "user/admin/PtlKick.ts");
    }
}
