package chat.protocols;

public record ChatMsg() {} // WARNING[MSG_NAME] `ChatMsg` is not a message, because its name does not begin with `Msg`
