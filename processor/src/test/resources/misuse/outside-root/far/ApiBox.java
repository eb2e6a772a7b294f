package chat.ui.box;

interface ApiBox {
    record Req() {}

    record Res() {}
}
