package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaking changes as an author sees them. What breaks whom is proven with peers, elsewhere. */
class ChangesTest {
    private static final String API = """
            public interface ApiLogin {
                record Req(String username%s) {}
                record Res(String token%s) {}
            }
            """;

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory).with("ApiLogin", API.formatted("", ""));
        assertThat(tree.compile().errors()).isEmpty();
    }

    private List<String> errorsWith(String req, String res, String... options) throws IOException {
        return tree.with("ApiLogin", API.formatted(req, res)).compile(options).errors();
    }

    /** A member that has no name is known by its schema, in which nothing of a union with null inside may be. */
    @Test
    void aConstantMoreIsNoOtherMemberOfAUnionThatHasItInAMap() throws IOException {
        String union = """
                import io.tsrpc.contract.typescript.UnionValue;
                import io.tsrpc.contract.typescript.Untagged;
                @Untagged
                public sealed interface Either {
                    @UnionValue record Text(String text) implements Either {}
                    @UnionValue record Roles(java.util.Map<String, @Nullable Role> roles) implements Either {}
                }
                """;
        String role =
                "@io.tsrpc.contract.typescript.OrNull @io.tsrpc.contract.typescript.LiteralUnion enum Role { %s }";
        tree.with(
                "Nullable",
                "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Nullable {}");
        tree.with("Either", union).with("Role", role.formatted("ADMIN, USER"));
        assertThat(errorsWith(", java.util.Optional<Either> either", "")).isEmpty();

        tree.with("Role", role.formatted("GUEST, ADMIN, USER"));
        assertThat(errorsWith(", java.util.Optional<Either> either", ""))
                .isEmpty(); // new constants in requests break nobody
        assertThat(tree.contract()).contains("\"target\": \"Role/Role\"", "GUEST");
    }

    @Test
    void errorNamesRulePlaceVictimsAndTheWayOut() throws IOException {
        String before = tree.contract();

        assertThat(errorsWith(", String device", ""))
                .containsExactly("[BREAKING_CHANGE] PROPERTY_ADDED_REQUIRED: `ApiLogin.Req.device` is new and required."
                        + " This breaks old clients (binary and JSON; Java). Make it @Nullable or Optional. If that does not"
                        + " matter, write @AcceptedChange(rule = \"PROPERTY_ADDED_REQUIRED\", reason = \"…\"); if it was"
                        + " never released, restore serviceProto.json from version control; as long as nobody uses the protocol,"
                        + " compile with -Atsrpc.contract.breaking=allow.");
        assertThat(tree.contract()).isEqualTo(before);

        assertThat(errorsWith(", java.util.Optional<String> device", "")).isEmpty();
    }

    @Test
    void whatIsSafeInAResponseBreaksARequest() throws IOException {
        SourceTree.Result result =
                tree.with("ApiLogin", API.formatted("", ", String device")).compile();

        assertThat(result.errors()).isEmpty();
        assertThat(result.notes())
                .singleElement()
                .asString()
                .contains(
                        "[NO_WAY_BACK]",
                        "`ApiLogin.Res.device`",
                        "old servers (binary and JSON; Java and TSRPC)",
                        "roll clients back before servers");
    }

    @Test
    void optionMakesTheWayBackAnErrorToo() throws IOException {
        assertThat(errorsWith("", ", String device", "-Atsrpc.contract.rollback"))
                .singleElement()
                .asString()
                .contains("[BREAKING_CHANGE] PROPERTY_ADDED_REQUIRED", "This breaks old servers");
    }

    @Test
    void acceptedChangeIsRecorded() throws IOException {
        String accepted =
                ", @io.tsrpc.contract.AcceptedChange(rule = \"PROPERTY_ADDED_REQUIRED\", reason = \"nobody calls\") String a";

        assertThat(errorsWith(accepted, "")).isEmpty();
        assertThat(tree.line("\"rule\""))
                .isEqualTo("{\"rule\": \"PROPERTY_ADDED_REQUIRED\", \"at\": \"PtlLogin/ReqLogin.a\","
                        + " \"reason\": \"nobody calls\"}");
        String recorded = tree.contract();

        assertThat(errorsWith(accepted, "")).as("again").isEmpty();
        assertThat(errorsWith(", String a", "")).as("without the annotation").isEmpty();
        assertThat(tree.contract()).isEqualTo(recorded);
    }

    @Test
    void removedThingIsAcceptedWhereItWas() throws IOException {
        assertThat(tree.with("ApiLogin", """
                        public interface ApiLogin {
                            record Req(String username) {}
                            record Res() {}
                        }
                        """).compile().errors())
                .singleElement()
                .asString()
                .contains("PROPERTY_REMOVED: `ApiLogin.Res.token`", "of = \"token\", reason");

        assertThat(tree.with("ApiLogin", """
                        import io.tsrpc.contract.AcceptedChange;
                        public interface ApiLogin {
                            record Req(String username) {}
                            @AcceptedChange(rule = "PROPERTY_REMOVED", of = "token", reason = "cookies replace it")
                            record Res() {}
                        }
                        """).compile().errors()).isEmpty();
    }

    @Test
    void removedServiceIsAcceptedOnTheRootPackage() throws IOException {
        tree.with("ApiOther", "public interface ApiOther { record Req() {} record Res() {} }");
        assertThat(tree.compile().errors()).isEmpty();
        tree.without("ApiOther");

        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("SERVICE_REMOVED: `api Other` was removed", "of = \"Other\"");

        tree.with("package-info", """
                @Protocols
                @AcceptedChange(rule = "SERVICE_REMOVED", of = "Other", reason = "was never called")
                package chat.protocols;

                import io.tsrpc.contract.AcceptedChange;
                import io.tsrpc.contract.Protocols;
                """);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.contract()).contains("\"at\": \"api Other\"");
    }

    @Test
    void acceptingWhatDoesNotHappenIsAnError() throws IOException {
        assertThat(
                        errorsWith(
                                "",
                                ", @io.tsrpc.contract.AcceptedChange(rule = \"NUMBER_KIND\", reason = \"\") java.util.Optional<String> a"))
                .singleElement()
                .asString()
                .contains("[ACCEPTED_NOTHING]", "`NUMBER_KIND`");
    }

    @Test
    void protocolWithoutUsersMayChangeAtWill() throws IOException {
        assertThat(errorsWith(", String device", "", "-Atsrpc.contract.breaking=allow"))
                .isEmpty();
        assertThat(tree.contract()).contains("\"accepted\": []");
    }

    @Test
    void otherConfigurationIsNoted() throws IOException {
        tree.with("Access", """
                        @io.tsrpc.contract.Conf
                        public @interface Access { boolean login(); }
                        """).with("ApiLogin", "@Access(login = false) " + API.formatted("", ""));

        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).singleElement().asString().contains("[CONF_CHANGED] `api Login`");
        assertThat(tree.compile().notes()).as("once").isEmpty();
    }

    @Test
    void otherConfigurationOfAFolderIsNotedOnce() throws IOException {
        tree.with("Access", """
                        @io.tsrpc.contract.Conf
                        public @interface Access { boolean login(); }
                        """);
        for (String api : List.of("Ask", "Bid", "Cut")) {
            tree.with("a/Api" + api, "public interface Api" + api + " { record Req() {} record Res() {} }");
        }
        tree.with("a/package-info", "@chat.protocols.Access(login = true)\npackage chat.protocols.a;");
        assertThat(tree.compile().errors()).isEmpty();

        tree.with("a/package-info", "@chat.protocols.Access(login = false)\npackage chat.protocols.a;");
        assertThat(tree.compile().notes())
                .singleElement()
                .asString()
                .contains("[CONF_CHANGED] `api a/Ask` and 2 other services have another configuration.");
    }

    @Test
    void acceptedChangeIsUsedUp() throws IOException {
        String component = ", @io.tsrpc.contract.AcceptedChange(rule = \"TYPE_CHANGED\", reason = \"%s\") %s a";
        assertThat(errorsWith(", String a", "", "-Atsrpc.contract.breaking=allow"))
                .isEmpty();
        assertThat(errorsWith(component.formatted("first", "int"), "")).isEmpty();

        assertThat(errorsWith(component.formatted("first", "boolean"), ""))
                .singleElement()
                .asString()
                .contains(
                        "[ACCEPTED_BEFORE] TYPE_CHANGED: `ApiLogin.Req.a` was `int` and is now `boolean`. "
                                + "@AcceptedChange(rule = \"TYPE_CHANGED\", reason = \"…\") is here, but its reason is in the contract already",
                        "write another reason");
        assertThat(errorsWith(component.formatted("second", "boolean"), "")).isEmpty();
    }

    @Test
    void recordOfAUnionIsAcceptedByItsName() throws IOException {
        tree.with("MsgDraw", "public record MsgDraw(Shape shape) {}")
                .with("Shape", "public sealed interface Shape { record Circle() implements Shape {} }");
        assertThat(tree.compile().errors()).isEmpty();
        String more = """
                @io.tsrpc.contract.AcceptedChange(rule = "UNION_MEMBER_ADDED", of = "Shape/Square", reason = "known to all")
                public sealed interface Shape {
                    record Circle() implements Shape {}
                    record Square() implements Shape {}
                    %s
                }
                """;

        assertThat(tree.with("Shape", more.formatted("")).compile().errors()).isEmpty();
        assertThat(tree.with("Shape", more.formatted("record Line() implements Shape {}"))
                        .compile()
                        .errors())
                .singleElement()
                .asString()
                .contains("UNION_MEMBER_ADDED: `Shape.Line` is new", "of = \"Shape/Line\"");
    }

    @Test
    void serviceThatComesBackIsComparedWithWhatItWas() throws IOException {
        String other = "public interface ApiOther { record Req(%s a) {} record Res() {} }";
        tree.with("ApiOther", other.formatted("String"));
        assertThat(tree.compile().errors()).isEmpty();
        tree.without("ApiOther");
        assertThat(tree.compile("-Atsrpc.contract.breaking=allow").errors()).isEmpty();

        assertThat(tree.with("ApiOther", other.formatted("int")).compile().errors())
                .singleElement()
                .asString()
                .contains("TYPE_CHANGED: `ApiOther.Req.a`");
        assertThat(tree.with("ApiOther", other.formatted("String")).compile().errors())
                .isEmpty();
    }

    @Test
    void propertyComesBackWithItsType() throws IOException {
        String with = ", @org.jspecify.annotations.Nullable Profile profile";
        tree.with("Profile", "public record Profile(String name) {}");
        assertThat(errorsWith("", with)).isEmpty();
        String before = tree.contract();
        assertThat(tree.without("Profile")
                        .with("ApiLogin", API.formatted("", ""))
                        .compile()
                        .errors())
                .isEmpty();

        tree.with("Profile", "public record Profile(String name) {}");
        assertThat(errorsWith("", with)).isEmpty();
        assertThat(tree.contract()).isEqualTo(before);
    }

    @Test
    void idThatSomethingRemovedHadIsNotThatOfAnUnrelatedType() throws IOException {
        tree.with("User", "public record User(String name, @org.jspecify.annotations.Nullable String nick) {}");
        assertThat(errorsWith("", ", java.util.Optional<User> user")).isEmpty();
        assertThat(tree.with("User", "public record User(String name) {}")
                        .compile()
                        .errors())
                .isEmpty();

        tree.without("User")
                .with(
                        "Account",
                        "public record Account(String name, @org.jspecify.annotations.Nullable Integer age) {}");
        assertThat(errorsWith("", ", java.util.Optional<Account> user"))
                .singleElement()
                .asString()
                .contains("ID_CHANGED: `Account.age` has the id that `nick` had", "@FormerName");
    }

    @Test
    void idThatSomethingRemovedHadIsNotThatOfTheTypeInItsPlace() throws IOException {
        tree.with("User", "public record User(String name, @org.jspecify.annotations.Nullable String nick) {}");
        assertThat(errorsWith("", ", java.util.Optional<User> user")).isEmpty();
        assertThat(tree.with("User", "public record User(String name) {}")
                        .compile()
                        .errors())
                .isEmpty();
        tree.without("User").with("Account", "public record Account(String name) {}");
        assertThat(errorsWith("", ", java.util.Optional<Account> user")).isEmpty();

        tree.with("Account", "public record Account(String name, @org.jspecify.annotations.Nullable Integer age) {}");
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"age\"")).startsWith("{\"id\": 2,");
    }

    @Test
    void configurationOfLongsAndDoublesStaysAsItIs() throws IOException {
        tree.with("Limit", """
                        @io.tsrpc.contract.Conf
                        public @interface Limit { long most() default 5; double[] factors() default {1, 2.5}; }
                        """).with("ApiLogin", "@Limit " + API.formatted("", ""));
        assertThat(tree.compile().errors()).isEmpty();

        assertThat(tree.compile().notes()).isEmpty();
    }

    @Test
    void removedConstantIsAcceptedByItsValue() throws IOException {
        String values = "public enum Version { @io.tsrpc.contract.StringValue(\"v1.0\") OLD, NEW }";
        tree.with("Version", values);
        assertThat(errorsWith(", Version version", "", "-Atsrpc.contract.breaking=allow"))
                .isEmpty();

        assertThat(tree.with("Version", "public enum Version { NEW }").compile().errors())
                .singleElement()
                .asString()
                .contains("ENUM_VALUE_REMOVED: `Version.\"v1.0\"` was removed", "of = \"v1.0\", reason");
        assertThat(tree.with("Version", """
                        @io.tsrpc.contract.AcceptedChange(rule = "ENUM_VALUE_REMOVED", of = "v1.0", reason = "unused")
                        public enum Version { NEW }
                        """).compile().errors()).isEmpty();
    }

    @Test
    void apiAndMessageOfOneNameAreTwoServices() throws IOException {
        tree.with("MsgLogin", "public record MsgLogin() {}");
        assertThat(tree.compile().errors()).isEmpty();

        assertThat(tree.without("MsgLogin").compile().errors())
                .singleElement()
                .asString()
                .contains("SERVICE_REMOVED: `msg Login` was removed", "of = \"Login\"");
    }

    @Test
    void protocolWithoutAContractHasNoChangesToAccept() throws IOException {
        String accepted =
                ", @io.tsrpc.contract.AcceptedChange(rule = \"PROPERTY_ADDED_REQUIRED\", reason = \"nobody calls\") String a";

        assertThat(errorsWith(accepted, "", "-Atsrpc.contract=none")).isEmpty();
    }

    @Test
    void typeIsRenamedBack() throws IOException {
        tree.with("User", "public record User(String name) {}");
        assertThat(errorsWith("", ", java.util.Optional<User> user")).isEmpty();
        tree.without("User").with("Account", "public record Account(String name, java.util.Optional<String> x) {}");
        assertThat(errorsWith("", ", java.util.Optional<Account> user")).isEmpty();
        assertThat(tree.with("Account", "public record Account(String name, java.util.Optional<String> y) {}")
                        .compile()
                        .errors())
                .isEmpty();

        tree.without("Account").with("User", """
                @io.tsrpc.contract.FormerName("Account")
                public record User(String name, java.util.Optional<String> y) {}
                """);
        assertThat(errorsWith("", ", java.util.Optional<User> user")).isEmpty();
        assertThat(tree.line("\"y\"")).startsWith("{\"id\": 2,");
    }

    @Test
    void typesAreNamedAsInJava() throws IOException {
        String message = "import io.tsrpc.contract.*; import java.math.*; import java.time.*; public record MsgPay("
                + "%s a, %s b, %s c, java.util.List<%s> d) {}";
        tree.with("MsgPay", message.formatted("BigDecimal", "int", "long", "ZonedDateTime"));
        assertThat(tree.compile().errors()).isEmpty();

        tree.with("MsgPay", message.formatted("BigInteger", "@Uint int", "@JavaPeersOnly long", "java.net.URI"));
        assertThat(tree.compile().errors())
                .anyMatch(e -> e.contains("`MsgPay.a` was `BigDecimal` and is now `BigInteger`"))
                .anyMatch(e -> e.contains("`MsgPay.b` was `int` and is now `@Uint int`"))
                .anyMatch(e -> e.contains("`MsgPay.c` was `long` and is now `@JavaPeersOnly long`"))
                .anyMatch(e -> e.contains("`MsgPay.d` was `ZonedDateTime` and is now `URI`"));
    }

    /** Each of several changes by one rule at one place would need a reason of its own otherwise. */
    @Test
    void oneAnnotationAcceptsAllChangesOfItsRuleAtItsPlace() throws IOException {
        String component = ", %s java.util.Set<java.util.Set<String>> a";
        assertThat(errorsWith(", java.util.List<java.util.List<String>> a", "", "-Atsrpc.contract.breaking=allow"))
                .isEmpty();
        assertThat(errorsWith(component.formatted(""), ""))
                .hasSize(2)
                .allMatch(e -> e.contains("SET: `ApiLogin.Req.a`"));

        String accepted = "@io.tsrpc.contract.AcceptedChange(rule = \"SET\", reason = \"%s\")";
        assertThat(errorsWith(component.formatted(accepted.formatted("no duplicates")), ""))
                .isEmpty();
        assertThat(tree.contract()).containsOnlyOnce("no duplicates");
        assertThat(errorsWith(component.formatted(accepted.formatted("no duplicates")), ""))
                .isEmpty();
    }

    @Test
    void aUnionIsToldOnceToBeConverted() throws IOException {
        String union = """
                @io.tsrpc.contract.Discriminator("kind")
                public sealed interface Event {
                    record Note(%s at, String by) implements Event {}
                    record Memo(String at) implements Event {}
                    %s
                }
                """;
        tree.with("MsgEvent", "public record MsgEvent(Event event) {}").with("Event", union.formatted("String", ""));
        assertThat(tree.compile().errors()).isEmpty();

        tree.with(
                "Event", union.formatted("String", "record Call(java.time.Instant at, byte[] by) implements Event {}"));
        assertThat(tree.compile("-Atsrpc.contract.rollback").errors())
                .filteredOn(e -> e.contains("UNION_CONVERSION"))
                .singleElement()
                .asString()
                .contains(
                        "`Event` has `at` in both `Event/Call` and `Event/Memo`, `at` in both `Event/Call` and `Event/Note`,"
                                + " `by` in both `Event/Call` and `Event/Note`, and TSRPC's clients convert the one as if it were the other");

        String date = union.replace(
                "%s at", "@io.tsrpc.contract.AcceptedChange(rule = \"TYPE_CHANGED\", reason = \"x\") %s at");
        tree.with("Event", date.formatted("java.time.Instant", ""));
        assertThat(tree.compile("-Atsrpc.contract.rollback").errors())
                .singleElement()
                .asString()
                .contains("UNION_CONVERSION: `Event` has `at` in both `Event/Memo` and `Event/Note`, and");
    }

    /** What a record extends is a part of it in binary data; JSON has all properties in one object. */
    @Test
    void whatIsExtendedNoMoreIsTheSameInJson() throws IOException {
        String base = "interface Base { String name(); } ";
        String pet = "public record MsgPet(Cat cat) { %s%s public record Cat(String name, int lives) {} }";
        String extending = "@io.tsrpc.contract.typescript.Extends(Base.class)";
        tree.with("MsgPet", pet.formatted(base, extending));
        assertThat(tree.compile().errors()).isEmpty();

        tree.with("MsgPet", pet.formatted("", ""));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains(
                        "EXTENDS_CHANGED: `MsgPet.Cat` extended `MsgPet/Base` (0) and now extends nothing. This breaks old clients"
                                + " (binary; Java and TSRPC) and old servers (binary; Java and TSRPC).");

        tree.with("MsgPet", pet.formatted("interface Base { int lives(); } ", extending));
        assertThat(tree.compile().errors())
                .hasSize(2)
                .allMatch(e -> e.contains("EXTENDS_CHANGED: `MsgPet.Cat.")
                        && e.contains("old clients (binary; Java and TSRPC)"));
    }

    @Test
    void whatIsExtendedNoMoreIsGoneInJsonIfNothingElseHasIt() throws IOException {
        String pet = "public record MsgPet(%s) { %s }";
        tree.with("MsgPet", pet.formatted("Cat cat", """
                interface Base { String name(); }
                @io.tsrpc.contract.typescript.Extends(Base.class) public record Cat(String name, int lives) {}"""));
        assertThat(tree.compile().errors()).isEmpty();

        tree.with("MsgPet", pet.formatted("Cat cat", "public record Cat(int lives) {}"));
        assertThat(tree.compile().errors())
                .anyMatch(e -> e.contains("EXTENDS_CHANGED: `MsgPet.Cat` extended"))
                .anyMatch(e -> e.contains(
                        "PROPERTY_REMOVED: `MsgPet.Cat.name` was required and is removed. This breaks old clients"
                                + " (JSON; Java and TSRPC)"))
                .hasSize(2);
    }
}
