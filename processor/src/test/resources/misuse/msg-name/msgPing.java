package chat.protocols;

public record msgPing() {} // WARNING[MSG_NAME] rename it to `MsgPing`
