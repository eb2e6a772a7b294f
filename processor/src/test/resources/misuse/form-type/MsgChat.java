package chat.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.UseCodec;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

public record MsgChat(
        @UseCodec(CurrencyText.class) Currency fine,
        @UseCodec(CurrencyText.class) Thread thread, // ERROR[FORM_TYPE] `MsgChat.CurrencyText` is not a form of `Thread`; it must implement TextForm<Thread> or BytesForm<Thread>
        @UseCodec(CurrencyText.class) Optional<Currency> optional, // ERROR[FORM_PLACE] does not apply to `Optional<Currency>`; write `Optional<@UseCodec(MsgChat.CurrencyText.class) Currency>`.
        List<@UseCodec(String.class) Currency> list, // ERROR[FORM_TYPE] `String` is not a form of `Currency`
        @UseCodec(int.class) Currency primitive, // ERROR[FORM_TYPE] `int` is not a form of `Currency`; it must implement TextForm<Currency>
        @UseCodec(void.class) Currency nothing, // ERROR[FORM_TYPE] `void` is not a form of `Currency`
        List<@UseCodec(String[].class) Currency> array, // ERROR[FORM_TYPE] `String[]` is not a form of `Currency`
        @UseCodec(int[].class) int number, // ERROR[FORM_TYPE] `int[]` is not a form of `int`; it must implement TextForm<Integer>
        @UseCodec(int[].class) byte[] bytes, // ERROR[FORM_TYPE] `int[]` is not a form of `byte`
        Wrong wrong,
        Money one,
        Money two) {
    static final class CurrencyText implements TextForm<Currency> {
        @Override
        public String toText(Currency value) {
            return "";
        }

        @Override
        public Currency fromText(String text) {
            throw new IllegalArgumentException(text);
        }
    }
}

@UseCodec(MsgChat.CurrencyText.class) // ERROR[FORM_TYPE] `MsgChat.CurrencyText` is not a form of `Money`
final class Money {}

@UseCodec(long.class) // ERROR[FORM_TYPE] `long` is not a form of `Wrong`
final class Wrong {}
