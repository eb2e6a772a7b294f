package chat.protocols;

public interface Shared {
    record Req() {}

    record Res() {}
}
