package chat.protocols;

public interface LoginApi { // ERROR[API_NAME] `LoginApi` has a request and a response but is not an API
    record Req() {}

    record Res() {}
}
