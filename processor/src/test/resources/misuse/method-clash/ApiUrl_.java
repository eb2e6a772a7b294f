package chat.protocols;

public interface ApiUrl_ {
    record Req() {}

    record Res() {}
}
