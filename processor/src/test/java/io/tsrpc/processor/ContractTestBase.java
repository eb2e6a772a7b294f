package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small protocol in a source tree, which has no contract yet. */
abstract class ContractTestBase {
    @TempDir
    Path directory;

    SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory)
                .with("MsgChat", "public record MsgChat(String text, Color color) {}")
                .with("Color", "public enum Color { RED, GREEN }")
                .with("ApiSend", "public interface ApiSend { record Req(String text) {} record Res(long time) {} }");
    }

    void compiles(String... options) throws IOException {
        SourceTree.Result result = tree.compile(options);
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).isEmpty();
    }

    void fails(String... parts) throws IOException {
        assertThat(tree.compile().errors()).singleElement().asString().contains(parts);
    }

    void compilesAgainWithTheSameContract() throws IOException {
        String before = tree.contract();
        compiles();
        assertThat(tree.contract()).isEqualTo(before);
    }
}
