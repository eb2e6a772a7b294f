package chat.protocols;

import io.tsrpc.codec.BytesForm;
import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.UseCodec;
import java.util.Currency;

public record MsgChat(
        @UseCodec(Both.class) Currency currency) { // ERROR[FORM_BOTH] `MsgChat.Both` is both a TextForm and a BytesForm
    abstract static class Base implements BytesForm<Currency> {
        @Override
        public byte[] toBytes(Currency value) {
            return new byte[0];
        }

        @Override
        public Currency fromBytes(byte[] bytes) {
            throw new IllegalArgumentException();
        }
    }

    static final class Both extends Base implements TextForm<Currency> {
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
