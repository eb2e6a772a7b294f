package chat.protocols;

public interface ApiRooms {
    record Req() {}

    record Res() {}
}
