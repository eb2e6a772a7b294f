package io.tsrpc.it.sets.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.UseCodec;
import java.util.Locale;

/**
 * A name, whose form loses its case.
 *
 * @param text the name
 */
@UseCodec(Name.Form.class)
public record Name(String text) {
    /** Writes small letters. */
    public static final class Form implements TextForm<Name> {
        @Override
        public String toText(Name name) {
            return name.text().toLowerCase(Locale.ROOT);
        }

        @Override
        public Name fromText(String text) {
            return new Name(text);
        }
    }
}
