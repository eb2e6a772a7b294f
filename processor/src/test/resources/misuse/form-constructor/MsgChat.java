package chat.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.UseCodec;
import java.util.Currency;

public record MsgChat(
        @UseCodec(NoDefault.class) Currency a, // ERROR[FORM_CONSTRUCTOR] `MsgChat.NoDefault` cannot be created by the codec in package `chat.protocols`
        @UseCodec(Hidden.class) Currency b, // ERROR[FORM_CONSTRUCTOR] accessible no-argument constructor
        @UseCodec(PrivateClass.class) Currency c, // ERROR[FORM_CONSTRUCTOR] `MsgChat.PrivateClass` cannot be created
        @UseCodec(Abstract.class) Currency d, // ERROR[FORM_CONSTRUCTOR] make it a concrete class
        @UseCodec(Inner.class) Currency e, // ERROR[FORM_CONSTRUCTOR] (static if nested)
        @UseCodec(Checked.class) Currency f, // ERROR[FORM_CONSTRUCTOR] with an accessible no-argument constructor that declares no checked exception
        @UseCodec(Unchecked.class) Currency g) {
    final class Inner extends Abstract {}

    static final class Checked extends Abstract {
        Checked() throws java.io.IOException {}
    }

    static final class Unchecked extends Abstract {
        Unchecked() throws IllegalStateException, Error {}
    }

    static final class NoDefault implements TextForm<Currency> {
        NoDefault(int x) {}

        @Override
        public String toText(Currency value) {
            return "";
        }

        @Override
        public Currency fromText(String text) {
            throw new IllegalArgumentException(text);
        }
    }

    static final class Hidden implements TextForm<Currency> {
        private Hidden() {}

        @Override
        public String toText(Currency value) {
            return "";
        }

        @Override
        public Currency fromText(String text) {
            throw new IllegalArgumentException(text);
        }
    }

    private static final class PrivateClass implements TextForm<Currency> {
        @Override
        public String toText(Currency value) {
            return "";
        }

        @Override
        public Currency fromText(String text) {
            throw new IllegalArgumentException(text);
        }
    }

    abstract static class Abstract implements TextForm<Currency> {
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
