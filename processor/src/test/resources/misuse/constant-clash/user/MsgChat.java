package chat.protocols.user;

public record MsgChat() {} // ERROR[CONSTANT_CLASH] `UserChat` and `user/Chat` would both be `USER_CHAT` in `ChatProtocol`
