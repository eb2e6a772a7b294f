package chat.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.UseCodec;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

public record MsgChat(
        @UseCodec(CurrencyText.class) Currency fine,
        @UseCodec(CurrencyText.class) Thread thread, // ERROR[FORM_TYPE] `MsgChat.CurrencyText` is not a form of `Thread`; it must implement TextForm<Thread> or BytesForm<Thread>
        @UseCodec(CurrencyText.class) Optional<Currency> optional, // ERROR[FORM_TYPE] is not a form of `Optional<Currency>`
        List<@UseCodec(String.class) Currency> list, // ERROR[FORM_TYPE] `String` is not a form of `Currency`
        @UseCodec(CurrencyText.class) int number, // ERROR[FORM_TYPE] is not a form of `int`
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
