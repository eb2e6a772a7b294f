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
                @Access(roles = {"a", "b"}, levels = {Level.HIGH, Level.TOP})
                @Limit(rate = 1.5f, nested = @Nested(3))
                @SuppressWarnings("unused")
                public record MsgChat() {}
                """,
                """
                @io.tsrpc.contract.Conf
                @interface Access { boolean login() default true; String[] roles(); Level[] levels(); }
                """,
                """
                enum Level {
                    @io.tsrpc.contract.StringValue("low") LOW,
                    @io.tsrpc.contract.StringValue("high") HIGH,
                    @io.tsrpc.contract.IntValue(7) TOP
                }
                """,
                "@io.tsrpc.contract.Conf @interface Limit { float rate(); byte small() default 7; Nested nested(); }",
                "@interface Nested { long value(); }");

        assertThat(protocol.services().get(0).info().conf().values())
                .isEqualTo(Map.of(
                        "login",
                        true,
                        "roles",
                        List.of("a", "b"),
                        "levels",
                        List.of("high", 7),
                        "rate",
                        1.5,
                        "small",
                        7,
                        "nested",
                        Map.of("value", 3L)));
    }

    @Test
    void theNearestAnnotationOfATypeHoldsAsAWhole() {
        Protocol protocol = ReadProtocol.of(
                "@io.tsrpc.contract.Conf public @interface Access { boolean login() default true; String role(); }",
                "@io.tsrpc.contract.Conf public @interface Limit { int rate(); }",
                "@Access(role = \"own\", login = false) public record MsgRoot() {}",
                "@chat.protocols.Access(role = \"a\", login = false) package chat.protocols.a;",
                "package chat.protocols.a; public record MsgOne() {}",
                "package chat.protocols.a; @chat.protocols.Access(role = \"own\") public record MsgTwo() {}",
                """
                @Access(role = "c")
                @Limit(rate = 2)
                package chat.protocols.a.b.c;
                import chat.protocols.Access;
                import chat.protocols.Limit;
                """,
                "package chat.protocols.a.b; public record MsgThree() {}",
                "package chat.protocols.a.b.c; @chat.protocols.Limit(rate = 3) public record MsgFour() {}",
                "package chat.protocols.ab; public record MsgFive() {}");

        assertThat(protocol.services())
                .extracting(s -> s.info().name() + " " + s.info().conf().values())
                .containsExactly(
                        "a/b/c/Four {rate=3, login=true, role=c}",
                        "a/b/Three {login=false, role=a}",
                        "a/One {login=false, role=a}",
                        "a/Two {login=true, role=own}",
                        "ab/Five {}",
                        "Root {login=false, role=own}");
    }

    @Test
    void generatedAnnotationNeedsToBeReadable() {
        assertThat(ReadProtocol.of("public record MsgChat() {}").generatedAnnotation())
                .isTrue();
    }
}
