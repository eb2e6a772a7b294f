package chat.protocols;

import io.tsrpc.contract.FormerName;
import io.tsrpc.contract.typescript.Extends;

@FormerName("") // ERROR[FORMER_NAME_EMPTY] `MsgChat` has @FormerName without a name
record MsgChat(
        @FormerName("") String text, // ERROR[FORMER_NAME_EMPTY] `text` has @FormerName without a name
        Kind kind,
        Child child) {
    enum Kind {
        @FormerName(" ") // ERROR[FORMER_NAME_EMPTY] `PLAIN` has @FormerName without a name
        PLAIN
    }
}

interface Base {
    @FormerName("") // ERROR[FORMER_NAME_EMPTY] `name` has @FormerName without a name
    String name();
}

@Extends(Base.class)
record Child(String name) {}
