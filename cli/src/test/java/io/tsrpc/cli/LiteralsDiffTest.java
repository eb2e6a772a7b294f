package io.tsrpc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties with one value: they have no bytes, so that only JSON may notice what becomes of them. */
final class LiteralsDiffTest {
    private static final String TEXT = ", {\"id\": 1, \"name\": \"kind\", \"type\": {\"type\": \"String\"}}";
    private static final String NULL = literal("null", "");
    private static final String OPTIONAL_NULL = literal("null", ", \"optional\": true");
    private static final String KIND = literal("\"q\"", "");
    private static final String OPTIONAL_KIND = literal("\"q\"", ", \"optional\": true");

    @TempDir
    Path directory;

    private static String literal(String value, String optional) {
        return ", {\"id\": 1, \"name\": \"kind\", \"type\": {\"type\": \"Literal\", \"literal\": " + value + "}"
                + optional + "}";
    }

    private Run diff(String before, String after) throws IOException {
        return Run.of("diff", proto("first.json", before), proto("second.json", after));
    }

    private Path proto(String name, String property) throws IOException {
        String proto = """
                {"services": [{"id": 0, "name": "Go", "type": "msg"}], "types": {
                    "MsgGo/MsgGo": {"type": "Interface", "properties": [
                        {"id": 0, "name": "text", "type": {"type": "String"}}%s
                    ]}
                }}
                """;
        return Files.writeString(directory.resolve(name), proto.formatted(property));
    }

    private static void assertResult(Run run, int code, String line) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out().strip()).isEqualTo(line);
        assertThat(run.code()).isEqualTo(code);
    }

    @Test
    void whatWasRequiredAndIsOptionalBreaksThoseWhoReadIt() throws IOException {
        assertResult(
                diff(KIND, OPTIONAL_KIND),
                2,
                "BREAKS  PROPERTY_NOW_OPTIONAL: MsgGo/MsgGo.kind was required and is now optional. Breaks old clients (JSON;"
                        + " Java and TSRPC)");
    }

    @Test
    void whatWasOptionalAndIsRequiredBreaksThoseWhoLeaveItOut() throws IOException {
        assertResult(
                diff(OPTIONAL_KIND, KIND),
                2,
                "BREAKS  PROPERTY_NOW_REQUIRED: MsgGo/MsgGo.kind was optional and is now required. Breaks old clients (JSON;"
                        + " Java) and old servers (JSON; Java and TSRPC)");
    }

    @Test
    void whatIsOptionalMayComeAndGo() throws IOException {
        assertResult(diff("", OPTIONAL_KIND), 1, "PROPERTY_ADDED: MsgGo/MsgGo.kind is new");
        assertResult(diff(OPTIONAL_KIND, ""), 1, "PROPERTY_REMOVED: MsgGo/MsgGo.kind was removed");
        assertThat(diff("", KIND).out()).startsWith("BREAKS  DISCRIMINATOR: MsgGo/MsgGo.kind is new, and always `'q'`");
    }

    @Test
    void whatMayBeLeftOutIsNoTextThatIsRequired() throws IOException {
        assertThat(request(OPTIONAL_KIND, TEXT).out()).contains("Breaks old clients (binary and JSON; Java) and");
        assertThat(request(KIND, TEXT).out()).contains("Breaks old clients (binary; Java) and");
    }

    /** In a request, which only servers read. */
    private Run request(String before, String after) throws IOException {
        Path first = proto("first.json", before);
        Path second = proto("second.json", after);
        for (Path file : List.of(first, second)) {
            String request = Files.readString(file)
                    .replace("\"msg\"", "\"api\"")
                    .replace("\"MsgGo/MsgGo\"", "\"PtlGo/ResGo\": {\"type\": \"Interface\"}, \"PtlGo/ReqGo\"");
            Files.writeString(file, request);
        }
        return Run.of("diff", first, second);
    }

    @Test
    void whatIsNullIsReadAlsoWhereItIsAbsent() throws IOException {
        assertResult(diff(NULL, OPTIONAL_NULL), 0, "");
    }
}
