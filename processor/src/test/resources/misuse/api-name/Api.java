package chat.protocols;

public interface Api { // ERROR[API_NAME] rename it to `Api…`
    record Req() {}

    record Res() {}
}
