package io.tsrpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that a server sets ({@code Set-Cookie}, RFC 6265bis). Immutable. Unless you say otherwise it is sent to all paths of this
 * host, scripts cannot read it ({@code HttpOnly}), other sites' pages do not send it ({@code SameSite=Lax}), and the browser drops it
 * when it ends.
 *
 * <pre>{@code
 * ResponseCookie.of("session", id).secure().maxAge(Duration.ofDays(7))
 * ResponseCookie.deleted("session")
 * }</pre>
 *
 * <p>{@link #toString} does not show the value, because it may be a secret.
 *
 * @param name the name
 * @param value the value, as {@link RequestHead#cookie} will return it
 * @param path the paths to which it is sent: this one and those below
 * @param domain the domain whose hosts get it, or null: only the host that has set it
 * @param maxAge how long the browser keeps it, or null: until the browser ends. Zero removes the cookie
 * @param isSecure whether it is sent over TLS only
 * @param isHttpOnly whether it is hidden from scripts
 * @param sameSite whether pages of other sites send it
 */
public record ResponseCookie(
        String name,
        String value,
        String path,
        @Nullable String domain,
        @Nullable Duration maxAge,
        boolean isSecure,
        boolean isHttpOnly,
        SameSite sameSite) {
    private static final Pattern ATTRIBUTE = Pattern.compile("[ -:<-~]*");

    /** Whether pages of other sites send a cookie. */
    public enum SameSite {
        /** They never do, not even if the visitor follows a link from there. */
        STRICT("Strict"),
        /** They do only if the visitor follows a link from there. */
        LAX("Lax"),
        /** They always do. Browsers demand {@link ResponseCookie#secure()} for it. */
        NONE("None");

        private final String text;

        SameSite(String text) {
            this.text = text;
        }
    }

    /**
     * Creates a cookie.
     *
     * @throws IllegalArgumentException if {@code name} is not the name of a cookie, if {@code path} or {@code domain} have
     *     characters that they cannot have, if {@code maxAge} is negative, or if browsers would drop the cookie: {@link
     *     SameSite#NONE}, and names that begin with {@code __Secure-} or {@code __Host-}, demand {@code secure}; the latter also the
     *     path {@code /} and no domain
     */
    public ResponseCookie {
        HeaderText.requireCookieName(name);
        requireNonNull(value, "value");
        requireNonNull(path, "path");
        requireNonNull(sameSite, "sameSite");
        if (!path.startsWith("/") || !ATTRIBUTE.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "The path of a cookie must begin with / and be printable ASCII without ;, but is `"
                            + HeaderText.shown(path) + "`");
        }
        if (domain != null && !HeaderText.isHost(domain)) {
            throw new IllegalArgumentException("`" + HeaderText.shown(domain) + "` is not a domain");
        }
        if (maxAge != null && maxAge.isNegative()) {
            throw new IllegalArgumentException("maxAge is negative: " + maxAge);
        }
        boolean mustBeSecure = sameSite == SameSite.NONE || name.startsWith("__Secure-") || name.startsWith("__Host-");
        if (mustBeSecure && !isSecure) {
            throw new IllegalArgumentException("Browsers drop the cookie " + name + " unless it is secure()");
        }
        if (name.startsWith("__Host-") && (domain != null || !path.equals("/"))) {
            throw new IllegalArgumentException(
                    "Browsers drop the cookie " + name + " unless it has the path / and no domain");
        }
    }

    /**
     * Returns a cookie for this host until the browser ends.
     *
     * @param value any text; characters that cookies cannot carry are encoded in percent, and {@link RequestHead#cookie} decodes them
     */
    public static ResponseCookie of(String name, String value) {
        HeaderText.requireCookieName(name);
        boolean secure = name.startsWith("__Secure-") || name.startsWith("__Host-");
        return new ResponseCookie(name, value, "/", null, null, secure, true, SameSite.LAX);
    }

    /** Returns the cookie that removes another, if its path and domain are the same. */
    public static ResponseCookie deleted(String name) {
        return of(name, "").maxAge(Duration.ZERO);
    }

    /** Returns this cookie for {@code path} and the paths below. */
    public ResponseCookie path(String path) {
        return new ResponseCookie(name, value, path, domain, maxAge, isSecure, isHttpOnly, sameSite);
    }

    /** Returns this cookie for all hosts of {@code domain}, which must be that of the server or one above. */
    public ResponseCookie domain(String domain) {
        requireNonNull(domain, "domain");
        return new ResponseCookie(name, value, path, domain, maxAge, isSecure, isHttpOnly, sameSite);
    }

    /** Returns this cookie with the time for which the browser keeps it; parts of a second do not count. */
    public ResponseCookie maxAge(Duration maxAge) {
        requireNonNull(maxAge, "maxAge");
        return new ResponseCookie(name, value, path, domain, maxAge, isSecure, isHttpOnly, sameSite);
    }

    /** Returns this cookie for TLS only. Browsers take {@code http://localhost} for secure, too. */
    public ResponseCookie secure() {
        return new ResponseCookie(name, value, path, domain, maxAge, true, isHttpOnly, sameSite);
    }

    /** Returns this cookie so that scripts can read it. */
    public ResponseCookie readableByScripts() {
        return new ResponseCookie(name, value, path, domain, maxAge, isSecure, false, sameSite);
    }

    /** Returns this cookie with another rule for pages of other sites. */
    public ResponseCookie sameSite(SameSite sameSite) {
        return new ResponseCookie(name, value, path, domain, maxAge, isSecure, isHttpOnly, sameSite);
    }

    /** Returns the value of the header {@code Set-Cookie}. */
    public String toHeader() {
        StringBuilder header = new StringBuilder(name).append('=');
        header.append(Percent.encode(value, HeaderText::isOfCookieValue))
                .append("; Path=")
                .append(path);
        if (domain != null) {
            header.append("; Domain=").append(domain);
        }
        if (maxAge != null) {
            header.append("; Max-Age=").append(maxAge.toSeconds());
        }
        if (isSecure) {
            header.append("; Secure");
        }
        if (isHttpOnly) {
            header.append("; HttpOnly");
        }
        return header.append("; SameSite=").append(sameSite.text).toString();
    }

    /** Returns the name, without the value. */
    @Override
    public String toString() {
        return "Cookie " + name;
    }
}
