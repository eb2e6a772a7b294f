package io.tsrpc.it.refusal.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.UseCodec;

/**
 * A code that is sent as text.
 *
 * @param text the text
 */
@UseCodec(Code.Form.class)
public record Code(String text) {
    /** Ends as the constructor of a page with this name does. */
    public static final class Form implements TextForm<Code> {
        @Override
        public String toText(Code code) {
            return code.text();
        }

        @Override
        public Code fromText(String text) {
            return new Code(new Page(text).name());
        }
    }
}
