package lean.protocols;

public interface ApiEcho {
    record Req(String text) {}

    record Res(String text) {}
}
