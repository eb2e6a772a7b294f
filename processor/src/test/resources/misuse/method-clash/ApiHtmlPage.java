package chat.protocols;

public interface ApiHtmlPage { // ERROR[METHOD_CLASH] `HTMLPage` and `HtmlPage` would both be the method `htmlPage` in `ChatApi` // ERROR[CONSTANT_CLASH] would both be `HTML_PAGE`
    record Req() {}

    record Res() {}
}
