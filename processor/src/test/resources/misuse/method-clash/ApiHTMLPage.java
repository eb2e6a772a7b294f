package chat.protocols;

public interface ApiHTMLPage { 
    record Req() {}

    record Res() {}
}
