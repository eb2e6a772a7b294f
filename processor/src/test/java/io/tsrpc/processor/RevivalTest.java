package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back after it was removed is compared with what it was then, whatever its types have become since. */
class RevivalTest {
    private static final String PROFILE = ", java.util.Optional<Profile> profile";
    private static final String ALLOW = "-Atsrpc.contract.breaking=allow";

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory)
                .with("ApiSave", "public interface ApiSave { record Req(Profile profile) {} record Res() {} }")
                .with("Profile", "public record Profile(String name, String mail) {}");
    }

    private List<String> errorsOf(String name, String source) throws IOException {
        return tree.with(name, source).compile().errors();
    }

    /** An API whose response may have a profile, which requests of another one always have. */
    private List<String> errorsWithResponse(String components) throws IOException {
        return errorsOf(
                "ApiLoad",
                "public interface ApiLoad { record Req() {} record Res(String token%s) {} }".formatted(components));
    }

    @Test
    void propertyIsComparedWithTheTypeThatItHad() throws IOException {
        assertThat(errorsWithResponse(PROFILE)).isEmpty();
        assertThat(errorsWithResponse("")).isEmpty();
        assertThat(errorsOf("Profile", "public record Profile(String name) {}"))
                .as("safe in a request")
                .isEmpty();
        assertThat(tree.line("\"id\": 1, \"name\": \"profile\""))
                .contains("\"types\": {\"Profile/Profile\": {\"type\": \"Interface\", \"properties\": [");

        assertThat(errorsWithResponse(PROFILE))
                .singleElement()
                .asString()
                .contains("PROPERTY_REMOVED: `Profile.mail`", "This breaks old clients");
    }

    @Test
    void typeThatChangedSafelyComesBack() throws IOException {
        assertThat(errorsWithResponse(PROFILE)).isEmpty();
        assertThat(errorsWithResponse("")).isEmpty();
        assertThat(errorsOf(
                        "Profile",
                        "public record Profile(String name, String mail, java.util.Optional<String> nick) {}"))
                .isEmpty();

        assertThat(errorsWithResponse(PROFILE)).isEmpty();
        assertThat(tree.contract()).doesNotContain("\"types\": {\"Profile");
    }

    @Test
    void typesInsideTheTypeAreRememberedToo() throws IOException {
        tree.with("Profile", "public record Profile(java.util.List<Address> addresses) {}")
                .with("Address", "public record Address(String street, String town) {}");
        assertThat(errorsWithResponse(PROFILE)).isEmpty();
        assertThat(errorsWithResponse("")).isEmpty();
        assertThat(errorsOf("Address", "public record Address(String street) {}"))
                .isEmpty();
        assertThat(errorsOf("Address", "public record Address(java.util.Optional<String> street) {}"))
                .isEmpty();

        assertThat(errorsWithResponse(PROFILE))
                .hasSize(2)
                .anyMatch(e -> e.contains("PROPERTY_REMOVED: `Address.town`"))
                .anyMatch(e -> e.contains("PROPERTY_NOW_OPTIONAL: `Address.street`"));
    }

    @Test
    void typeThatWasRenamedMeanwhileIsStillTheSame() throws IOException {
        assertThat(errorsWithResponse(PROFILE)).isEmpty();
        assertThat(errorsWithResponse("")).isEmpty();
        tree.without("Profile")
                .with("ApiSave", "public interface ApiSave { record Req(Person profile) {} record Res() {} }")
                .with("Person", """
                        @io.tsrpc.contract.FormerName("Profile")
                        public record Person(String name, String mail) {}
                        """);
        assertThat(tree.compile().errors()).isEmpty();

        assertThat(errorsWithResponse(PROFILE.replace("Profile", "Person"))).isEmpty();
    }

    @Test
    void serviceIsComparedWithTheTypesThatItHad() throws IOException {
        assertThat(errorsWithResponse(PROFILE)).isEmpty();
        tree.without("ApiLoad");
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
        assertThat(errorsOf("Profile", "public record Profile(String name) {}")).isEmpty();

        assertThat(errorsWithResponse(PROFILE)).singleElement().asString().contains("PROPERTY_REMOVED: `Profile.mail`");
    }

    @Test
    void recordOfAUnionIsComparedWithWhatItWas() throws IOException {
        String shape = "public sealed interface Shape { record Circle(int size) implements Shape {} %s }";
        tree.with("ApiDraw", "public interface ApiDraw { record Req(Shape shape) {} record Res() {} }")
                .with("Shape", shape.formatted("record Square(int side) implements Shape {}"));
        assertThat(tree.compile().errors()).isEmpty();
        tree.with("Shape", shape.formatted(""));
        assertThat(tree.compile(ALLOW).errors()).isEmpty();

        assertThat(errorsOf("Shape", shape.formatted("record Square(double side) implements Shape {}")))
                .singleElement()
                .asString()
                .contains("NUMBER_KIND: `Shape.Square.side`");
        assertThat(errorsOf("Shape", shape.formatted("record Square(int side) implements Shape {}")))
                .isEmpty();
    }

    @Test
    void propertyThatWasRenamedBeforeComesBack() throws IOException {
        assertThat(errorsWithResponse(", java.util.Optional<String> a")).isEmpty();
        tree.with("ApiLoad", """
                public interface ApiLoad {
                    record Req() {}
                    record Res(String token, @io.tsrpc.contract.FormerName("a") java.util.Optional<String> b) {}
                }
                """);
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
        assertThat(errorsWithResponse("")).isEmpty();

        assertThat(errorsWithResponse(", java.util.Optional<Integer> b"))
                .singleElement()
                .asString()
                .contains("TYPE_CHANGED: `ApiLoad.Res.b`");
        assertThat(errorsWithResponse(", java.util.Optional<String> b")).isEmpty();
        assertThat(tree.line("\"name\": \"b\"")).startsWith("{\"id\": 1,");
    }

    @Test
    void whatIsRememberedWrongIsReported() throws IOException {
        assertThat(errorsWithResponse(PROFILE)).isEmpty();
        assertThat(errorsWithResponse("")).isEmpty();
        assertThat(errorsOf("Profile", "public record Profile(String name) {}")).isEmpty();
        tree.contract(tree.contract().replace("{\"Profile/Profile\": {\"type\"", "{\"Profile/Profile\": {\"tpye\""));

        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[CONTRACT_INVALID]", "`types.Profile/Profile.type` must be a string");
    }
}
