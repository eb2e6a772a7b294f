package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Service;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceModelTest {
    private static final String PARTS = " { record Req() {} record Res() {} }";

    @Test
    void servicesAreSortedByFileAndNumberedTogether() {
        Protocol protocol = ReadProtocol.of(
                "public interface ApiLogin" + PARTS,
                "public record MsgChat() {}",
                "package chat.protocols.a; public record MsgChat() {}",
                "package chat.protocols.a.b; public interface ApiDeep" + PARTS,
                "package chat.protocols.a; public interface ApiChat" + PARTS);

        assertThat(protocol.services())
                .extracting(s -> s.info().id() + " " + s.info().tsFile() + " "
                        + s.info().name() + " " + s.info().constant())
                .containsExactly(
                        "0 a/b/PtlDeep a/b/Deep A_B_DEEP",
                        "1 a/MsgChat a/Chat A_CHAT_MSG",
                        "2 a/PtlChat a/Chat A_CHAT_API",
                        "3 MsgChat Chat CHAT",
                        "4 PtlLogin Login LOGIN");
    }

    @Test
    void constantsDoNotTakeThoseOfTheProtocolClass() {
        Protocol protocol = ReadProtocol.of("public interface ApiProto" + PARTS, "public record MsgGeneration() {}");

        assertThat(protocol.services())
                .extracting(s -> s.info().constant())
                .containsExactlyInAnyOrder("PROTO_API", "GENERATION_MSG");
    }

    @Test
    void foldersOnTheWayAreThereToo() {
        Protocol protocol = ReadProtocol.of(
                "package chat.protocols.user.admin_tools; public interface ApiBan" + PARTS,
                "package chat.protocols.status; public record MsgUp() {}");

        assertThat(protocol.name()).isEqualTo("Chat");
        assertThat(protocol.protocolClass()).hasToString("chat.protocols.ChatProtocol");
        assertThat(protocol.folders())
                .extracting(
                        Folder::path,
                        Folder::prefix,
                        Folder::accessor,
                        f -> f.services().size())
                .containsExactly(
                        tuple("", "Chat", "", 0),
                        tuple("status", "Status", "status_", 1),
                        tuple("user", "User", "user", 0),
                        tuple("user/admin_tools", "AdminTools", "admin_tools", 1));
    }

    @Test
    void apiKnowsItsTypesMethodAndComment() {
        Protocol protocol = ReadProtocol.of("""
                /**
                 * Signs a user in.
                 *
                 * @deprecated use sso
                 */
                @Deprecated(forRemoval = true)
                public interface ApiHTMLLogin {
                    /** @param name the account */
                    record Req(String name, @Deprecated int old) {}
                    record Res() {}
                }
                """);

        Service.Api api = (Service.Api) protocol.services().get(0);
        assertThat(api.method()).isEqualTo("htmlLogin");
        assertThat(api.info().doc().text()).isEqualTo("Signs a user in.");
        assertThat(api.info().deprecation()).isEqualTo(Deprecation.FOR_REMOVAL);
        assertThat(api.req().name().deprecation()).isEqualTo(Deprecation.FOR_REMOVAL);
        assertThat(api.req().name().schemaId()).isEqualTo("PtlHTMLLogin/ReqHTMLLogin");
        assertThat(api.req().name().codec()).hasToString("chat.protocols.ApiHTMLLoginReqCodec");
        assertThat(((RecordDef) protocol.definition(api.req())).properties())
                .extracting(p -> p.doc().text(), p -> p.deprecation())
                .containsExactly(tuple("the account", Deprecation.NONE), tuple("", Deprecation.ORDINARY));
    }

    @Test
    void publicIsWhatTheServiceClassIs() {
        Protocol protocol = ReadProtocol.of(
                "interface ApiHidden" + PARTS, "public interface ApiShown" + PARTS, "record MsgHidden() {}");

        assertThat(protocol.services()).extracting(s -> s.info().publicTypes()).containsExactly(false, false, true);
        assertThat(protocol.definitions())
                .extracting(d -> d.name().publicCodec())
                .containsExactly(false, false, false, true, true);
    }

    @Test
    void confMergesAllMarkedAnnotations() {
        Protocol protocol = ReadProtocol.of(
                """
                @Access(roles = {"a", "b"}, level = Level.HIGH)
                @Limit(rate = 1.5f, nested = @Nested(3))
                @SuppressWarnings("unused")
                public record MsgChat() {}
                """,
                """
                @io.tsrpc.contract.Conf
                @interface Access { boolean login() default true; String[] roles(); Level level(); }
                """,
                "enum Level { LOW, HIGH }",
                "@io.tsrpc.contract.Conf @interface Limit { float rate(); byte small() default 7; Nested nested(); }",
                "@interface Nested { long value(); }");

        assertThat(protocol.services().get(0).info().conf())
                .isEqualTo(Map.of(
                        "login",
                        true,
                        "roles",
                        List.of("a", "b"),
                        "level",
                        "HIGH",
                        "rate",
                        1.5,
                        "small",
                        7,
                        "nested",
                        Map.of("value", 3L)));
    }

    @Test
    void generatedAnnotationNeedsToBeReadable() {
        assertThat(ReadProtocol.of("public record MsgChat() {}").generatedAnnotation())
                .isTrue();
    }
}
