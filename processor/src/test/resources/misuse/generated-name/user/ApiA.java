package chat.protocols.user;

public interface ApiA {
    record Req() {}

    record Res() {}
}
