package io.tsrpc.it;

/**
 * Where we deliberately differ from the TSRPC packages: the only exceptions that the comparisons with them know. Each
 * test that meets one names it. {@code docs/tsrpc.md} tells users of each; {@code -Dtest=TsrpcDocsTest -Dgoldens.update=true}
 * writes the texts there.
 */
public enum Difference {
    /** The reference writes a date before 1970 and reads it back as an invalid one. */
    DATES_BEFORE_1970("Dates before 1970 survive binary mode in Java; the packages read them as Invalid Date."),

    /** There a date may be NaN. */
    INVALID_DATES(
            "Java has no Invalid Date: text that is neither a day or a time of ISO 8601 nor what `toUTCString` writes, and"
                    + " times beyond ±8.64e15 ms, are errors where they are read; the packages go on with what `new Date`"
                    + " makes of it."),

    /** There all numbers are doubles. */
    WHOLE_NUMBERS_ARE_EXACT(
            "Java sends no whole number beyond ±(2^53 - 1), unless it is @JavaPeersOnly, and reads none that"
                    + " does not fit into the Java type; the packages round it, or cut it off at 64 bits."),

    /** There null and undefined are two values. */
    NO_UNDEFINED(
            "Java has null for both null and undefined: in `any` it is sent as null, an optional `any` that is null is absent, a tuple ends before trailing ones,"
                    + " and errors say `null`."),

    /** There strings are cut to what is left, some varints too, and the end of the data is only met later or never. */
    CUT_OFF_DATA(
            "Java refuses binary data that is cut off, or that announces more than is there, at the first such place;"
                    + " the packages take what is left and may go on with it."),

    /** There all of the JSON is read before anything of it is looked at. */
    FIRST_ERROR(
            "Of several errors in JSON Java tells the first in the text; the packages tell the first in the schema."),

    /** There an object is a map, in which the last one stays. */
    REPEATED_KEYS("If JSON has a key twice, a null behind a value is ignored by Java; the packages take the last."),

    /** There the rest of the bytes is dropped. */
    PARTIAL_ELEMENTS(
            "Java refuses a typed array in JSON whose bytes do not make whole elements; the packages drop the last"
                    + " bytes."),

    /** The reference takes them for written already when it writes, and reads {@code __proto__} as a prototype. */
    KEYS_OF_OBJECTS(
            "Java sends and reads map keys that every JavaScript object has (`constructor`, `toString`, `__proto__`);"
                    + " in binary the packages leave them out, or refuse the message."),

    /** The reference converts by each member in turn before it looks which one fits. */
    TEXTS_BESIDE_DATES(
            "In a union of objects Java reads the JSON of a property by the discriminator; where members have a date,"
                    + " bytes or an ObjectId and a text under the same name, the packages take the text for the other, and refuse it."),

    /** There the timeout is off as soon as the handler is done. */
    HANDLERS_WITHOUT_ANSWER(
            "In Java a handler that has returned may still answer until the API timeout, which then answers `SERVER_TIMEOUT`;"
                    + " in the packages the caller never hears of such a call."),

    /** Only the client ends such a request there. */
    HTTP_WITHOUT_ANSWER("An HTTP request whose answer a flow has stopped is closed by Java after `unansweredTimeout`;"
            + " the packages keep it open until the client gives up."),

    /** There the reason does not fit into the frame, and the connection stays neither open nor closed. */
    LONG_CLOSE_REASONS("Java cuts close reasons of WebSocket after 123 bytes, as the protocol wants;"
            + " the packages fail to close the connection and answer nothing on it any more."),

    /** There such a promise is left as it is for ever. */
    CALLS_ALWAYS_RETURN(
            "Every call returns in Java, with `ABORTED` if it is aborted and `STOPPED_BY_FLOW` if a flow stops it;"
                    + " in the packages it never settles."),

    /** Deprecated there. */
    BUFFER_FLOWS(
            "Java has no `preSendBufferFlow` and `preRecvBufferFlow`, which the packages deprecate: `preSendDataFlow` and"
                    + " `preRecvDataFlow` see binary data as well."),

    /** JavaScript goes on at the first await. */
    FLOWS_AFTER_HANDLERS(
            "`postApiCallFlow` and `postMsgCallFlow` run in Java when the handlers are done and what they have"
                    + " sent has left; in the packages possibly before."),

    /** An endless loop there. */
    RETURN_FLOWS_THAT_THROW("What `preApiReturnFlow` throws is answered by Java without passing that flow again;"
            + " in the packages it passes it for ever."),

    /** A mistake in a template. */
    BROADCAST_ERRORS("A broadcast that fails tells the ids of its connections; the packages tell `conns[i].id`."),

    /** A Java API takes values, not JSON. */
    INNER_INPUT(
            "`server.inputJSON` and `server.inputBuffer` do not exist in Java: `callApi` of a server takes typed values,"
                    + " and an inner client passes through all that a network client does."),

    /** Not on the wire: only the caller sees them. */
    HTTP_ERROR_FIELDS(
            "Errors of Java's HTTP client say in `httpCode` and `closeReason` what the server's answer was if it is"
                    + " none of TSRPC's; those of `tsrpc` do not.");

    private final String text;

    Difference(String text) {
        this.text = text;
    }

    /** What differs, in a sentence or two for users. */
    public String text() {
        return text;
    }
}
