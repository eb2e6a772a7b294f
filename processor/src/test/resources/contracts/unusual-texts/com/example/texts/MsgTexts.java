package com.example.texts;

import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import java.util.List;

/** Characters that end lines, in some language or in none, and halves of characters. */
@Label({"a\u2028b", "a\u2029b", "a\u0085b", "a\u000bb\fb", "\r\n\t\b\0\"\\'$L", "\ud83d", "\ude00\ud83d", "\ud83d\ude00"})
public record MsgTexts(List<Ending> endings, List<Mixed> mixed, List<Shape> shapes) {
    /** An enum of texts. */
    public enum Ending {
        @StringValue("a\u2028b")
        LINE,
        @StringValue("a\u2029b")
        PARAGRAPH,
        @StringValue("a\u0085b")
        NEXT,
        @StringValue("a\u000bb\fb")
        TABS,
        @StringValue("\r\n\t\b\0\"\\'$L")
        ESCAPES,
        @StringValue("\ud83d")
        HIGH,
        @StringValue("\ude00\ud83d")
        SWAPPED,
        @StringValue("\ud83d\ude00")
        WHOLE
    }

    /** An enum of texts and numbers. */
    public enum Mixed {
        @StringValue("\u2028")
        LINE,
        @StringValue("\ude00")
        LOW,
        @IntValue(1)
        NUMBER
    }

    /** A union. */
    public sealed interface Shape {
        /** One record of it. */
        @DiscriminatorValue("\u2028\u0085\n")
        record Circle(int size) implements Shape {}

        /** The other. */
        @DiscriminatorValue("\ud83d")
        record Square(int size) implements Shape {}
    }
}
