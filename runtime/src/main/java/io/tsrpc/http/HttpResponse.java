package io.tsrpc.http;

import io.tsrpc.net.ResponseHead;

/**
 * A whole response.
 *
 * @param keepsConnection whether another request may follow on the connection
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpResponse(ResponseHead head, byte[] body, boolean keepsConnection) {}
