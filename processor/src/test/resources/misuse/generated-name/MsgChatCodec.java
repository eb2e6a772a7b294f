package chat.protocols;

final class MsgChatCodec {} // ERROR[MSG_NOT_RECORD] `MsgChatCodec` must be a record // ERROR[GENERATED_NAME] to be generated for `MsgChat`
