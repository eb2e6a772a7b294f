package chat.protocols;

public interface MsgEvent { // ERROR[MSG_NOT_RECORD] `MsgEvent` must be a record or a sealed interface of records to be a message
    record A() implements MsgEvent {}
}
