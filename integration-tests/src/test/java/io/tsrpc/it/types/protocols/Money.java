package io.tsrpc.it.types.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.UseCodec;

/** An amount, sent as text wherever it is used. */
@UseCodec(Money.Text.class)
public record Money(long cents, String currency) {
    /** {@code 1250 EUR}. */
    public static final class Text implements TextForm<Money> {
        @Override
        public String toText(Money money) {
            return money.cents() + " " + money.currency();
        }

        @Override
        public Money fromText(String text) {
            int space = text.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("`" + text + "` is no money");
            }
            return new Money(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
        }
    }
}
