package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.StringValue;
import java.util.List;

/** Constants with characters that end lines in some language, and with halves of characters. */
public record MsgEndings(List<Ending> endings) {
    /** What source files must escape. */
    public enum Ending {
        @StringValue("a\u2028b")
        LINE,
        @StringValue("a\u2029b")
        PARAGRAPH,
        @StringValue("a\u0085b")
        NEXT,
        @StringValue("\r\n\t'\"\\`${0}")
        ESCAPES,
        @StringValue("\ud83d")
        HIGH,
        @StringValue("\ude00\ud83d")
        SWAPPED,
        @StringValue("\ud83d\ude00")
        WHOLE
    }
}
