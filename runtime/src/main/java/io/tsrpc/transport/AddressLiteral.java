package io.tsrpc.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses IP addresses. Never queries the DNS, whatever the text is: it may come from a stranger. */
final class AddressLiteral {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "\\." + BYTE + "\\." + BYTE + "\\." + BYTE);

    /** The longest address has 45 characters, its zone a few more. */
    private static final int MAX_LENGTH = 80;

    private static final String PORT = "(?::\\d{1,5})?";
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)\\]" + PORT);
    private static final Pattern IPV4_AND_PORT = Pattern.compile("([\\d.]+)" + PORT);

    private AddressLiteral() {}

    /** Parses an address, such as {@code 10.0.0.1} or {@code fd00::1}. Returns null if the text is none. */
    static @Nullable InetAddress of(String text) {
        return text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
    }

    /**
     * Parses an address as proxies write it: perhaps in quotes, in brackets, with a port, or with the zone of a network
     * interface, which means nothing on another host. Returns null if the text is something else, such as {@code
     * unknown}.
     */
    static @Nullable InetAddress ofHop(String text) {
        String hop = unquoted(text.strip());
        if (hop.length() > MAX_LENGTH) {
            return null;
        }
        Matcher brackets = BRACKETS.matcher(hop);
        if (brackets.matches()) {
            return ipv6(withoutZone(brackets.group(1)));
        }
        Matcher ipv4 = IPV4_AND_PORT.matcher(hop);
        return ipv4.matches() ? ipv4(ipv4.group(1)) : of(withoutZone(hop));
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static String withoutZone(String text) {
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    private static @Nullable InetAddress ipv4(String text) {
        Matcher bytes = IPV4.matcher(text);
        if (!bytes.matches()) {
            return null;
        }
        byte[] address = new byte[4];
        for (int i = 0; i < address.length; i++) {
            address[i] = (byte) Integer.parseInt(bytes.group(i + 1));
        }
        return address(address);
    }

    private static @Nullable InetAddress ipv6(String text) {
        if (text.indexOf(':') < 0 || text.indexOf('%') >= 0) {
            return null;
        }
        try {
            return InetAddress.getByName("[" + text + "]"); // in brackets nothing but an IPv6 address is accepted
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // impossible: there are four bytes
        }
    }
}
