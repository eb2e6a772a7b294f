package chat.protocols;

import io.tsrpc.codec.BytesForm;
import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.TypedArray;
import io.tsrpc.contract.UseCodec;
import java.util.List;

public record MsgChat(
        byte @UseCodec(Bytes.class) [] fine,
        @UseCodec(Numbers.class) Integer fineToo,
        @UseCodec(Bytes.class) byte[] bytes, // ERROR[FORM_PLACE] @UseCodec(MsgChat.Bytes.class) does not apply to `byte`; write `byte @UseCodec(MsgChat.Bytes.class) []`
        List<@UseCodec(Bytes.class) byte[]> list, // ERROR[FORM_PLACE] write `byte @UseCodec(MsgChat.Bytes.class) []`
        @UseCodec(Bytes.class) byte[][] nested, // ERROR[FORM_PLACE] write `byte @UseCodec(MsgChat.Bytes.class) []`
        @UseCodec(Bytes.class) @TypedArray(TypedArray.Type.INT8) byte[] typed, // ERROR[FORM_PLACE] write `byte @UseCodec(MsgChat.Bytes.class) []`
        @UseCodec(Bytes.class) int[] other, // ERROR[FORM_PLACE] does not apply to `int`; write `int @UseCodec(MsgChat.Bytes.class) []`
        @UseCodec(Texts.class) String[] texts, // ERROR[FORM_PLACE] does not apply to `String`; write `String @UseCodec(MsgChat.Texts.class) []`
        @UseCodec(Numbers.class) int[] numbers, // ERROR[FORM_PLACE] does not apply to `int`; write `@UseCodec(MsgChat.Numbers.class) Integer[]`
        @UseCodec(Numbers.class) int number) { // ERROR[FORM_PLACE] does not apply to `int`; write `@UseCodec(MsgChat.Numbers.class) Integer`
    static final class Bytes implements BytesForm<byte[]> {
        @Override
        public byte[] toBytes(byte[] value) {
            return value;
        }

        @Override
        public byte[] fromBytes(byte[] bytes) {
            return bytes;
        }
    }

    static final class Texts implements TextForm<String[]> {
        @Override
        public String toText(String[] value) {
            return "";
        }

        @Override
        public String[] fromText(String text) {
            throw new IllegalArgumentException(text);
        }
    }

    static final class Numbers implements TextForm<Integer> {
        @Override
        public String toText(Integer value) {
            return "";
        }

        @Override
        public Integer fromText(String text) {
            throw new IllegalArgumentException(text);
        }
    }
}
