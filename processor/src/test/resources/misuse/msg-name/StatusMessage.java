package chat.protocols;

public record StatusMessage() {} // WARNING[MSG_NAME] rename it to `MsgStatus`
