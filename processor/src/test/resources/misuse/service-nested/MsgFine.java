package chat.protocols;

public record MsgFine(MsgPart part) {
    public record MsgPart() {}

    public record MsgLost() {} // WARNING[SERVICE_NESTED] `MsgFine.MsgLost` is nested
}
