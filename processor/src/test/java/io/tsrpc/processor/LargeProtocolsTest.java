package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Codec;
import io.tsrpc.proto.ServiceProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Protocols may be larger than one method of a class file, and larger than javac's stack is deep. {@code -Dtsrpc.services=3000} tries
 * so many services, which takes minutes; as many as by default are in several classes already.
 */
class LargeProtocolsTest {
    private static final int SERVICES = Integer.getInteger("tsrpc.services", 500);

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void create() throws IOException {
        tree = new SourceTree(directory);
    }

    private static String each(int number, String separator, IntFunction<String> text) {
        return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining(separator));
    }

    private ServiceProto proto() throws IOException, ReflectiveOperationException {
        GeneratedCodecs codecs = GeneratedCodecs.in(tree.classes(), "chat.protocols");
        return (ServiceProto) codecs.load("ChatProtocol").getField("PROTO").get(null);
    }

    @Test
    void manyServices() throws IOException, ReflectiveOperationException {
        for (int i = 0; i < SERVICES / 2; i++) {
            tree.with("ApiCall" + i, "public interface ApiCall" + i + " { record Req() {} record Res() {} }");
            tree.with("MsgSay" + i, "public record MsgSay" + i + "() {}");
        }

        assertThat(tree.compile().errors()).isEmpty();
        assertThat(proto().services()).hasSize(SERVICES);
    }

    @Test
    void manyServicesWithConfiguration() throws IOException, ReflectiveOperationException {
        tree.with("Role", "public enum Role { USER, ADMIN }");
        tree.with("Access", """
                @io.tsrpc.contract.Conf
                public @interface Access { boolean login(); Role[] roles(); String text() default "text"; int most() default 5; }
                """);
        int number = SERVICES * 2 / 5;
        for (int i = 0; i < number; i++) {
            String access = "@Access(login = true, roles = {Role.USER, Role.ADMIN}) ";
            tree.with("MsgSay" + i, access + "public record MsgSay" + i + "() {}");
        }

        assertThat(tree.compile().errors()).isEmpty();
        assertThat(proto().services())
                .hasSize(number)
                .allSatisfy(service -> assertThat(service.conf()).containsEntry("most", 5));
    }

    @Test
    void unionOfAThousandRecords() throws IOException, ReflectiveOperationException {
        String members = each(1000, "\n", i -> "record R" + i + "(int value) implements Any {}");
        tree.with("Any", "public sealed interface Any {\n" + members + "\n}");
        tree.with("MsgAny", "public record MsgAny(Any any) {}");

        assertThat(tree.compile().errors()).isEmpty();
        roundTrip("MsgAny", "{\"any\":{\"type\":\"R999\",\"value\":1}}");
    }

    @Test
    void recordOfAsManyComponentsAsJavaAllows() throws IOException, ReflectiveOperationException {
        String[] types = {"int", "String", "java.util.List<String>", "java.util.Map<String, Integer>", "java.util.UUID"
        };
        String[] values = {"1", "\"a\"", "[\"a\"]", "{\"a\":1}", "\"123e4567-e89b-12d3-a456-426614174000\""};
        tree.with("MsgWide", "public record MsgWide(" + each(254, ", ", i -> types[i % 5] + " component" + i) + ") {}");

        assertThat(tree.compile().errors()).isEmpty();
        roundTrip("MsgWide", "{" + each(254, ",", i -> "\"component" + i + "\":" + values[i % 5]) + "}");
    }

    @Test
    void enumOfAsManyConstantsAsAllowed() throws IOException, ReflectiveOperationException {
        tree.with("Kind", "public enum Kind { " + each(1000, ", ", i -> "CONSTANT_WITH_A_LONG_NAME_" + i) + " }");
        tree.with("MsgKind", "public record MsgKind(Kind kind) {}");

        assertThat(tree.compile().errors()).isEmpty();
        roundTrip("MsgKind", "{\"kind\":\"CONSTANT_WITH_A_LONG_NAME_999\"}");
    }

    @Test
    void enumOfMoreConstantsIsOurOwnError() throws IOException {
        tree.with("Kind", "public enum Kind { " + each(2500, ", ", i -> "C" + i) + " }");
        tree.with("MsgKind", "public record MsgKind(Kind kind) {}");

        assertThat(tree.compile().errors()).singleElement().asString().contains("[ENUM_TOO_LONG]");
    }

    @Test
    void unionOfMoreRecordsIsOurOwnError() throws IOException {
        String members = each(4000, "\n", i -> "record R" + i + "(int value) implements Any {}");
        tree.with("Any", "public sealed interface Any {\n" + members + "\n}");
        tree.with("MsgAny", "public record MsgAny(Any any) {}");

        assertThat(tree.compile().errors()).singleElement().asString().contains("[UNION_TOO_LONG]");
    }

    @Test
    void moreServicesAreOurOwnError() throws IOException {
        for (int i = 0; i < 3001; i++) {
            tree.with("MsgSay" + i, "public record MsgSay" + i + "() {}");
        }

        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[SERVICES_TOO_MANY] The protocols root `chat.protocols` has 3001 services");
    }

    @Test
    void configurationAsLargeAsAllowed() throws IOException, ReflectiveOperationException {
        tree.with(
                "Wide",
                "@io.tsrpc.contract.Conf public @interface Wide { "
                        + each(254, " ", i -> "String[] member" + i + "() default {};") + "}");
        tree.with(
                "Long",
                "@io.tsrpc.contract.Conf public @interface Long { Row[] rows(); @interface Row { String[] cells() default {}; } }");
        String cells = each(1742, ", ", i -> '"' + "text" + i + '"');
        tree.with("MsgConf", "@Wide @Long(rows = @Long.Row(cells = {" + cells + "})) public record MsgConf() {}");

        assertThat(tree.compile().errors()).isEmpty();
        assertThat(proto().services().get(0).conf()).hasSize(255).containsEntry("member253", List.of());
    }

    @Test
    void longerConfigurationIsOurOwnError() throws IOException {
        tree.with("Table", "@io.tsrpc.contract.Conf public @interface Table { int[] cells(); }");
        tree.with("MsgConf", "@Table(cells = {" + each(10_000, ", ", i -> "" + i) + "}) public record MsgConf() {}");

        assertThat(tree.compile().errors()).singleElement().asString().contains("[CONF_TOO_LARGE]");
    }

    @Test
    void deepTypesAndLongComments() throws IOException, ReflectiveOperationException {
        String list = "java.util.List<".repeat(100) + "String" + ">".repeat(100);
        String nested = each(40, " ", i -> "record N" + i + "(N" + i + ".N" + (i + 1) + " next) {");
        tree.with(
                "MsgDeep",
                "/** " + "A long comment. ".repeat(20_000) + " */ public record MsgDeep(" + list + " list, N0 next) { "
                        + nested + " record N40(int value) {} " + "}".repeat(41));

        assertThat(tree.compile().errors()).isEmpty();
        roundTrip(
                "MsgDeep",
                "{\"list\":" + "[".repeat(100) + "\"a\"" + "]".repeat(100) + ",\"next\":" + "{\"next\":".repeat(40)
                        + "{\"value\":1}" + "}".repeat(41));
    }

    private void roundTrip(String type, String json) throws IOException, ReflectiveOperationException {
        try (GeneratedCodecs codecs = GeneratedCodecs.in(tree.classes(), "chat.protocols")) {
            Codec<Object> codec = codecs.codec(type);
            Object value = GeneratedCodecs.fromJson(codec, json);
            Object back = GeneratedCodecs.fromBytes(codec, GeneratedCodecs.toBytes(codec, value));
            assertThat(GeneratedCodecs.toJson(codec, back)).isEqualTo(json);
        }
        assertThat(Files.size(tree.contractFile())).isPositive();
    }
}
