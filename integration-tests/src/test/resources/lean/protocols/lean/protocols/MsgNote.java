package lean.protocols;

public record MsgNote(String text) {}
