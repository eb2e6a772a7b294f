package io.tsrpc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Headers of HTTP, each with one value or several. The case of names is ignored. Immutable.
 *
 * <pre>{@code
 * Headers headers = Headers.of("Authorization", "Bearer " + token).with("X-Tenant", "acme").withCookie("theme", "dark");
 * ChatClient.ws("wss://chat.example.com", o -> o.headers(headers));
 * }</pre>
 *
 * <p>{@link #toString} shows names only, because values may be secrets.
 */
public final class Headers implements Supplier<Headers> {
    /** No headers. */
    public static final Headers NONE = new Headers(Map.of());

    private static final String COOKIE = "Cookie";

    private final Map<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Returns one header.
     *
     * @throws IllegalArgumentException as in {@link #with}
     */
    public static Headers of(String name, String value) {
        return NONE.with(name, value);
    }

    /**
     * Returns the headers of a request that a transport has received. They are copied as they are, without any check; {@link #requireSendable} checks them.
     *
     * @param received the values of each name, in the order in which they arrived
     */
    public static Headers received(Map<String, ? extends Collection<String>> received) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        received.forEach((name, values) -> copy.merge(name, List.copyOf(values), Headers::joined));
        return copyOf(copy);
    }

    /**
     * Returns these headers with one more, which replaces all values of the same name.
     *
     * @param value the value; spaces around it are removed
     * @throws IllegalArgumentException if {@code name} is not a name of a header, or {@code value} has characters other than
     *     printable ASCII, such as line breaks
     */
    public Headers with(String name, String value) {
        return replacing(name, List.of(HeaderText.checked(name, value)));
    }

    /**
     * Returns these headers with one more value of {@code name}, after those that are there.
     *
     * @param value the value; spaces around it are removed
     * @throws IllegalArgumentException as in {@link #with}
     */
    public Headers and(String name, String value) {
        String checked = HeaderText.checked(name, value);
        return replacing(name, joined(all(name), List.of(checked)));
    }

    /**
     * Returns these headers with one more cookie, which is appended to the header {@code Cookie}.
     *
     * @param value the value, which is sent as it is: what a server has set, or a text that needs no encoding
     * @throws IllegalArgumentException if {@code name} is not a name of a cookie, or {@code value} has characters that cookies
     *     cannot carry: spaces, quotes, commas, semicolons, backslashes, anything but printable ASCII
     */
    public Headers withCookie(String name, String value) {
        String cookie = HeaderText.cookie(name, value);
        String before = String.join("; ", all(COOKIE));
        return with(COOKIE, before.isEmpty() ? cookie : before + "; " + cookie);
    }

    /** Returns these headers with others, which replace those of the same names. */
    public Headers with(Headers others) {
        if (others.isEmpty() || isEmpty()) {
            return isEmpty() ? others : this;
        }
        Map<String, List<String>> copy = copy();
        others.values.keySet().forEach(copy::remove); // the map would keep the old spelling
        copy.putAll(others.values);
        return copyOf(copy);
    }

    private Headers replacing(String name, List<String> all) {
        Map<String, List<String>> copy = copy();
        copy.remove(name); // the map would keep the old spelling
        copy.put(name, all);
        return copyOf(copy);
    }

    private Map<String, List<String>> copy() {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        return copy;
    }

    private static Headers copyOf(Map<String, List<String>> owned) {
        return owned.isEmpty() ? NONE : new Headers(Collections.unmodifiableMap(owned));
    }

    private static List<String> joined(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }

    /**
     * Returns these headers, if clients may send them.
     *
     * @throws IllegalArgumentException if the client itself writes one of them, such as {@code Host}, {@code Content-Type} or
     *     {@code Sec-WebSocket-Key}; or if a name or a value, which a peer may have sent, is none that {@link #with} allows
     */
    public Headers requireSendable() {
        values.forEach((name, all) -> {
            HeaderText.requireSendable(name);
            all.forEach(value -> HeaderText.checked(name, value));
        });
        return this;
    }

    /**
     * Returns these headers, if users of servers may send them in a response.
     *
     * @throws IllegalArgumentException if the server itself writes one of them, such as {@code Content-Length} or {@code
     *     Sec-WebSocket-Accept}; or if a name or a value, which a peer may have sent, is none that {@link #with} allows
     */
    public Headers requireOfResponse() {
        values.forEach((name, all) -> {
            HeaderText.requireOfResponse(name);
            all.forEach(value -> HeaderText.checked(name, value));
        });
        return this;
    }

    /** Returns these headers themselves, which are what a client sends whose headers do not change. */
    @Override
    public Headers get() {
        return this;
    }

    /** Returns the first value of {@code name}, or null if there is none. */
    public @Nullable String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Returns all values of {@code name} in their order, one for each line with this name; empty if there is none. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Returns whether there are no headers. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns all headers, as a map that cannot be modified and that ignores the case of names. */
    public Map<String, List<String>> asMap() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headers that && that.values.equals(values);
    }

    @Override
    public int hashCode() {
        return List.copyOf(values.values()).hashCode(); // names of different case are equal
    }

    /** Returns the names without the values, such as {@code Headers[Authorization, Cookie]}. */
    @Override
    public String toString() {
        return "Headers" + values.keySet();
    }
}
