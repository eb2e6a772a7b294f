package chat.protocols;

public interface ApiHTMLPage { // ERROR[FILE_NAME] is the same as `PtlHtmlPage.ts` // ERROR[METHOD_CLASH] `HtmlPage` and `HTMLPage` would both have the method `htmlPage` in `ChatApi` // ERROR[CONSTANT_CLASH] would both have the constant `HTML_PAGE`
    record Req() {}

    record Res() {}
}
