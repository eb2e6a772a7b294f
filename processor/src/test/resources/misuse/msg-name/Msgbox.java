package chat.protocols;

public record Msgbox() {} // WARNING[MSG_NAME] rename it to `MsgBox`
