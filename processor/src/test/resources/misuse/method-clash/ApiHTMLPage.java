package chat.protocols;

public interface ApiHTMLPage { // ERROR[METHOD_CLASH] `HtmlPage` and `HTMLPage` would both be the method `htmlPage` in `ChatApi` // ERROR[CONSTANT_CLASH] would both be `HTML_PAGE`
    record Req() {}

    record Res() {}
}
