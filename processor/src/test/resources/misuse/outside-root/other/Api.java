package chat.other;

interface Api {
    record Req() {}
}
