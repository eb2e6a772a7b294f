package chat.protocols;

public final class Logout { // ERROR[API_NAME] rename it to `ApiLogout`
    record Req() {}

    record Res() {}
}
