package chat.protocols;

public final class MsgChat {} // ERROR[MSG_NOT_RECORD] `MsgChat` must be a record or a sealed interface of records
