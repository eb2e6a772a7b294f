package chat.protocols;

public interface ApiURL {
    record Req() {}

    record Res() {}
}
