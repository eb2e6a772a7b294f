package io.tsrpc.http;

import io.tsrpc.net.ReceivedHead;

/**
 * A whole response.
 *
 * @param keepsConnection whether another request may follow on the connection
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpResponse(ReceivedHead head, byte[] body, boolean keepsConnection) {}
