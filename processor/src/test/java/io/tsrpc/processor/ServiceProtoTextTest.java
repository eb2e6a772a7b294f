package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a serviceProto.ts may look like, and what is none. */
class ServiceProtoTextTest extends ServiceProtoTestBase {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export const other = {}; | `export const serviceProto … = {` is not in it",
                "export const serviceProto = { \"services\": [ }; | line 1: ",
                "export const serviceProto = {}; | `services` is missing",
                "{ \"services\": [] } | `types` is missing",
                "{ \"services\": [{\"id\": 1, \"name\": \"Chat\", \"type\": \"msg\"}], \"types\": {} } | `types.MsgChat/MsgChat` is missing",
                "{ \"services\": 5, \"types\": {} } | `services` must be an array",
                "{ \"services\": [{\"id\": -1, \"name\": \"A\", \"type\": \"api\"}], \"types\": {} } | `services[0].id` must be a whole number",
            })
    void whatIsNoServiceProtoIsAnError(String text, String problem) throws IOException {
        proto(text);
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[PROTO_INVALID]", "serviceProto.ts", problem);
    }

    /** As tsrpc-cli writes an enum with an alias, and a member of a union that is there again: with the number of the first. */
    @Test
    void whatIsThereAgainWithItsNumberIsThereOnce() throws IOException {
        proto(
                PROTO.replace(
                                "{\"id\": 1, \"value\": \"LOW\"}, {\"id\": 5, \"value\": \"HIGH\"}",
                                "{\"id\": 1, \"value\": \"LOW\"}, {\"id\": 5, \"value\": \"HIGH\"}, {\"id\": 1, \"value\": \"LOW\"}")
                        .replace(
                                "{\"id\": 6, \"type\": {\"type\": \"Reference\", \"target\": \"models/Square\"}}",
                                "{\"id\": 6, \"type\": {\"type\": \"Reference\", \"target\": \"models/Square\"}},"
                                        + " {\"id\": 6, \"type\": {\"type\": \"Reference\", \"target\": \"models/Square\"}}")
                        .replace(
                                "{\"id\": 2, \"type\": {\"type\": \"Reference\", \"target\": \"base/BaseRequest\"}}",
                                "{\"id\": 2, \"type\": {\"type\": \"Reference\", \"target\": \"base/BaseRequest\"}},"
                                        + " {\"id\": 2, \"type\": {\"type\": \"Reference\", \"target\": \"base/BaseRequest\"}}"));
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(tree.line("\"value\": \"LOW\"")).startsWith("{\"id\": 1,");
    }

    @Test
    void anotherValueWithTheSameNumberIsAnError() throws IOException {
        proto(PROTO.replace("{\"id\": 5, \"value\": \"HIGH\"}", "{\"id\": 1, \"value\": \"HIGH\"}"));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains(
                        "[PROTO_INVALID]",
                        "`types.models/user/UserModel.properties[0].type.members[1].id` is the same");
    }

    /** What PowerShell's {@code >} writes, for instance. */
    @ParameterizedTest
    @CsvSource({"UTF-16LE, it is UTF-16 or UTF-32", "windows-1252, it has the byte 0xE9 in line 2"})
    void otherEncodingIsAnErrorThatSaysSo(String encoding, String problem) throws IOException {
        Files.writeString(tree.root().resolve("serviceProto.ts"), "\n// \u00e9\n" + PROTO, Charset.forName(encoding));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .startsWith("[CONTRACT_UNREADABLE] ")
                .contains("serviceProto.ts`: " + problem, "not UTF-8; save it as UTF-8.");
    }

    @Test
    void byteOrderMarkIsNoError() throws IOException {
        proto("\uFEFF" + PROTO);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"name\": \"Chat\"")).startsWith("{\"id\": 9,");
    }

    @Test
    void typeThatIsNamedAndMissingIsAnError() throws IOException {
        proto(PROTO.replace("\"models/Square\": {", "\"models/Other\": {"));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[PROTO_INVALID]", "`types.models/Square` is missing, and `models/user/UserModel` uses it");
    }
}
