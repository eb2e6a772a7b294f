package chat.protocols;

import io.tsrpc.contract.FormerName;

@FormerName("") // ERROR[FORMER_NAME_EMPTY] `MsgChat` has @FormerName without a name
record MsgChat(
        @FormerName("") String text, // ERROR[FORMER_NAME_EMPTY] `text` has @FormerName without a name
        Kind kind) {
    enum Kind {
        @FormerName(" ") // ERROR[FORMER_NAME_EMPTY] `PLAIN` has @FormerName without a name
        PLAIN
    }
}
