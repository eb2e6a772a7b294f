package io.tsrpc.http;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.Headers;
import io.tsrpc.ResponseCookie;
import io.tsrpc.ResponseHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What users have set for a response that is not sent yet. */
final class ResponseFields implements ResponseHead {
    private static final int MIN = 200;
    private static final int MAX = 599;
    private static final Set<Integer> BODILESS = Set.of(204, 205, 304);

    private final boolean mayBeBodiless;

    @GuardedBy("this")
    private Headers headers;

    @GuardedBy("this")
    private final List<ResponseCookie> cookies = new ArrayList<>(0);

    @GuardedBy("this")
    private @Nullable Integer status;

    @GuardedBy("this")
    private boolean sent;

    /**
     * Creates fields.
     *
     * @param headers those of the admission
     * @param mayBeBodiless whether the response may have a status that forbids a body
     */
    ResponseFields(Headers headers, boolean mayBeBodiless) {
        this.headers = headers;
        this.mayBeBodiless = mayBeBodiless;
    }

    /** Checks a status for a response that has a body. */
    static int withBody(int status) {
        if (status < MIN || status > MAX || BODILESS.contains(status)) {
            throw new IllegalArgumentException(
                    "The status of a reply must be 200 to 599 and allow a body, but is " + status);
        }
        return status;
    }

    @Override
    public synchronized ResponseHead status(int code) {
        if (!mayBeBodiless || !BODILESS.contains(code)) {
            withBody(code);
        }
        if (!sent) {
            status = code;
        }
        return this;
    }

    @Override
    public synchronized ResponseHead header(String name, String value) {
        Headers.of(name, value).requireOfResponse();
        if (!sent) {
            headers = headers.with(name, value);
        }
        return this;
    }

    @Override
    public synchronized ResponseHead addHeader(String name, String value) {
        Headers.of(name, value).requireOfResponse();
        if (!sent) {
            headers = headers.and(name, value);
        }
        return this;
    }

    @Override
    public synchronized ResponseHead cookie(ResponseCookie cookie) {
        requireNonNull(cookie, "cookie");
        if (!sent) {
            cookies.removeIf(other -> other.name().equals(cookie.name())
                    && other.path().equals(cookie.path())
                    && Objects.equals(other.domain(), cookie.domain()));
            cookies.add(cookie);
        }
        return this;
    }

    @Override
    public synchronized boolean isSent() {
        return sent;
    }

    /** The status that was set, or null. */
    synchronized @Nullable Integer status() {
        return status;
    }

    /** Ends the changes. Returns all headers. */
    synchronized Headers send() {
        sent = true;
        Headers all = headers;
        for (ResponseCookie cookie : cookies) {
            all = all.and("Set-Cookie", cookie.toHeader());
        }
        return all;
    }
}
