package chat.protocols;

public sealed interface MsgEvent { // ERROR[MSG_NOT_RECORD] `MsgEvent` must be a record
    record A() implements MsgEvent {}
}
