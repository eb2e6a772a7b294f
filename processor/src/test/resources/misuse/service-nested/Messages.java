package chat.protocols;

public final class Messages {
    public record MsgChat() {} // WARNING[SERVICE_NESTED] `Messages.MsgChat` is nested, so it is not a service

    public interface ApiSend { // WARNING[SERVICE_NESTED] move it to a file of its own
        record Req() {}

        record Res() {}
    }

    public interface ApiHelp {}
}
