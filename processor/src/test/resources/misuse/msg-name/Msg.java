package chat.protocols;

public record Msg() {} // WARNING[MSG_NAME] `Msg` is not a message, because its name does not begin with `Msg` and a capital letter, and no service uses it; rename it to `Msg…`
