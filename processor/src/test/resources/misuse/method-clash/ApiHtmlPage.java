package chat.protocols;

public interface ApiHtmlPage {
    record Req() {}

    record Res() {}
}
