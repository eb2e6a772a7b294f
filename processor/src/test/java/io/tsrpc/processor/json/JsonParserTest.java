package io.tsrpc.processor.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonParserTest {
    @Test
    void aLongLineIsCutButNoPairOfSurrogatesIsSplit() {
        String line = "x".repeat(79);
        assertThatThrownBy(() -> JsonParser.parse(line + "!!")).hasMessageContaining("`" + line + "!…` is not JSON");
        assertThatThrownBy(() -> JsonParser.parse(line + "😀!")).hasMessageContaining("`" + line + "…` is not JSON");
    }
}
