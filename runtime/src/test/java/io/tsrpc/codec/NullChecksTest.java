package io.tsrpc.codec;

import static io.tsrpc.codec.NullChecks.LOOSE;
import static io.tsrpc.codec.NullChecks.STRICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What null means to readers and writers. */
class NullChecksTest {
    @Test
    void readersAndWritersAreLooseUnlessTold() {
        assertThat(new JsonReader("null").nullChecks()).isEqualTo(LOOSE);
        assertThat(new BinaryReader(new byte[1]).nullChecks()).isEqualTo(LOOSE);
        assertThat(new BinaryReader(new byte[1], 0, 1).nullChecks()).isEqualTo(LOOSE);
        assertThat(new JsonWriter().nullChecks()).isEqualTo(LOOSE);
        assertThat(new BinaryWriter().nullChecks()).isEqualTo(LOOSE);
        assertThat(NullChecks.of(false)).isEqualTo(LOOSE);
        assertThat(NullChecks.of(true)).isEqualTo(STRICT);
    }

    @Test
    void aSliceHasWhatItsReaderHas() {
        assertThat(new BinaryReader(new byte[1], STRICT).slice(1).nullChecks()).isEqualTo(STRICT);
        assertThat(new BinaryReader(new byte[1], LOOSE).slice(1).nullChecks()).isEqualTo(LOOSE);
    }

    @Test
    void onlyALooseNullMeansThatNothingIsThere() {
        assertThat(new JsonReader("null", LOOSE).readAbsent()).isTrue();
        assertThat(new JsonReader("null", STRICT).readAbsent()).isFalse();
        assertThat(new JsonReader("0", LOOSE).readAbsent()).isFalse();
        assertThat(new JsonReader("null", STRICT).readNull()).isTrue();
    }

    @Test
    void aRequiredAnyIsNullOnlyIfItIsThereAndNullIsAValue() {
        assertThat(Required.any("x", true, LOOSE, "a")).isEqualTo("x");
        assertThatCode(() -> Required.any(null, true, STRICT, "a")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Required.any(null, true, LOOSE, "a")).hasMessage("Missing required property `a`.");
        assertThatThrownBy(() -> Required.any(null, false, STRICT, "a")).hasMessage("Missing required property `a`.");
    }

    @Test
    void aUnionWithoutAMemberIsNullOnlyLoosely() {
        assertThatCode(() -> Required.member(false, LOOSE)).doesNotThrowAnyException();
        assertThatCode(() -> Required.member(true, STRICT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Required.member(false, STRICT)).isInstanceOf(CodecException.class);
    }

    @Test
    void anObjectWithoutADiscriminatorMissesItAndOneWithAnotherIsNoMember() {
        assertThat(new JsonReader("{\"a\":1}").noMember("type", "A")).hasMessage("Missing required property `type`.");
        assertThat(new JsonReader("{\"type\":null}").noMember("type", "A"))
                .hasMessage("Missing required property `type`.");
        assertThat(new JsonReader("{\"type\":null,\"type\":\"A\"}").noMember("type", "A")) // the first counts
                .hasMessage("Missing required property `type`.");
        assertThat(new JsonReader("{\"a\":{},\"type\":null}", STRICT).noMember("type", "A"))
                .hasMessage("Property `type`: Expected to equals `'A'`, actually `null`");
        assertThat(new JsonReader("{\"type\":\"B\"}").noMember("type", "A"))
                .hasMessage("Property `type`: Expected to equals `'A'`, actually `'B'`");
    }
}
