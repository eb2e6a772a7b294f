package chat.protocols.user;

public record MsgChat() {} // ERROR[CONSTANT_CLASH] `UserChat` and `user/Chat` would both have the constant `USER_CHAT` in `ChatProtocol`
