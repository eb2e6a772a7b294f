package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sources that are not where their packages are, and roots whose mark is missing. */
class SourcePlacesTest extends ContractTestBase {
    private static final String API = "public interface ApiLogin { record Req(String name) {} record Res() {} }";

    /** A missing service, were it not for its file. */
    @ParameterizedTest
    @EnumSource
    void packageOfAServiceThatIsNotThatOfItsFolderIsNamed(CommandLineCompiler compiler) throws IOException {
        tree = new SourceTree(directory, compiler).with("user/ApiLogin", "package chat.protocols.users;\n" + API);

        assertThat(tree.compile().errors())
                .filteredOn(e -> e.contains("_PACKAGE]") || e.contains("PARTIAL"))
                .singleElement()
                .asString()
                .contains("[WRONG_PACKAGE] `ApiLogin.java` declares the package `chat.protocols.users`, but its folder"
                        + " is that of `chat.protocols.user`; write `package chat.protocols.user;`");
    }

    @Test
    void packageOutsideOfTheRootIsNamedToo() throws IOException {
        compiles();
        String before = tree.contract();
        tree.with(
                "ApiSend",
                "package chat.protocol;\npublic interface ApiSend { record Req(String text) {} record Res(long time) {} }");

        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[WRONG_PACKAGE] `ApiSend.java` declares the package `chat.protocol`,");
        assertThat(tree.contract()).isEqualTo(before);
    }

    @Test
    void packageOfTheRootThatIsNotThatOfItsFolderIsNamedOnce() throws IOException {
        compiles();
        tree.with("package-info", "@io.tsrpc.contract.Protocols package chat.protocol;");

        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains(
                        "[WRONG_PACKAGE] `package-info.java` declares the package `chat.protocol`, but its folder is that"
                                + " of `chat.protocols`");
    }

    /** A compiler that does not tell where sources are gives the warning for a root that never was. */
    @ParameterizedTest
    @EnumSource
    void rootThatLosesItsMarkIsReportedOnce(CommandLineCompiler compiler) throws IOException {
        tree = new SourceTree(directory, compiler)
                .with("MsgChat", "public record MsgChat(String text) {}")
                .with("user/ApiLogin", API);
        compiles();
        tree.with("package-info", "// @Protocols\npackage chat.protocols;");
        assertRootIsMissed(tree.compile(), compiler);

        tree.without("package-info");
        assertRootIsMissed(tree.compile(), compiler);
    }

    private static void assertRootIsMissed(SourceTree.Result result, CommandLineCompiler compiler) {
        boolean isError = compiler == CommandLineCompiler.JAVAC;
        assertThat(isError ? result.notes() : result.errors()).isEmpty();
        assertThat(isError ? result.errors() : result.notes())
                .singleElement()
                .asString()
                .contains(
                        isError ? "[ROOT_NOT_MARKED]" : "[ROOT_MISSING]",
                        "`@io.tsrpc.contract.Protocols package chat.protocols;`");
    }

    /** Compiling the whole root together is no remedy where it cannot be done: among the tests of the root. */
    @Test
    void serviceInAnotherSourceTreeThanItsRootIsTold() throws IOException {
        compiles();
        Path test = directory.resolve("test/chat/protocols/ApiTry.java");
        Files.createDirectories(test.getParent());
        Files.writeString(test, "package chat.protocols;\npublic interface ApiTry { record Req() {} record Res() {} }");

        assertThat(tree.compile(List.of(test)).errors())
                .singleElement()
                .asString()
                .contains("[ROOT_ELSEWHERE] `ApiTry` is in a package of the protocols root `chat.protocols`");
    }

    /** A program would see only one of the classes that both have, with the ids of one contract. */
    @ParameterizedTest
    @EnumSource
    void rootThatAnotherModuleHasTooIsTold(CommandLineCompiler compiler) throws IOException {
        compiles();
        SourceTree other = new SourceTree(directory.resolve("other"), compiler)
                .using(tree)
                .with("ApiAsk", "public interface ApiAsk { record Req() {} record Res() {} }");

        assertThat(other.compile().errors())
                .singleElement()
                .asString()
                .contains(
                        "[ROOT_TWICE] Package `chat.protocols` is a protocols root elsewhere too",
                        tree.classes()
                                .resolve("chat/protocols/serviceProto.json")
                                .toString());
        assertThat(other.contractFile()).doesNotExist();
    }

    /** The sources and the classes of before may be on the class path, too. */
    @Test
    void rootOnTheClassPathThatIsItselfIsNoOther() throws IOException {
        SourceTree same = new SourceTree(directory)
                .with("MsgChat", "public record MsgChat(String text) {}")
                .with("user/ApiLogin", API);
        same.using(same);
        assertThat(same.compile().errors()).isEmpty();
        assertThat(same.compile().errors()).isEmpty();

        same.compilingTo("elsewhere").with("ApiAsk", API.replace("ApiLogin", "ApiAsk")); // as an IDE does beside Maven
        assertThat(same.compile().errors()).isEmpty();

        SourceTree beside = new SourceTree(directory).withClassesBesideSources();
        assertThat(beside.compile().errors()).isEmpty();
        assertThat(new SourceTree(directory).using(beside).compile().errors()).isEmpty();
    }

    /** Such as one that clients in other languages are given. */
    @Test
    void contractWithoutItsClassesIsNoOtherRoot() throws IOException {
        compiles();
        SourceTree data = new SourceTree(directory.resolve("data")).withClassesBesideSources();
        data.contract(tree.checkedContract());

        SourceTree user = new SourceTree(directory.resolve("user"))
                .using(data)
                .with("MsgChat", "public record MsgChat(String text) {}");
        assertThat(user.compile().errors()).isEmpty();
    }

    @Test
    void typesThatAreLikeServicesByChanceNeedNoRoot() throws IOException {
        tree = new SourceTree(directory)
                .without("package-info")
                .with("../MsgBox", "package chat;\npublic record MsgBox(String text) {}")
                .with("../ApiKey", "package chat;\npublic interface ApiKey { record Req() {} }");

        SourceTree.Result result = tree.compile(List.of(tree.file("../MsgBox"), tree.file("../ApiKey")));
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).isEmpty();
    }
}
