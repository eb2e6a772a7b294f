package io.tsrpc.it;

/**
 * Where we deliberately differ from the TSRPC packages: the only exceptions that the comparisons with them know. Each
 * test that meets one names it. {@code docs/tsrpc.md} lists each for users; {@code -Dtest=TsrpcDocsTest -Dgoldens.update=true}
 * writes the texts there.
 */
public enum Difference {
    /** The reference writes a date before 1970 and reads it back as an invalid one. */
    DATES_BEFORE_1970("Dates before 1970 survive binary mode in Java; the packages read them as Invalid Date."),

    /** There a date may be NaN. */
    INVALID_DATES(
            "Java has no Invalid Date. It refuses date text that is neither an ISO 8601 day or time nor in the format of"
                    + " `toUTCString`, and times beyond ±8.64e15 ms; the packages use whatever `new Date` makes of it."),

    /** There all numbers are doubles. */
    WHOLE_NUMBERS_ARE_EXACT(
            "Java sends no whole number beyond ±(2^53 - 1), unless it is @JavaPeersOnly, and refuses to read a number"
                    + " that does not fit into the Java type; the packages round it, or cut it to 64 bits."),

    /** There null and undefined are two values. */
    NO_UNDEFINED(
            "Java has null for both null and undefined: in `any` it is sent as null, an optional `any` that is null is"
                    + " absent, a tuple omits trailing nulls, and error texts say `null`."),

    /** There it is a type of its own, with the bytes of any. */
    OBJECT_IS_ANY(
            "`object` of TypeScript is `any` in Java, which sends and takes every value there; the packages take objects and"
                    + " lists alone."),

    /** There the property is required, and what is required and may be null is null if it is not there. */
    ABSENT_NULLS_OF_PARTIAL(
            "In binary, a property `T | null` that a `Partial` of its type leaves out is absent in Java; the packages read it as null."
                    + " In JSON it is absent on both sides."),

    /** There strings are cut to what is left, some varints too, and the end of the data is only met later or never. */
    CUT_OFF_DATA(
            "Java refuses binary data that is truncated, or that announces more than is there, at the first such place;"
                    + " the packages use what is left and may continue."),

    /** There some unknown types are taken for others, and what follows is read from the wrong byte. */
    UNKNOWN_BLOCKS(
            "Java can skip unknown properties of every type in binary; the packages misread what follows a boolean that is true,"
                    + " a map, or a literal in a union that they do not know."),

    /** There all of the JSON is read before anything of it is looked at. */
    FIRST_ERROR(
            "If JSON has several errors, Java reports the first in the text; the packages report the first in the schema."),

    /** There an object is a map, in which the last one stays. */
    REPEATED_KEYS("If JSON has a key twice, Java ignores a null after a value; the packages use the last value."),

    /** There they come in the order in which they are picked. */
    ORDER_OF_KEYS(
            "In JSON, Java writes what an object has from others after what is its own, also for `Pick` and for a property that is declared"
                    + " again; the packages write it in the order of the keys of `Pick`, and of the declarations. Readers take any order."),

    /** There they are read, but not written. */
    EXTENDED_MAPPED_TYPES(
            "In binary, Java sends what an object has from a `Pick`, `Omit` or `Partial` that it extends; the packages read it, but omit it"
                    + " when they send."),

    /** There all entries are properties in the end. */
    ENTRIES_OF_PROPERTIES(
            "In binary, an entry of an index signature that has the name of a declared property is ignored by Java; the packages take it"
                    + " for the property. They write such entries for the properties of what extends a type with an index signature."),

    /** There the rest of the bytes is dropped. */
    PARTIAL_ELEMENTS(
            "Java refuses a typed array in JSON whose bytes are not a whole number of elements; the packages drop the"
                    + " last bytes."),

    /** There what does not belong is ignored. */
    BASE64(
            "Java refuses base64 in JSON that is not in one of the two alphabets, or has part of its padding or of a byte; the packages"
                    + " ignore what they cannot use."),

    /** The reference takes them for written already when it writes, and reads {@code __proto__} as a prototype. */
    KEYS_OF_OBJECTS(
            "Java sends and reads map keys that every JavaScript object has (`constructor`, `toString`, `__proto__`); in"
                    + " binary the packages omit them, or refuse the message. Components of such names are a compile error in Java."),

    /** Of a map's values the reference sees that null is a member only of what has no name. */
    NULLS_OF_MAPS(
            "Java sends null as a value of a map whose values are a union with `@OrNull` that contains itself; in binary the packages"
                    + " omit such a value, as they do wherever null is a member of a union that has a name: `{ [key: string]: Json }`."),

    /** The reference converts by each member in turn before it looks which one fits. */
    TEXTS_BESIDE_DATES(
            "In a union of objects, Java uses the discriminator to read the JSON of a property. If one member has a date,"
                    + " bytes or an ObjectId and another has text under the same name, the packages convert the text to the other type,"
                    + " and refuse it."),

    /** There a value is all members that it fits. */
    UNTAGGED_UNIONS("Java sends a value of an `@Untagged` union as the one member that it is, and reads JSON as"
            + " [the first member](types.md#typescripts-own-forms) that it fits and that has all of it; the packages send it"
            + " as all members that it fits, and make a date or bytes of a text if one of the members is such."),

    /** There all members that a value fits are written, and what is too long for a tuple is found while that is written. */
    LONG_ARRAYS_BESIDE_TUPLES(
            "In binary, the packages cannot send an array that is longer than a tuple in the union whose elements it has, such as"
                    + " `[1, 2, 3]` of `[number, number] | [number, number, number]` or of `[number, number] | number[]`: they throw"
                    + " `Cannot read properties of undefined`. In JSON they do, and Java sends and reads it in both."),

    /** There the timeout is off as soon as the handler is done. */
    HANDLERS_WITHOUT_ANSWER(
            "In Java a handler may return without a reply and still reply later, until the API timeout replies with"
                    + " `SERVER_TIMEOUT`; in the packages the caller never hears of such a call."),

    /** There the connection ends, with all of its calls. */
    INVALID_CALLS("On a connection, Java replies to a call that it cannot decode, or whose API it does not have, with"
            + " `INPUT_DATA_ERR`; the packages close the connection."),

    /** There one text stands for whatever is wrong. */
    NAMED_PROPERTIES(
            "If a property of a request in binary is wrong or missing, Java says after the packages' text which one."),

    /** There it is binary that makes no sense. */
    JSON_IS_OFF(
            "If JSON comes over HTTP to a server that does not accept it, Java says so in JSON; the packages reply in binary"
                    + " that the buffer is invalid."),

    /** Only the client ends such a request there. */
    HTTP_WITHOUT_ANSWER(
            "If a flow stops the reply to an HTTP request, Java closes the request after `unansweredTimeout`; the packages"
                    + " keep it open until the client gives up."),

    /** There the reason does not fit into the frame, and the connection stays neither open nor closed. */
    LONG_CLOSE_REASONS(
            "Java cuts WebSocket close reasons to 123 bytes, as the protocol requires; the packages fail to close the"
                    + " connection and send no replies on it any more."),

    /** There such a promise is left as it is for ever. */
    CALLS_ALWAYS_RETURN(
            "In Java every call settles, with `ABORTED` if it is aborted and `STOPPED_BY_FLOW` if a flow stops it; in the"
                    + " packages such a call never settles."),

    /** There the caller waits for its timeout. */
    CALLS_WHILE_STOPPING(
            "While a Java server stops gracefully, calls on open connections get the error `SERVER_STOPPING` at once, and messages are"
                    + " handled; the packages ignore both."),

    /** Deprecated there. */
    BUFFER_FLOWS("Java does not have `preSendBufferFlow` and `preRecvBufferFlow`, which the packages deprecate;"
            + " `preSendDataFlow` and `preRecvDataFlow` see binary data as well."),

    /** JavaScript goes on at the first await. */
    FLOWS_AFTER_HANDLERS(
            "In Java `postApiCallFlow` and `postMsgCallFlow` run after the handlers have ended and their output is sent;"
                    + " in the packages they may run before."),

    /** There the caller waits for its timeout. */
    DATA_FLOWS_THAT_THROW(
            "If `preRecvDataFlow` or `preSendDataFlow` throws at a call, Java tells the caller, with `INTERNAL_ERR` if it is"
                    + " the server's flow; the packages send nothing."),

    /** An endless loop there. */
    RETURN_FLOWS_THAT_THROW(
            "If `preApiReturnFlow` throws, Java sends the exception as the reply without running this flow again; the"
                    + " packages run it endlessly."),

    /** A mistake in a template. */
    BROADCAST_ERRORS("The error of a failed broadcast lists connection ids; the packages print `conns[i].id` instead."),

    /** There nothing is left to answer. */
    LOCAL_INPUT("Java's `server.inputJson` and `server.inputBuffer` always complete: with nothing after a message, with"
            + " `STOPPED_BY_FLOW` if a flow stops the call; and `postConnectFlow` and `postDisconnectFlow` run. In the packages the"
            + " promise never settles then, and these flows do not run."),

    /** Not on the wire: only the caller sees them. */
    HTTP_ERROR_FIELDS(
            "Errors of Java's HTTP client contain the server's status and close reason, as `httpCode` and `closeReason`;"
                    + " those of all Java's clients a text `cause` if the response is not from TSRPC or cannot be decoded; those of"
                    + " `tsrpc` do not."),

    /** There everything is a call in binary. */
    PLAIN_HTTP("Java's HTTP server takes calls with `POST` only, in JSON (`application/json`), as binary"
            + " (`application/octet-stream`), or without a `Content-Type`; it answers other methods with 405, other types with 415."
            + " The packages try to read all of these as binary calls."),

    /** There one value is sent to all, and nothing is refused. */
    ORIGINS(
            "Java compares the origin of a page with `allowedOrigins`, tells it only whether its own is allowed, and does not serve"
                    + " it if it is not and cookies or `Authorization` come along; the packages send the option `cors` as it is and serve all."),

    /** There the reply to a message is not looked at. */
    MESSAGES_CLOSED("A message over HTTP whose connection the server closes with a reason fails in Java's client, with"
            + " `LOST_CONN`; in `tsrpc` it succeeds."),

    /** Names outside ASCII could not be called there. */
    PERCENT_SIGNS(
            "Java's HTTP server decodes percent signs in the path of a JSON request, so services may have any name; the"
                    + " packages compare the path as it is.");

    private final String text;

    Difference(String text) {
        this.text = text;
    }

    /** What differs, in a sentence or two for users. */
    public String text() {
        return text;
    }
}
