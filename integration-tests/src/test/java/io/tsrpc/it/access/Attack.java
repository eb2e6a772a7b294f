package io.tsrpc.it.access;

import static io.tsrpc.it.access.Protection.ANYBODY;
import static io.tsrpc.it.access.Protection.ATTACKER;

import java.util.Set;

/** What a page of an attacker tries in the name of its visitor; {@code attacks.ts} does it. */
enum Attack {
    /** JSON as it should be, for which browsers ask the server first. They want to hear the origin, not {@code *}. */
    JSON("json", ATTACKER),
    /** A real binary call, without a type, for which browsers do not ask. */
    UNTYPED_BUFFER("untypedBuffer", ANYBODY, ATTACKER),
    UNTYPED_BLOB("untypedBlob", ANYBODY, ATTACKER),
    KEPT_ALIVE("keptAlive", ANYBODY, ATTACKER),
    WITHOUT_REFERRER("withoutReferrer", ANYBODY, ATTACKER),
    /** Chromium does not send the type of a blob if it would have to ask. */
    BLOB_OF_OCTETS("blobOfOctets", ANYBODY, ATTACKER),
    BLOB_OF_JSON("blobOfJson"),
    /** These types need no question, so they are never that of a call. */
    JSON_AS_TEXT("jsonAsText"),
    JSON_WITH_PARAMETER("jsonWithParameter"),
    JSON_IN_A_LIST("jsonInAList"),
    JSON_BY_FORM("jsonByForm"),
    FORM("form", ANYBODY, ATTACKER),
    FORM_OF_TEXT("formOfText", ANYBODY, ATTACKER),
    FORM_OF_PARTS("formOfParts", ANYBODY, ATTACKER),
    FORM_AT_THE_TOP("formAtTheTop", ANYBODY, ATTACKER),
    WEB_SOCKET("webSocket", ANYBODY, ATTACKER),
    WEB_SOCKET_OF_TEXT("webSocketOfText", ANYBODY, ATTACKER),
    WEB_SOCKET_MESSAGE("webSocketMessage", ANYBODY, ATTACKER),
    /** Reading what the visitor may read. */
    SECRET("secret", ATTACKER);

    final String spelling;

    @SuppressWarnings("ImmutableEnumChecker") // it is
    final Set<Protection> succeedsWith;

    Attack(String spelling, Protection... succeedsWith) {
        this.spelling = spelling;
        this.succeedsWith = Set.of(succeedsWith);
    }
}
