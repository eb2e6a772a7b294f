package chat.protocols;

/** Of somebody who knows that it is no service. */
@SuppressWarnings("tsrpc")
public interface ApiForeign {
    record Req() {}

    record Res() {}
}
