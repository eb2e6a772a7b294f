package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two branches change a protocol, a real git merges them, and what the errors advise is enough to go on. */
class BranchesTest {
    private static final String ALLOW = "-Atsrpc.contract.breaking=allow";
    private static final String API = "public interface Api%s { record Req(String text) {} record Res(long time) {} }";

    @TempDir
    private Path directory;

    private SourceTree tree;
    private Git git;

    @BeforeEach
    void writeProtocol() throws Exception {
        tree = new SourceTree(directory).with("MsgChat", "public record MsgChat(String text) {}");
        with("Send", "Wait");
        git = new Git(directory);
        commit();
    }

    private void with(String... apis) throws IOException {
        for (String api : apis) {
            tree.with("Api" + api, API.formatted(api));
        }
    }

    private void commit() throws Exception {
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
        git.run("add", "src");
        git.run("commit", "--quiet", "--message=x");
    }

    @FunctionalInterface
    private interface Edit {
        void run() throws Exception;
    }

    /** Makes two changes, each on a branch of its own, and merges the second, {@code ours}, into the released one. */
    private boolean merges(Edit released, Edit ours) throws Exception {
        git.run("checkout", "--quiet", "-b", "ours");
        ours.run();
        commit();
        git.run("checkout", "--quiet", "main");
        released.run();
        commit();
        return git.merges("ours");
    }

    private String error() throws IOException {
        List<String> errors = tree.compile(ALLOW).errors();
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    private void removeLine(String part) throws IOException {
        assertThat(tree.line(part)).isNotEmpty();
        tree.contract(tree.checkedContract().replaceAll(".*" + part + ".*\n", ""));
    }

    private void takeReleasedSide() throws Exception {
        assertThat(error()).contains("[CONTRACT_CONFLICT]", "the side that is released", "`git checkout --ours`");
        git.run("checkout", "--ours", tree.contractFile().toString());
    }

    private void compilesAndIsStable() throws IOException {
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
        String contract = tree.contract();
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
        assertThat(tree.contract()).isEqualTo(contract);
    }

    @Test
    void servicesFarApartMergeCleanlyAndClash() throws Exception {
        assertThat(merges(() -> with("Ask"), () -> with("Zoom"))).isTrue();

        assertThat(error()).contains("[CONTRACT_SAME_ID]", "`api Ask`", "`api Zoom`", "both have the id 3");
        removeLine("\"Zoom\"");
        compilesAndIsStable();
        assertThat(tree.line("\"Ask\"")).startsWith("{\"id\": 3,");
        assertThat(tree.line("\"Zoom\"")).startsWith("{\"id\": 4,");
    }

    /** The branches do not agree how many ids there are, which is one line. */
    @Test
    void moreServicesOfOneBranchConflict() throws Exception {
        assertThat(merges(() -> with("Ask"), () -> with("Zoom", "Zulu"))).isFalse();

        takeReleasedSide();
        compilesAndIsStable();
        assertThat(tree.line("\"Ask\"")).startsWith("{\"id\": 3,");
        assertThat(tree.line("\"Zoom\"")).startsWith("{\"id\": 4,");
        assertThat(tree.line("\"Zulu\"")).startsWith("{\"id\": 5,");
    }

    @Test
    void neighboursConflict() throws Exception {
        assertThat(merges(() -> with("Ask"), () -> with("Bid"))).isFalse();

        takeReleasedSide();
        compilesAndIsStable();
        assertThat(tree.line("\"Ask\"")).startsWith("{\"id\": 3,");
        assertThat(tree.line("\"Bid\"")).startsWith("{\"id\": 4,");
    }

    @Test
    void propertiesOfOneRecordConflict() throws Exception {
        boolean clean = merges(
                () -> tree.with("MsgChat", "public record MsgChat(String text, java.util.Optional<String> a) {}"),
                () -> tree.with("MsgChat", "public record MsgChat(String text, java.util.Optional<String> b) {}"));
        assertThat(clean).isFalse();
        tree.with("MsgChat", """
                public record MsgChat(String text, java.util.Optional<String> b, java.util.Optional<String> a) {}
                """);

        takeReleasedSide();
        compilesAndIsStable();
        assertThat(tree.line("\"a\"")).startsWith("{\"id\": 1,");
        assertThat(tree.line("\"b\"")).startsWith("{\"id\": 2,");
    }

    /** One branch retires a type, and what only that type uses, and the other one has begun to use it elsewhere. */
    @Test
    void aTypeWhoseLastUseIsRemovedAndThatIsUsedAgainComesBackWithItsNumbers() throws Exception {
        tree.with("Mood", "public enum Mood { GOOD, BAD }");
        tree.with("Look", "public record Look(java.util.Optional<Mood> mood) {}");
        tree.with("MsgChat", "public record MsgChat(String text, java.util.Optional<Look> look) {}");
        commit();
        boolean clean = merges(
                () -> tree.with("MsgChat", "public record MsgChat(String text) {}"), () -> tree.with("ApiWait", """
                        public interface ApiWait {
                            record Req(String text, java.util.Optional<Look> look) {} record Res(long time) {}
                        }
                        """));
        assertThat(clean).isTrue();
        assertThat(tree.checkedContract().indexOf("\"Look/Look\": {"))
                .isGreaterThan(tree.checkedContract().indexOf("\"retired\""));
        String mood = tree.line("\"mood\"");

        compilesAndIsStable();
        assertThat(tree.line("\"mood\"")).isEqualTo(mood);
        assertThat(tree.checkedContract().indexOf("\"Mood/Mood\": {"))
                .isLessThan(tree.checkedContract().indexOf("\"retired\""));
    }

    /** As somebody writes it who resolves a conflict by hand: the entries of both sides, one in use and one retired. */
    @Test
    void aTypeThatIsInUseAndRetiredIsTheOneInUse() throws Exception {
        tree.with("Mood", "public enum Mood { GOOD, BAD }")
                .with("MsgChat", "public record MsgChat(String text, java.util.Optional<Mood> mood) {}");
        commit();
        String entry = tree.checkedContract().replaceAll("(?s).*\n( +\"Mood/Mood\": \\{.*?\n        \\}).*", "$1");
        tree.with("Mood", "public enum Mood { GOOD, BAD, SAD }");
        commit();
        tree.contract(tree.checkedContract().replace("\"types\": {}", "\"types\": {\n" + entry + "\n}"));

        compilesAndIsStable();
        assertThat(tree.line("\"SAD\"")).startsWith("{\"id\": 2,");
    }

    @Test
    void propertiesOfDifferentRecordsMerge() throws Exception {
        boolean clean = merges(
                () -> tree.with("MsgChat", "public record MsgChat(String text, java.util.Optional<String> a) {}"),
                () -> tree.with("ApiSend", """
                        public interface ApiSend {
                            record Req(String text, java.util.Optional<String> b) {} record Res(long time) {}
                        }
                        """));
        assertThat(clean).isTrue();
        String merged = tree.contract();
        compilesAndIsStable();
        assertThat(tree.contract()).isEqualTo(merged);
    }

    @Test
    void idThatOneBranchHasGivenAndTakenBackIsNotGivenByTheOther() throws Exception {
        boolean clean = merges(
                () -> {
                    with("Ask");
                    commit();
                    tree.without("ApiAsk");
                },
                () -> with("Zoom"));
        assertThat(clean).isTrue();

        assertThat(error())
                .contains("[CONTRACT_SAME_ID]", "`api Zoom` and `api Ask`, which is retired, both have the id 3");
        removeLine("\"Zoom\"");
        compilesAndIsStable();
        assertThat(tree.line("\"Zoom\"")).startsWith("{\"id\": 4,");
    }

    @Test
    void idThatOneBranchHasGivenAndTakenBackIsNotGivenIfTheMergeLosesIt() throws Exception {
        boolean clean = merges(
                () -> {
                    with("Ask");
                    commit();
                    tree.without("ApiAsk");
                },
                () -> with("Zoom"));
        assertThat(clean).isTrue();
        removeLine("\"Ask\"");
        removeLine("\"Zoom\"");

        assertThat(error()).contains("[CONTRACT_LINE_LOST]", "`services` has had 4 ids, and has 3");
        git.run("checkout", "HEAD^1", "--", tree.contractFile().toString());
        compilesAndIsStable();
        assertThat(tree.line("\"Zoom\"")).startsWith("{\"id\": 4,");
    }

    /** A merge driver that takes the lines of both sides, whatever they are. */
    @Test
    void unionOfLinesThatClashIsAnError() throws Exception {
        Files.writeString(directory.resolve(".git/info/attributes"), "serviceProto.json merge=union\n");
        assertThat(merges(() -> with("Ask"), () -> with("Zoom", "Zulu"))).isTrue();

        assertThat(error()).contains("[CONTRACT_INVALID]", "`ids` is there twice");
        tree.contract(tree.checkedContract().replaceFirst(" *\"ids\": 4,\n", ""));
        assertThat(error()).contains("[CONTRACT_SAME_ID]", "`api Ask`", "`api Zoom`");
        removeLine("\"Zoom\"");
        compilesAndIsStable();
        assertThat(tree.line("\"Zulu\"")).startsWith("{\"id\": 4,");
        assertThat(tree.line("\"Zoom\"")).startsWith("{\"id\": 5,");
    }

    @Test
    void removalAndAdditionMerge() throws Exception {
        assertThat(merges(() -> tree.without("ApiWait"), () -> with("Ask"))).isTrue();
        String merged = tree.contract();
        compilesAndIsStable();
        assertThat(tree.contract()).isEqualTo(merged);
    }

    @Test
    void typeThatBothAddIsThereOnce() throws Exception {
        boolean clean = merges(
                () -> tree.with("MsgA", "public record MsgA(User user) {}")
                        .with("User", "public record User(int age) {}"),
                () -> tree.with("MsgZ", "public record MsgZ(User user) {}")
                        .with("User", "public record User(int age) {}"));
        assertThat(clean).isTrue();
        assertThat(error()).contains("[CONTRACT_SAME_ID]", "`msg A`", "`msg Z`");
        removeLine("\"name\": \"Z\"");
        compilesAndIsStable();
    }
}
