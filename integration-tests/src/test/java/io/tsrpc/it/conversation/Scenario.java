package io.tsrpc.it.conversation;

import org.jspecify.annotations.Nullable;

/**
 * All scenarios: what each shows, where it can be played, and how our client plays it. The clients in TypeScript have a
 * function for each, of the same name in their spelling.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Scenario {
    ANSWER("a call returns its response", Where.EVERYWHERE, CallScenarios::answer),
    EVERY_TYPE("every type comes through both ways", Where.EVERYWHERE, CallScenarios::everyType),
    ABSENT("what is optional may be missing", Where.WITHOUT_TLS, CallScenarios::absent),
    OBJECT_ID("an ObjectId is one on both sides", Where.WITHOUT_TLS, CallScenarios::objectId),
    BIG_TEXT("1.6 MB of text come through", Where.WITHOUT_TLS, CallScenarios::bigText),
    BIG_BYTES("1.5 MB of bytes come through", Where.EVERYWHERE, CallScenarios::bigBytes),
    OUT_OF_ORDER("calls at once are answered as they finish", Where.EVERYWHERE, CallScenarios::outOfOrder),
    MANY("100 calls at once get each its own answer", Where.WITHOUT_TLS, CallScenarios::many),
    ANSWER_LATER("a handler answers later; the first answer counts", Where.WITHOUT_TLS, CallScenarios::answerLater),
    ENCRYPTED("flows encrypt the bytes on both ends", Where.WITHOUT_TLS, CallScenarios::encrypted),

    BUSINESS_ERROR("user's code, string, with further fields", Where.EVERYWHERE, ErrorScenarios::businessError),
    NUMBERED_ERROR("user's code, number", Where.WITHOUT_TLS, ErrorScenarios::numberedError),
    INTERNAL_ERROR("INTERNAL_ERR tells nothing", Where.WITHOUT_TLS, ErrorScenarios::internalError),
    INNER_ERROR("INTERNAL_ERR tells why if the server is told to", Where.WITHOUT_TLS, ErrorScenarios::innerError),
    UNHANDLED("UNHANDLED_API", Where.WITHOUT_TLS, ErrorScenarios::unhandled),
    INVALID_REQUEST("INPUT_DATA_ERR of the client", Where.WITHOUT_TLS, ErrorScenarios::invalidRequest),
    INVALID_MESSAGE("ENCODE_MSG_ERR", Where.WITHOUT_TLS, ErrorScenarios::invalidMessage),
    UNKNOWN_API("INVALID_API_NAME", Where.WITHOUT_TLS, ErrorScenarios::unknownApi),
    UNKNOWN_MESSAGE("INVALID_MSG_NAME", Where.WITHOUT_TLS, ErrorScenarios::unknownMessage),
    OUTDATED_REQUEST("a request of an old contract is refused", Where.WITHOUT_TLS, ErrorScenarios::outdatedRequest),
    UNKNOWN_SERVICE("a service that the server lacks is refused", Where.WITHOUT_TLS, ErrorScenarios::unknownService),
    GARBLED("an answer that makes no sense", Where.WITHOUT_TLS, ErrorScenarios::garbled),

    SERVER_TIMEOUT("SERVER_TIMEOUT", Where.WITHOUT_TLS, WaitingScenarios::serverTimeout),
    CLIENT_TIMEOUT(
            "TIMEOUT, ECONNABORTED; a late answer is nobody's", Where.WITHOUT_TLS, WaitingScenarios::clientTimeout),
    ABORT_ONE("a call is aborted, the server goes on", Where.WITHOUT_TLS, WaitingScenarios::abortOne),
    ABORT_BY_KEY("calls are aborted by key", Where.WITHOUT_TLS, WaitingScenarios::abortByKey),
    ABORT_ALL("all calls are aborted", Where.WITHOUT_TLS, WaitingScenarios::abortAll),

    TO_SERVER("a message to the server", Where.EVERYWHERE, MessageScenarios::toServer),
    IN_ORDER("messages arrive in order", Where.ON_CONNECTIONS_WITHOUT_TLS, MessageScenarios::inOrder),
    BROADCAST("a broadcast to binary and text clients", Where.ON_CONNECTIONS, MessageScenarios::broadcast),
    PATTERN("both sides listen by pattern", Where.ON_CONNECTIONS_WITHOUT_TLS, MessageScenarios::pattern),
    UNLISTEN("who unlistens hears no more", Where.ON_CONNECTIONS_WITHOUT_TLS, MessageScenarios::unlisten),
    CALL_IN_HANDLER(
            "a message's handler calls an API", Where.ON_CONNECTIONS_WITHOUT_TLS, MessageScenarios::callInHandler),
    WELCOME("a message at the moment of connecting", Where.ON_CONNECTIONS_WITHOUT_TLS, MessageScenarios::welcome),

    NOT_CONNECTED("WS_NOT_OPEN", Where.ON_CONNECTIONS_WITHOUT_TLS, ConnectionScenarios::notConnected),
    CONNECT_ONCE(
            "connecting twice is one connection", Where.ON_CONNECTIONS_WITHOUT_TLS, ConnectionScenarios::connectOnce),
    REFUSED("ECONNREFUSED, Failed to connect", Where.WITHOUT_TLS, ConnectionScenarios::refused),
    CUT("LOST_CONN, ECONNRESET: the network fails", Where.WITHOUT_TLS, ConnectionScenarios::cut),
    DISCONNECT("the client says goodbye and why", Where.ON_CONNECTIONS_WITHOUT_TLS, ConnectionScenarios::disconnect),
    KICKED("LOST_CONN: the server throws it out, it returns", Where.ON_CONNECTIONS, ConnectionScenarios::kicked),
    HEARTBEAT(
            "heartbeats answered; who sends none is dropped",
            Where.ON_CONNECTIONS_WITHOUT_TLS,
            ConnectionScenarios::heartbeat),
    HEARTBEAT_UNANSWERED(
            "a heartbeat is not answered", Where.ON_CONNECTIONS_WITHOUT_TLS, ConnectionScenarios::heartbeatUnanswered),

    STOP("the server stops", Where.ON_CONNECTIONS_WITHOUT_TLS, StoppingScenarios::stop),
    GRACEFUL_STOP(
            "a graceful stop answers what runs, refuses the rest", Where.EVERYWHERE, StoppingScenarios::gracefulStop),
    RESTART("the server restarts, the client comes back", Where.EVERYWHERE, StoppingScenarios::restart);

    /** What our client does. */
    interface Script {
        void play(Stage stage) throws Exception;
    }

    private final String sentence;
    private final Where where;
    private final Script script;

    Scenario(String sentence, Where where, Script script) {
        this.sentence = sentence;
        this.where = where;
        this.script = script;
    }

    /** What it shows. */
    String sentence() {
        return sentence;
    }

    /** Its name in TypeScript. */
    String spelling() {
        return Spelling.inTypeScript(this);
    }

    /** Why it cannot be played in that cell, or null if it can. */
    Where.@Nullable Reason whyNot(Cell cell) {
        return where.whyNot(cell);
    }

    void play(Stage stage) throws Exception {
        script.play(stage);
    }
}
