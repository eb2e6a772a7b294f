package io.tsrpc.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.it.types.protocols.MsgIntersections;
import io.tsrpc.it.types.protocols.MsgIntersectionsThreeCodec;
import io.tsrpc.it.types.protocols.MsgRest;
import io.tsrpc.it.types.protocols.MsgRestNumbersCodec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is beside the properties that a record declares, and what is in several parts of an intersection. */
class RestTest {
    private static final MsgRestNumbersCodec NUMBERS = MsgRestNumbersCodec.INSTANCE;

    @Test
    void theNameOfAPropertyIsNoKey() {
        MsgRest.Numbers value = new MsgRest.Numbers(Map.of("total", 1), 2, 3);
        String error = "The key `total` is the name of a property; set that instead.";
        assertThatThrownBy(() -> NUMBERS.write(new BinaryWriter(), value))
                .isInstanceOf(CodecException.class)
                .hasMessage(error);
        assertThatThrownBy(() -> NUMBERS.writeJson(new JsonWriter(), value))
                .isInstanceOf(CodecException.class)
                .hasMessage(error);
    }

    @Test
    void theComponentsNameIsAKeyLikeOthers() {
        MsgRest.Numbers value = new MsgRest.Numbers(Map.of("more", 1), 2, 3);
        BinaryWriter binary = new BinaryWriter();
        NUMBERS.write(binary, value);
        assertThat(NUMBERS.read(new BinaryReader(binary.toByteArray()))).isEqualTo(value);
        JsonWriter json = new JsonWriter();
        NUMBERS.writeJson(json, value);
        assertThat(json.toString()).isEqualTo("{\"total\":2,\"length\":3,\"more\":1}");
        assertThat(NUMBERS.readJson(new JsonReader(json.toString()))).isEqualTo(value);
    }

    @Test
    void keysThatBecomeTheSameInBinaryAreRefused() {
        MsgRest.Numbers value = new MsgRest.Numbers(Map.of("\ud800", 1, "\ud801", 2), 2, 3);
        assertThatThrownBy(() -> NUMBERS.write(new BinaryWriter(), value)).isInstanceOf(CodecException.class);
    }

    @Test
    void errorsHaveTheKeyAsTheirPlace() {
        assertThatThrownBy(() -> NUMBERS.readJson(new JsonReader("{\"total\":2,\"length\":3,\"a\":\"x\"}")))
                .hasMessage("Property `a`: Expected type to be `number`, actually `string`.");
    }

    /** TSBuffer up to 2.2.9 writes what several members have in the first one only. */
    @Test
    void membersOfAnIntersectionNeedNotRepeatWhatOthersHave() {
        byte[] bytes = HexFormat.of().parseHex("03" + "03042801612d02300100370104" + "07012f00" + "0b0129ff");
        assertThat(MsgIntersectionsThreeCodec.INSTANCE.read(new BinaryReader(bytes)))
                .isEqualTo(new MsgIntersections.Three(
                        true, "a", List.of(), null, Optional.empty(), 1, Map.of(), Optional.empty()));
    }
}
