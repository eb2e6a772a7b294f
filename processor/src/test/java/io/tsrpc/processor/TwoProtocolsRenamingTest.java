package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A type that two protocols send is renamed in both at once. */
final class TwoProtocolsRenamingTest {
    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocols() throws IOException {
        tree = new SourceTree(directory)
                .with("User", "public record User(String name, int age) { public enum Kind { A } }")
                .with("MsgUser", "public record MsgUser(User user, User.Kind kind) {}");
        tree.write("other/package-info", "@io.tsrpc.contract.Protocols package other;");
        tree.write(
                "other/MsgAll", "package other; public record MsgAll(chat.protocols.User user, shared.Place place) {}");
        tree.write("shared/Place", "package shared; public record Place(int x, int y) {}");
        assertThat(errors()).isEmpty();
    }

    private List<String> errors() throws IOException {
        return tree.compileBelow(tree.sources()).errors();
    }

    private String otherContract() throws IOException {
        return Files.readString(tree.sources().resolve("other/serviceProto.json"));
    }

    private void renameUser(String former) throws IOException {
        Files.delete(tree.file("User"));
        tree.with(
                        "user/Account",
                        "@io.tsrpc.contract.FormerName(\"" + former
                                + "\") public record Account(int age, String name) { public enum Kind { A } }")
                .with(
                        "MsgUser",
                        "import chat.protocols.user.Account; public record MsgUser(Account user, Account.Kind kind) {}");
        tree.write(
                "other/MsgAll",
                "package other; public record MsgAll(chat.protocols.user.Account user, shared.Place place) {}");
    }

    @Test
    void typeOfOneOfThemHasTheNameOfItsOwnContract() throws IOException {
        renameUser("User");

        assertThat(errors()).isEmpty();
        assertThat(tree.contract()).contains("user/Account/Account").doesNotContain("User/User");
        assertThat(otherContract())
                .contains("chat/protocols/user/Account/Account")
                .doesNotContain("protocols/User");
        for (String contract : List.of(tree.contract(), otherContract())) {
            assertThat(contract).contains("{\"id\": 0, \"name\": \"name\"", "{\"id\": 1, \"name\": \"age\"");
        }
        assertThat(errors()).isEmpty();
    }

    @Test
    void schemaIdOfItsOwnContractWillDoToo() throws IOException {
        renameUser("User/User");

        assertThat(errors()).isEmpty();
        assertThat(otherContract())
                .contains("chat/protocols/user/Account/Account")
                .doesNotContain("protocols/User");
    }

    @Test
    void nameThatItsOwnContractDoesNotHaveIsReported() throws IOException {
        renameUser("Person");

        assertThat(errors()).anyMatch(e -> e.contains("[FORMER_NAME_UNKNOWN] `Person`"));
    }

    @Test
    void typeOutsideOfBothMayBeNewToOne() throws IOException {
        Files.delete(tree.sources().resolve("shared/Place.java"));
        tree.write(
                "shared/Spot",
                "package shared; @io.tsrpc.contract.FormerName(\"shared/Place\") public record Spot(int y, int x) {}");
        tree.write(
                "other/MsgAll", "package other; public record MsgAll(chat.protocols.User user, shared.Spot place) {}");
        tree.with("MsgSpot", "public record MsgSpot(shared.Spot spot) {}");

        assertThat(errors()).isEmpty();
        assertThat(otherContract()).contains("shared/Spot/Spot").doesNotContain("shared/Place");

        tree.write(
                "shared/Dot",
                "package shared; @io.tsrpc.contract.FormerName(\"shared/Wrong\") public record Dot(int x) {}");
        tree.with("MsgDot", "public record MsgDot(shared.Dot dot) {}");
        assertThat(errors()).singleElement().asString().contains("[FORMER_NAME_UNKNOWN] `shared/Wrong`");
    }
}
