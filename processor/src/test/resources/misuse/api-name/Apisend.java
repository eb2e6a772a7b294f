package chat.protocols;

public interface Apisend { // ERROR[API_NAME] rename it to `ApiSend`
    record Req() {}

    record Res() {}
}
