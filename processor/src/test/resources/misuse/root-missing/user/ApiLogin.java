package chat.protocols.user;

public interface ApiLogin {
    record Req() {}

    record Res() {}
}
