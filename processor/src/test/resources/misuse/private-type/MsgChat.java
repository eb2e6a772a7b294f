package chat.protocols;

import java.util.List;

public record MsgChat(Secret secret, List<Secret> secrets, Outer.Kind kind) {
    private record Secret() {} // ERROR[PRIVATE_TYPE] `MsgChat.Secret` is private, so generated code cannot access it

    private static final class Outer {
        enum Kind { // ERROR[PRIVATE_TYPE] `MsgChat.Outer.Kind` is private
            A
        }
    }
}
