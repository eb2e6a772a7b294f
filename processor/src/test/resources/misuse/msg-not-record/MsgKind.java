package chat.protocols;

public enum MsgKind { // ERROR[MSG_NOT_RECORD] rename it so that it does not begin with `Msg`
    A
}
